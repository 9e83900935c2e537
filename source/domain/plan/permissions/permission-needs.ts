import type {Identity} from '../../account/identity.ts';
import type {PermissionNeed} from '../../iam/permission-need.ts';
import type {Change} from '../change.ts';
import {changeFacts} from '../changes/catalogue.ts';
import type {Need} from '../changes/change-kind.ts';

/** What the operator must be allowed to do for exactly these changes, each action once. */
export function permissionNeeds(changes: readonly Change[], identity: Identity): readonly PermissionNeed[] {
	const needs = new Map<string, Set<string>>();
	for (const {action, resource} of changes.flatMap(change => needsOf(change, identity))) {
		needs.set(action, (needs.get(action) ?? new Set()).add(resource));
	}

	// Sorted, so that the same plan always gives the same policy, which people keep under version control.
	return [...needs.keys()].toSorted().map(action => ({action, resources: [...(needs.get(action) ?? [])].toSorted()}));
}

/** IAM's actions are named like the operations that they allow. */
function needsOf(change: Change, identity: Identity): readonly Need[] {
	const {service, operation, resource, beside} = changeFacts[change.kind];
	return [
		{action: `${service}:${operation}`, resource: resource(change, identity)},
		...(beside?.(change, identity) ?? []),
	];
}
