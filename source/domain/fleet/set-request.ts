import type {JsonObject} from '../kit/json.ts';
import type {SetValues} from './fleet-values.ts';
import type {WantedFleet} from './wanted-fleet.ts';

/**
What CreateStackSet and UpdateStackSet take of the set itself. No tags: they would go on to all that the stacks make,
and say of it what the template doesn't. Roles with names of their own need
`CAPABILITY_NAMED_IAM` (CloudFormation user guide: acknowledging IAM resources).
*/
export function setRequest(wanted: WantedFleet, {sent}: SetValues): JsonObject {
	const {name, template, permissionModel, isAutomatic, administrationRole, executionRole, isDelegate} = wanted;
	const isService = permissionModel === 'service-managed';
	return {
		StackSetName: name,
		Description: 'The Datadog Agent on ECS clusters, by dd-ecs-setup',
		TemplateBody: template.body,
		Parameters: sent,
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		PermissionModel: isService ? 'SERVICE_MANAGED' : 'SELF_MANAGED',
		...(isService && {
			AutoDeployment: isAutomatic ? {Enabled: true, RetainStacksOnAccountRemoval: false} : {Enabled: false},
		}),
		ManagedExecution: {Active: true},
		...(administrationRole !== undefined && {AdministrationRoleARN: administrationRole}),
		...(executionRole !== undefined && {ExecutionRoleName: executionRole}),
		...(isDelegate && {CallAs: 'DELEGATED_ADMIN'}),
	};
}
