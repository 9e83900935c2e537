import {changedSettings} from '../choices/changed-settings.ts';
import type {ChoiceId, Choices, Settings} from '../choices/choices.ts';
import type {Situation} from '../choices/situation.ts';
import {todayOn} from '../found/today.ts';
import {sourceId} from '../account/credential-source.ts';

type Seen = Pick<Situation, 'observed' | 'choices'>;

/** An answer as it may be shown and logged: names and ids, never a key; of settings what differs, today's included. */
export function shownAnswer<Id extends ChoiceId>(id: Id, value: Choices[Id], seen: Seen): string {
	// Wider on purpose: TypeScript can't narrow a value whose type hangs on `Id`.
	const answer: Choices[ChoiceId] = value;
	if (isList(answer)) {
		return answer.join(',');
	}

	return typeof answer === 'object' ? shownObject(answer, seen) : String(id === 'mfaCode' ? '******' : answer);
}

type List = Extract<Choices[ChoiceId], readonly string[]>;

/** `Array.isArray` does not narrow readonly lists. */
function isList(value: Choices[ChoiceId]): value is List {
	return Array.isArray(value);
}

function shownObject(value: Exclude<Choices[ChoiceId], string | boolean | List>, seen: Seen): string {
	if (!('kind' in value)) {
		return shownSettings(value, seen);
	}

	switch (value.kind) {
		case 'profile':
		case 'container':
		case 'instance':
		case 'demo': {
			return sourceId(value);
		}

		case 'environment': {
			return 'environment';
		}

		case 'given': {
			return '********';
		}

		case 'secret': {
			return value.arn;
		}

		case 'parameter': {
			return value.name;
		}

		case 'stored': {
			return value.stored.reference;
		}

		case 'none':
		case 'kept':
		case 'later':
		case 'paste':
		case 'offered':
		case 'secret-arn':
		case 'parameter-name': {
			return value.kind;
		}
	}
}

/** What was changed; of further Agent settings the names, for a value may be anything. */
function shownSettings(settings: Settings, seen: Seen): string {
	const changed = Object.entries(changedSettings(settings, todayOn(seen).settings))
		// Those of a mode that it had, or that nobody chose, say nothing of this Agent.
		.filter(([id]) => settings.networkMode === 'awsvpc' || (id !== 'subnets' && id !== 'security-groups'))
		.map(([id, entry]) =>
			typeof entry === 'string' ? `${id}=${entry}` : entry.map(pair => pair.split('=', 1)[0] ?? '').join(' '),
		);
	return changed.length === 0 ? 'defaults' : changed.join(', ');
}
