import type {Identity} from '../account/identity.ts';
import {totals} from '../agent/totals.ts';
import {intents, type Intent} from '../choices/intent.ts';
import type {CheckResult} from '../choices/problem/check-result.ts';
import type {Decided} from '../choices/complete-choices.ts';
import type {Change} from './change.ts';
import {runChecks} from './checks/catalogue.ts';
import {clustersOf} from './checks/check.ts';
import type {Plan} from './plan.ts';
import {withVersions} from './releases/image-step.ts';
import type {PlannedChanges} from './planned-changes.ts';

/** Who plans, when (in milliseconds since the epoch, for checks of expiry), and what is known by then. */
export type Judging = Decided & {readonly identity: Identity; readonly now: number};

/** Without fixes where no answer changes the plan. */
function mendable(checks: readonly CheckResult[], intent: Intent): readonly CheckResult[] {
	return intents[intent].followsAnswers ? checks : checks.map(({fixes, ...check}) => check);
}

/** Planned changes with all that a person needs to judge them. */
export function makePlan(planned: PlannedChanges, {observed, choices, identity, now}: Judging): Plan {
	const {changes, reads, leftAlone, removals, stays, waves, fingerprint} = planned;
	const clusterOf = clustersOf({observed});
	const targets = planned.targets.map(target => withVersions(target, clusterOf(target)));
	const features = planned.features ?? (removals ? [] : choices.features);
	const count = (action: Change['action']) => changes.filter(change => change.action === action).length;
	return {
		identity,
		changes,
		counts: {add: count('add'), change: count('change'), remove: count('remove')},
		targets,
		checks: mendable(runChecks({observed, choices, targets, changes, reads, now}), choices.intent),
		totals: totals(features, [...new Set(targets.map(({group}) => group.platform))], choices.settings),
		leftAlone,
		...foundIn(observed),
		...(removals && {removals}),
		...(stays && {stays}),
		...(waves && {waves}),
		fingerprint,
	};
}

/** A share of what could not all be listed would be a guess. */
function foundIn({regions, found}: Judging['observed']): Pick<Plan, 'found'> {
	const isWhole = regions.every(({unread}) => unread === undefined) && found.every(({hidden}) => !hidden);
	const instances = found.reduce((sum, {instanceCount}) => sum + instanceCount, 0);
	return isWhole ? {found: {clusters: found.length, instances}} : {};
}
