import type {Changes} from '../../choices/answers.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {shortName, type AccountName} from '../../choices/wishes/wanted-account.ts';
import type {Plan} from '../plan.ts';

/** What a run for several accounts would do in one of them: a plan, nothing, or why there is no plan. */
export type AccountPlan = {
	readonly of: AccountName;
	/** What would help against what its checks found, and its run can do itself. */
	readonly fixes?: readonly Changes[];
} & (
	| {readonly kind: 'planned'; readonly plan: Plan}
	| {readonly kind: 'nothing'}
	| {readonly kind: 'refused'; readonly problem: Problem}
);

/** How many clusters and instances the plan of an account reaches, of those that are to have the Agent. */
export type AccountReach = {readonly clusters: number; readonly runsOn: number; readonly eligible: number};

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
	const {waves, removals: own, stays, ...rest} = first.plan;
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
		...(own && {removals}),
		...(stays && {stays: all(plan => plan.stays ?? [])}),
	};
}
