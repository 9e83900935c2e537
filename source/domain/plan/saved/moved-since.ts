import {canonical} from '../../kit/canonical.ts';
import {firstBy} from '../../kit/first-by.ts';
import type {Moved} from '../../choices/problem/areas/plan-problem.ts';
import type {Approval, SavedChange, SavedTarget} from './saved-plan.ts';
import type {Resource} from './resource.ts';

/**
What keeps a plan from being what was approved: resources that are not as they were, else requests that would differ, or
instances that would stay without their Agent and were not among those in the plan. Empty: it is the same plan.
*/
export function movedSince(approved: Approval, now: Approval): readonly Moved[] {
	const resources = movedResources(approved.resources, now.resources);
	return [
		...resources,
		// What follows from what moved is not told beside it.
		...(resources.length > 0 ? [] : movedChanges(approved.changes, now.changes)),
		...movedTargets(approved, now),
	];
}

function movedResources(before: readonly Resource[], after: readonly Resource[]): readonly Moved[] {
	const keyOf = ({kind, id}: Resource) => `${kind} ${id}`;
	const [old, now] = [firstBy(before, keyOf), firstBy(after, keyOf)];
	const told = ({kind, name, region, cluster}: Resource, how: Moved['how']): Moved => ({
		kind,
		name,
		how,
		...(region !== undefined && {region}),
		...(cluster !== undefined && {cluster}),
	});
	return [
		...before.flatMap(each => {
			const same = now.get(keyOf(each));
			// A role that nothing rests on is not always read; one that is looked for and gone says so.
			if (!same && each.kind === 'role') {
				return [];
			}

			return same?.state === each.state ? [] : [told(each, same ? 'changed' : 'gone')];
		}),
		...after.filter(each => !old.has(keyOf(each)) && each.kind !== 'role').map(each => told(each, 'new')),
	];
}

function movedChanges(before: readonly SavedChange[], after: readonly SavedChange[]): readonly Moved[] {
	const [old, now] = [firstBy(before, ({id}) => id), firstBy(after, ({id}) => id)];
	const told = ({kind, subject, region, cluster}: SavedChange, how: Moved['how']): Moved => ({
		kind,
		name: subject,
		how,
		region,
		...(cluster !== undefined && {cluster}),
	});
	const differing = [
		...before.flatMap(each => {
			const same = now.get(each.id);
			return same && sentAs(same) === sentAs(each) ? [] : [told(each, same ? 'changed' : 'gone')];
		}),
		...after.filter(({id}) => !old.has(id)).map(each => told(each, 'new')),
	];
	const order = (changes: readonly SavedChange[]) => changes.map(({id}) => id).join('\n');
	const [first] = after;
	// All of them are there, and would be sent in another order.
	return differing.length === 0 && first && order(before) !== order(after) ? [told(first, 'changed')] : differing;
}

function sentAs({kind, region, needs, request}: SavedChange): string {
	return canonical([kind, region, [...needs], request]);
}

function movedTargets(approved: Approval, now: Approval): readonly Moved[] {
	const before = firstBy(approved.targets, ({id}) => id);
	const stay = new Set(approved.leftAlone);
	return [
		...now.targets.flatMap(target => {
			const same = before.get(target.id);
			return same && gapOf(target) <= gapOf(same) ? [] : [ofTarget(target.id, same ? 'forecast' : 'target')];
		}),
		...approved.targets
			.filter(({id}) => now.targets.every(target => target.id !== id))
			.map(({id}) => ({...ofTarget(id, 'target'), how: 'gone' as const})),
		...now.leftAlone.filter(id => !stay.has(id)).map(id => ofTarget(id, 'target')),
	];
}

function gapOf({eligible, runsOn}: SavedTarget): number {
	return eligible - runsOn;
}

/** By the last two parts of its ARN, which are its cluster and its name. */
function ofTarget(id: string, kind: 'forecast' | 'target'): Moved {
	const [cluster = '', name = ''] = id.split('/').slice(-2);
	return {kind, name, cluster, how: kind === 'target' ? 'new' : 'changed'};
}
