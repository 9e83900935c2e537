import type {Line} from '../../../domain/kit/message.ts';
import type {NotSeen, Stay, Using} from '../../../domain/plan/removal/stay.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {inSeveralRegions} from '../../tables/several-regions.ts';

const nouns: Readonly<Record<Exclude<Stay['kind'], 'things'>, string>> = {
	secret: 'secret',
	parameter: 'parameter',
	role: 'role',
	definition: 'task definition',
	service: 'daemon service',
	daemon: 'daemon',
};

/** What a removal leaves where it is, and why. */
export function stay(of: Stay): Line {
	return together([of]);
}

/** The same of several; those with the same reason in one line. */
export function stays(all: readonly Stay[]): readonly Line[] {
	const byReason = Map.groupBy(all, ({kind, region, why}) => JSON.stringify([kind === 'things' && region, why]));
	return [...byReason.values()].map(same => together(same, all));
}

/** Of a name that stands in several regions among `all` with the region. */
function together(same: readonly Stay[], all: readonly Stay[] = same): Line {
	const isElsewhereToo = inSeveralRegions(all);
	const [first] = same;
	if (!first || first.kind === 'things') {
		const unseen = first?.why.kind === 'unread' ? first.why.unseen : [];
		return [part.value(first?.name ?? ''), ` couldn't be searched for what is left: ${because(unseen)}`];
	}

	const names = same.flatMap((one, index): Line => {
		const {kind, name, region} = one;
		const where = isElsewhereToo(one) ? [` in ${region}`] : [];
		const noun = kind === 'things' ? '' : `${nouns[kind]} `;
		const before = index === same.length - 1 ? ' and ' : ', ';
		return [
			index === 0 ? `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` : `${before}${noun}`,
			part.value(name),
			...where,
		];
	});
	return [...names, ` ${reason(first.why, same.length)}`];
}

function reason(why: Stay['why'], count: number): string {
	const [remains, it, was] = count === 1 ? ['stays', 'it', "isn't"] : ['stay', 'them', "aren't"];
	switch (why.kind) {
		case 'used': {
			return `${remains}: ${users(why.by)} ${why.by.length === 1 ? 'uses' : 'use'} ${it}`;
		}

		case 'uncounted': {
			return `${remains}: not everybody who may use ${it} could be counted, as ${because(why.unseen)}`;
		}

		case 'unread': {
			return `${remains}: ${because(why.unseen)}`;
		}

		case 'not-ours': {
			return `${remains}: ${was} from this tool`;
		}

		case 'scheduled': {
			return `can be restored until ${instant(why.until)}`;
		}

		case 'no-way-back': {
			return `${remains} as ${it === 'it' ? 'it is' : 'they are'}: the revision from before is gone`;
		}

		case 'tagged-tasks': {
			const [they, their] = count === 1 ? ['has', 'its'] : ['have', 'their'];
			return `${they} the revision from before; ${their} tasks keep this tool's tags until ECS replaces them`;
		}
	}
}

/** Who uses it, the first three by name. */
export function users(by: readonly Using[]): string {
	return listed(
		by.map(({kind, name, cluster}) => (cluster === undefined ? `${kind} ${name}` : `${name} on ${cluster}`)),
		3,
	);
}

const causes: Readonly<Record<NotSeen['code'], string>> = {
	'access-denied': 'is denied',
	throttled: 'was limited',
	unreachable: 'got no answer',
	'not-aws': 'got no answer of AWS',
	'aws-refused': 'was refused',
	'aws-failed': 'failed',
};

/** Why somebody may be who wasn't seen. */
export function because(unseen: readonly NotSeen[]): string {
	return listed(
		[
			...new Set(
				unseen.map(
					({region, operation, code}) =>
						`${operation} ${causes[code]}${region === 'all' ? '' : ` in ${region}`}`,
				),
			),
		],
		2,
	);
}
