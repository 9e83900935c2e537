import type {PermissionNeed} from '../../domain/iam/permission-need.ts';
import {taskPrincipal} from '../../domain/iam/policy.ts';

/** Pairs of action and resource in a call: it decides all of them, also those that nobody needs. */
const mostPairs = 500;

/** Needs that one call can ask for: it has one context for all. */
export function together(needs: readonly PermissionNeed[]): ReadonlyArray<readonly PermissionNeed[]> {
	const groups = Map.groupBy(needs, need => JSON.stringify([contextOf(need), need.resources.length === 0]));
	return [...groups.values()].flatMap(group => packed(group));
}

/** Those with few resources first: beside one of a thousand services a role's would be asked about a thousand times. */
function packed(group: readonly PermissionNeed[]): ReadonlyArray<readonly PermissionNeed[]> {
	const calls: PermissionNeed[][] = [];
	for (const need of group.toSorted((one, other) => one.resources.length - other.resources.length)) {
		const call = calls.find(one => pairsIn([...one, need]) <= mostPairs);
		if (call) {
			call.push(need);
		} else {
			calls.push([need]);
		}
	}

	return calls;
}

const pairsIn = (needs: readonly PermissionNeed[]) => actionsOf(needs).length * resourcesOf(needs).length;

export const actionsOf = (needs: readonly PermissionNeed[]) => [...new Set(needs.map(({action}) => action))];
export const resourcesOf = (needs: readonly PermissionNeed[]) => [
	...new Set(needs.flatMap(({resources}) => resources)),
];

/** The conditions that policies for this purpose commonly have. */
export function contextOf({action, context}: PermissionNeed): Readonly<Record<string, string>> {
	return {...context, ...(action === 'iam:PassRole' && {'iam:PassedToService': taskPrincipal})};
}
