import type {JsonObject} from '../../kit/json.ts';
import type {Parameters} from '../filled-slots.ts';
import type {SetValues} from '../fleet-values.ts';
import type {WantedFleet} from '../wanted-fleet.ts';

/**
What CreateStackSet and UpdateStackSet take of the set itself. No tags: they would go on to all that the stacks make,
and say of it what the template doesn't. Roles with names of their own need
`CAPABILITY_NAMED_IAM` (CloudFormation user guide: acknowledging IAM resources).
*/
export function setRequest(wanted: WantedFleet, {sent}: SetValues): JsonObject {
	const {name, template, permissionModel, administrationRole, executionRole, isDelegate} = wanted;
	return {
		StackSetName: name,
		Description: 'The Datadog Agent on ECS clusters, by dd-ecs-setup',
		TemplateBody: template.body,
		Parameters: sent,
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		PermissionModel: permissionModel === 'service-managed' ? 'SERVICE_MANAGED' : 'SELF_MANAGED',
		ManagedExecution: {Active: true},
		...(administrationRole !== undefined && {AdministrationRoleARN: administrationRole}),
		...(executionRole !== undefined && {ExecutionRoleName: executionRole}),
		...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
	};
}

/**
What becomes of accounts that join. It is a setting of the whole set and isn't said where single stacks are meant
(CloudFormation API: UpdateStackSet, AutoDeployment).
*/
export function autoDeployment({permissionModel, isAutomatic}: WantedFleet): JsonObject {
	return permissionModel === 'service-managed'
		? {AutoDeployment: isAutomatic ? {Enabled: true, RetainStacksOnAccountRemoval: false} : {Enabled: false}}
		: {};
}

/** What of the set is another value, and the parameters that it has: those that the plan gives it. */
type Same = {readonly values?: Parameters; readonly names?: readonly string[]};

function namesIn({parameters, slots}: WantedFleet['template']): readonly string[] {
	return [
		...Object.keys(parameters),
		...slots.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])]),
	];
}

/**
The set as it is. By the time that it is sent the set has the new parameters, and no others. A role of one's own is to
be said each time (CloudFormation API: UpdateStackSet, AdministrationRoleARN).
*/
export function sameSet(
	{name, isDelegate, template, administrationRole, executionRole}: WantedFleet,
	{values = {}, names = namesIn(template)}: Same = {},
): JsonObject {
	return {
		StackSetName: name,
		UsePreviousTemplate: true,
		Parameters: names.map(key =>
			values[key] === undefined
				? {ParameterKey: key, UsePreviousValue: true}
				: {ParameterKey: key, ParameterValue: values[key]},
		),
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		...(administrationRole !== undefined && {AdministrationRoleARN: administrationRole}),
		...(executionRole !== undefined && {ExecutionRoleName: executionRole}),
		...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
	};
}
