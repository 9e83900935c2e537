import type {Line} from '../../../domain/kit/message.ts';
import type {Moved} from '../../../domain/choices/problem/areas/plan-problem.ts';
import {part} from '../../part.ts';
import {changeWords} from '../changes/change-words.ts';
import {instant} from '../forms/instant.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';

/** Why a saved plan is not carried out. */
export const planProblems: Explanations<'plan-moved' | 'plan-expired' | 'plan-account' | 'plan-version'> = {
	'plan-moved': ({plan, made, what}) => ({
		title: [part.value(plan), " isn't carried out: the account changed since it was made"],
		body: [
			[`It was made at ${instant(made)}. Since then:`],
			...what.slice(0, most).map(one => toldOf(one)),
			...(what.length > most ? [[`and ${plural(what.length - most, 'more', 'more')}.`]] : []),
		],
	}),
	'plan-expired': ({plan, expires}) => ({
		title: [part.value(plan), ` isn't carried out: it held until ${instant(expires)}`],
	}),
	'plan-account': ({plan, planned, here}) => ({
		title: [
			part.value(plan),
			" isn't carried out: it is for account ",
			part.value(planned),
			', and these credentials lead into ',
			part.value(here),
		],
	}),
	'plan-version': ({plan, planned, here, wanted}) => ({
		title: [
			part.value(plan),
			` isn't ${wanted === 'look' ? 'shown' : 'carried out'}: it was made by dd-ecs-setup ${planned}, and this ` +
				`is ${here}, which may plan otherwise`,
		],
	}),
};

/** What moved together with much else is told by the first of it. */
const most = 10;

function toldOf({kind, name, how, region, cluster}: Moved): Line {
	const place = [cluster, region].filter(one => one !== undefined).join(', ');
	const where = place === '' ? '' : ` (${place})`;
	return kind === 'forecast'
		? [part.value(name), `${where}: there's no room for it on more instances than in the plan`]
		: [`${nouns(kind)} `, part.value(name), `${where}: ${hows[how]}`];
}

const hows: Readonly<Record<Moved['how'], string>> = {changed: 'changed', gone: 'no longer part of it', new: 'new'};

function nouns(kind: Exclude<Moved['kind'], 'forecast'>): string {
	switch (kind) {
		case 'target': {
			return 'Agent';
		}

		case 'service':
		case 'daemon':
		case 'secret':
		case 'parameter':
		case 'role': {
			return kind;
		}

		case 'task-definition': {
			return 'task definition';
		}

		default: {
			return `request for the ${changeWords[kind].noun}`;
		}
	}
}
