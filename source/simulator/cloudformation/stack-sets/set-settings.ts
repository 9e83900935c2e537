import {fields} from '../../query/fields.ts';
import {type Call, Fault} from '../../server/call.ts';
import {validationError} from '../validation-error.ts';
import type {AutoDeployment, StackSet} from './stack-set.ts';

/** Its execution can't change while an operation goes on (API reference: ManagedExecution); the words are ours. */
export function requireSteadyExecution({isManaged, operations}: StackSet, {input}: Call): void {
	const managed = recordOf(input.ManagedExecution);
	const isOther = managed !== undefined && fields.flag(managed, 'Active') !== isManaged;
	if (isOther && operations.some(({status}) => ['RUNNING', 'STOPPING', 'QUEUED'].includes(status))) {
		throw new Fault({
			code: 'InvalidOperationException',
			message: 'ManagedExecution cannot be modified while operations are running or queued',
		});
	}
}

/** What a call says of a set besides its template. */
export function applySettings(set: StackSet, {input}: Call): void {
	const auto = recordOf(input.AutoDeployment);
	if (auto !== undefined && set.permissionModel === 'SELF_MANAGED') {
		throw validationError('AutoDeployment is only supported for StackSets with SERVICE_MANAGED permission model');
	}

	const description = fields.text(input, 'Description');
	const managed = recordOf(input.ManagedExecution);
	const autoDeployment: AutoDeployment | undefined = auto && {
		isEnabled: fields.flag(auto, 'Enabled'),
		retainsStacks: fields.flag(auto, 'RetainStacksOnAccountRemoval'),
	};
	Object.assign(set, {
		administrationRoleArn: fields.text(input, 'AdministrationRoleARN') ?? set.administrationRoleArn,
		executionRoleName: fields.text(input, 'ExecutionRoleName') ?? set.executionRoleName,
		...(description !== undefined && {description}),
		...(autoDeployment !== undefined && {autoDeployment}),
		...(managed !== undefined && {isManaged: fields.flag(managed, 'Active')}),
	});
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined;
}
