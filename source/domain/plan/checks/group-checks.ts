import type {CheckResult} from '../../choices/problem/check-result.ts';

/** What a check found alike on several subjects: as one result, and on each of them. */
export type CheckGroup = {readonly check: CheckResult; readonly each: readonly CheckResult[]};

/**
Results that differ in their subjects and instances alone are one: an estate of a thousand clusters has as many to tell
as one has. In the order of the first of each.
*/
export function groupChecks(checks: readonly CheckResult[]): readonly CheckGroup[] {
	const groups = Map.groupBy(checks, ({subject, subjects, instances, ...alike}) => JSON.stringify(alike));
	return [...groups.values()].flatMap(each => {
		const [first] = each;
		return first ? [{check: each.length === 1 ? first : merged(first, each), each}] : [];
	});
}

/** The results alone, as they are told to people. */
export function grouped(checks: readonly CheckResult[]): readonly CheckResult[] {
	return groupChecks(checks).map(({check}) => check);
}

function merged(first: CheckResult, each: readonly CheckResult[]): CheckResult {
	const instances = each.flatMap(one => one.instances ?? []);
	return {...first, subjects: each.map(({subject}) => subject), ...(instances.length > 0 && {instances})};
}
