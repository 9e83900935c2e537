import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import {shareOf} from '../../../domain/plan/forecast/account-plan.ts';
import {groupChecks} from '../../../domain/plan/checks/group-checks.ts';
import {plain} from '../../../text/letters/plain.ts';
import type {Words} from '../../../text/words.ts';
import type {Wire} from '../wire.ts';
import {wireChange} from '../wire-change.ts';
import {wireCheck} from '../wire-check.ts';
import {isLarge, wireLeftAlone, wireListed, wireTarget} from './wire-planned.ts';
import {wireStay} from './wire-stay.ts';

type Planned = Pick<Extract<SetupEvent, {readonly type: 'planned'}>, 'plan' | 'again'>;

/** The plan as a script may act on it; of a large one what is about all of it. */
export function wirePlan({plan, again}: Planned, words: Words) {
	return isLarge(plan) ? summary({plan, again}, words) : wireWhole({plan, again}, words);
}

/** All of a plan, however large. */
export function wireWhole({plan, again}: Planned, words: Words) {
	return {
		changes: plan.changes.map(change => wireChange(change, words)),
		...shared({plan}, words),
		checks: plan.checks.map(check => wireCheck({check, again}, words)),
		leftAlone: plan.leftAlone.map(left => wireLeftAlone(left)),
		...(plan.stays && {stays: plan.stays.map(each => wireStay(each, words))}),
		leftOut: plan.totals.leftOut,
		targets: plan.targets.map(target => wireTarget(target)),
		...(plan.waves && {waves: plan.waves.map(wave => clustersOf(wave, plan))}),
		// Of the state that the plan was made from: two that are equal mean that nothing moved in between.
		fingerprint: plan.fingerprint,
	} satisfies Wire<'plan'>;
}

/** Instances and subjects of a check that a summary names. */
const mostNamed = 20;

/** The lists are there and empty, since a script may go through them, and `listed` says how many lines follow. */
function summary({plan, again}: Planned, words: Words) {
	const count = (verdict: CheckResult['verdict']) => plan.checks.filter(check => check.verdict === verdict).length;
	const open = groupChecks(plan.checks.filter(({verdict}) => verdict !== 'pass'));
	return {
		listed: wireListed(plan),
		changes: [],
		...shared({plan}, words),
		checkCounts: {pass: count('pass'), warn: count('warn'), fail: count('fail')},
		// Those that passed were told before.
		checks: open.map(group => wireCheck({...group, again, most: mostNamed}, words)),
		leftAlone: [],
		...(plan.stays && {stays: []}),
		leftOut: plan.totals.leftOut,
		targets: [],
		fingerprint: plan.fingerprint,
	} satisfies Wire<'plan'>;
}

function shared({plan}: Pick<Planned, 'plan'>, words: Words) {
	const share = shareOf(plan);
	return {
		counts: plan.counts,
		...(share && {reach: {...share, of: {...share.of}}}),
		// In words; the numbers stand with the targets.
		forecast: plain(words.plan(plan).forecast),
	} satisfies Partial<Wire<'plan'>>;
}

function clustersOf(wave: readonly string[], {targets}: Planned['plan']): readonly string[] {
	return [...new Set(targets.filter(({id}) => wave.includes(id)).map(({group}) => group.cluster))];
}
