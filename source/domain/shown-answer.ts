import type {ChoiceId, Choices} from './choices.ts';
import {sourceId} from './credential-source.ts';

/** An answer as it may be shown and logged: names and ids, never a key. */
export function shownAnswer<Id extends ChoiceId>(id: Id, value: Choices[Id]): string {
	return Array.isArray(value) ? value.join(',') : (typeof value === 'object' ? shownObject(value) : String(id === 'mfaCode' ? '******' : value));
}

function shownObject(value: Exclude<Choices[ChoiceId], string | boolean>): string {
	if (!('kind' in value)) {
		return 'env' in value && value.env !== undefined ? `env:${value.env}` : 'defaults';
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

		case 'later':
		case 'paste':
		case 'offered':
		case 'secret-arn':
		case 'parameter-name': {
			return value.kind;
		}
	}
}
