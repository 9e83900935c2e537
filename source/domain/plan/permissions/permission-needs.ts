import type {Identity} from '../../account/identity.ts';
import type {PermissionNeed} from '../../iam/permission-need.ts';
import type {Change} from '../change.ts';
import {changeFacts} from '../changes/catalogue.ts';
import type {Made, Need} from '../changes/change-kind.ts';

/** What the operator must be allowed to do for exactly these changes, each action once. */
export function permissionNeeds(changes: readonly Change[], identity: Identity): readonly PermissionNeed[] {
	const all = changes.flatMap(change => needsOf(change, identity, madeBy(changes)));
	const needs = new Map<string, Set<string>>();
	for (const {action, resource} of all) {
		needs.set(action, (needs.get(action) ?? new Set()).add(resource));
	}

	// Sorted, so that the same plan always gives the same policy, which people keep under version control.
	return [...needs.keys()].toSorted().map(action => {
		const context = Object.fromEntries(
			all.filter(need => need.action === action).flatMap(need => Object.entries(need.context ?? {})),
		);
		return {
			action,
			resources: [...(needs.get(action) ?? [])].toSorted(),
			...(Object.keys(context).length > 0 && {context}),
		};
	});
}

/** What of these needs one change has: why an action is among them. */
export function needsOfChange(change: Change, {changes, identity}: Planned): readonly Need[] {
	return needsOf(change, identity, madeBy(changes));
}

type Planned = {readonly changes: readonly Change[]; readonly identity: Identity};

function madeBy(changes: readonly Change[]): Made {
	const role = changes.find(({kind}) => kind === 'create-role')?.subject;
	return role === undefined ? {} : {role};
}

/** IAM's actions are named like the operations that they allow. */
function needsOf(change: Change, identity: Identity, made: Made): readonly Need[] {
	const {service, operation, resource, context, beside} = changeFacts[change.kind];
	return [
		{
			action: `${service}:${operation}`,
			resource: resource(change, identity, made),
			...(context && {context: context(change, identity, made)}),
		},
		...(beside?.(change, identity, made) ?? []),
	];
}
