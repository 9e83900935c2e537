import type {Changes} from '../../choices/answers.ts';
import type {CheckResult} from '../../choices/problem/check-result.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {shortName, type AccountName} from '../../choices/wishes/wanted-account.ts';
import type {FoundCount, Plan} from '../plan.ts';

/** What a run for several accounts would do in one of them: a plan, nothing, or why there is no plan. */
export type AccountPlan = {
	readonly of: AccountName;
	/** What would help against what its checks found, and its run can do itself. */
	readonly fixes?: readonly Changes[];
} & (
	| {readonly kind: 'planned'; readonly plan: Plan}
	| {readonly kind: 'nothing'}
	/** It has none of the clusters that were named. */
	| {readonly kind: 'absent'}
	| {readonly kind: 'refused'; readonly problem: Problem}
);

/** What the checks of an account found, also where they keep it from being planned. */
export function checksIn(one: AccountPlan): readonly CheckResult[] {
	return one.kind === 'planned'
		? one.plan.checks
		: one.kind === 'refused' && one.problem.code === 'checks-failed'
			? one.problem.checks
			: [];
}

/** How many clusters and instances the plan of an account reaches, of those that are to have the Agent. */
export type AccountReach = {readonly clusters: number; readonly runsOn: number; readonly eligible: number};

/** The same of all that was found; `percent` of the instances, rounded down, where there are any. */
export type Share = AccountReach & {readonly of: FoundCount; readonly percent?: number};

/** How much of what was found a plan reaches; nothing where that isn't known, or Agents go. */
export function shareOf({found, targets, removals}: Pick<Plan, 'found' | 'targets' | 'removals'>): Share | undefined {
	return !found || removals ? undefined : share(reachOf({targets}), found);
}

/** The same of the plans of several accounts; nothing where one of them doesn't know. */
export function shareOfPlans(plans: readonly Plan[]): Share | undefined {
	const all = plans.flatMap(plan => shareOf(plan) ?? []);
	const sum = (of: (one: Share) => number) => all.reduce((total, one) => total + of(one), 0);
	const reach = {
		clusters: sum(({clusters}) => clusters),
		runsOn: sum(({runsOn}) => runsOn),
		eligible: sum(({eligible}) => eligible),
	};
	const of = {clusters: sum(one => one.of.clusters), instances: sum(one => one.of.instances)};
	return all.length === plans.length && all.length > 0 ? share(reach, of) : undefined;
}

function share(reach: AccountReach, of: FoundCount): Share {
	// Instances may have come since they were counted.
	const percent = of.instances > 0 && Math.min(100, Math.floor((100 * reach.runsOn) / of.instances));
	return {...reach, of, ...(percent !== false && {percent})};
}

/** By the forecast of the targets; what goes is counted by its clusters alone. */
export function reachOf({targets, removals = []}: Pick<Plan, 'targets' | 'removals'>): AccountReach {
	const clusters = new Set([...targets.map(({group}) => group.clusterArn), ...removals.map(({cluster}) => cluster)]);
	return {
		clusters: clusters.size,
		runsOn: targets.reduce((sum, {forecast}) => sum + forecast.runsOn, 0),
		eligible: targets.reduce((sum, {forecast}) => sum + forecast.eligible, 0),
	};
}

/**
All plans as one, for a person to judge: changes name their account, and their ids begin with it. Nothing is applied
from it. What would help against a warning stands with its account: it would be another one's.
*/
export function joinedPlan(plans: ReadonlyArray<Extract<AccountPlan, {readonly kind: 'planned'}>>): Plan | undefined {
	const [first] = plans;
	if (!first) {
		return undefined;
	}

	const all = <Item>(of: (plan: Plan) => readonly Item[]) => plans.flatMap(({plan}) => of(plan));
	const sum = (of: (counts: Plan['counts']) => number) =>
		plans.reduce((total, {plan: {counts}}) => total + of(counts), 0);
	const removals = all(plan => plan.removals ?? []);
	const {waves, removals: own, stays, found, ...rest} = first.plan;
	const counted = all(({found: each}) => (each ? [each] : []));
	const isFound = counted.length === plans.length;
	return {
		...rest,
		changes: plans.flatMap(({of, plan}) =>
			plan.changes.map(change => {
				const named = (id: string) => `${shortName(of)}/${id}`;
				return {
					...change,
					id: named(change.id),
					needs: change.needs.map(id => named(id)),
					account: shortName(of),
				};
			}),
		),
		counts: {add: sum(({add}) => add), change: sum(({change}) => change), remove: sum(({remove}) => remove)},
		targets: all(plan => plan.targets),
		checks: all(plan => plan.checks).map(({fixes, elsewhere, ...check}) => check),
		leftAlone: all(plan => plan.leftAlone),
		...(isFound && {
			found: {
				clusters: counted.reduce((total, {clusters}) => total + clusters, 0),
				instances: counted.reduce((total, {instances}) => total + instances, 0),
			},
		}),
		...(own && {removals}),
		...(stays && {stays: all(plan => plan.stays ?? [])}),
	};
}
