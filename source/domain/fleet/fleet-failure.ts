import type {FleetProblem} from '../choices/problem/fleet-problem.ts';
import type {OperationSeen} from './stack-set.ts';

/** So many places are named; the others stand in the grid. */
const mostNamed = 5;

/** What an operation did not do, and why. */
export function failureOf(
	{results}: Pick<OperationSeen, 'results'>,
	{name, isCanary}: {readonly name: string; readonly isCanary: boolean},
): FleetProblem {
	const failed = results.filter(({status}) => status === 'failed');
	return {
		code: 'fleet-failed',
		name,
		failed: failed.length,
		cancelled: results.filter(({status}) => status === 'cancelled').length,
		places: failed
			.slice(0, mostNamed)
			.map(({account, region, reason}) => ({account, region, ...(reason !== undefined && {reason})})),
		...(isCanary && {isCanary}),
	};
}
