import type {FleetProblem} from '../choices/problem/areas/fleet-problem.ts';
import type {FleetCell} from './fleet-cell.ts';
import type {OperationSeen} from './stack-set.ts';

/** So many places are named; the others stand in the grid. */
const mostNamed = 5;

/** Of which set, and whether it was to go first. */
type Failing = {readonly name: string; readonly isCanary: boolean};

/**
What an operation did not do, and why. AWS calls one a success in which no more places failed than may; the Agent is
missing in them all the same.
*/
export function failureOf(
	{results, status: end}: Pick<OperationSeen, 'results' | 'status'>,
	{name, isCanary}: Failing,
): FleetProblem | undefined {
	const failed = results.filter(({status}) => status === 'failed');
	const cancelled = results.filter(({status}) => status === 'cancelled').length;
	if (end === 'succeeded' && failed.length + cancelled === 0) {
		return undefined;
	}

	return {
		code: 'fleet-failed',
		name,
		failed: failed.length,
		cancelled,
		places: failed
			.slice(0, mostNamed)
			.map(({account, region, reason}) => ({account, region, ...(reason !== undefined && {reason})})),
		...(isCanary && {isCanary}),
	};
}

/** Stacks that take no operation any more but their deletion; nothing where there are none. */
export function stuckIn(cells: readonly FleetCell[], name: string): FleetProblem | undefined {
	const results = cells
		.filter(({state}) => state === 'inoperable')
		.map(({account, region, reason}) => ({
			account,
			region,
			status: 'failed' as const,
			...(reason !== undefined && {reason}),
		}));
	return results.length === 0 ? undefined : failureOf({results, status: 'failed'}, {name, isCanary: false});
}

/** What was asked for and is not there, as nobody could look; nothing where all were read. */
export function unreadIn(cells: readonly FleetCell[]): FleetProblem | undefined {
	const unread = cells.filter(({problem}) => problem !== undefined);
	const [first] = unread;
	return first?.problem
		? {code: 'fleet-unread', accounts: [...new Set(unread.map(({account}) => account))], problem: first.problem}
		: undefined;
}
