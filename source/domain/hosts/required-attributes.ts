import type {Json} from '../kit/json.ts';
import {isReference} from '../kit/reference.ts';
import {isObject} from '../kit/shape.ts';
import type {Registered} from '../account/registered.ts';
import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';

/**
The instance attributes a task definition needs, as ECS would list them in `requiresAttributes` after registering it;
for forecasts of definitions that are not registered yet. Docker API versions are left out: newer agents no longer
report them all.
*/
export function requiredAttributes(definition: TaskDefinition): readonly string[] {
	const {networkMode, pidMode, ipcMode, taskRoleArn, executionRoleArn, containerDefinitions} = definition;
	return [
		...new Set([
			...(networkMode === 'awsvpc' ? ['ecs.capability.task-eni'] : []),
			...(pidMode === undefined && ipcMode === undefined ? [] : ['ecs.capability.pid-ipc-namespace-sharing']),
			...(taskRoleArn === undefined
				? []
				: [`com.amazonaws.ecs.capability.task-iam-role${networkMode === 'host' ? '-network-host' : ''}`]),
			...containerDefinitions.flatMap(container =>
				containerAttributes(container, executionRoleArn !== undefined),
			),
		]),
	];
}

/**
What a definition needs that is built upon a registered one: beside what is worked out here, what ECS listed for fields
that are worked out nowhere and kept (`dockerSecurityOptions`, for instance).
*/
export function attributesAfter(definition: TaskDefinition, before: Registered): readonly string[] {
	const known = new Set(requiredAttributes(before.definition));
	const isFromEcr = definition.containerDefinitions.some(({image}) => image.includes('.dkr.ecr.'));
	const kept = before.requiresAttributes.filter(
		name =>
			!known.has(name) &&
			!name.includes('.docker-remote-api.') &&
			(isFromEcr || !/\.(?:ecr-auth|execution-role-ecr-pull)$/v.test(name)),
	);
	return [...new Set([...requiredAttributes(definition), ...kept])];
}

function containerAttributes(container: ContainerDefinition, hasExecutionRole: boolean): readonly string[] {
	const {secrets = [], healthCheck, privileged, logConfiguration} = container;
	const driver = isObject(logConfiguration) ? logConfiguration.logDriver : undefined;
	return [
		...secrets.map(
			({valueFrom}) => `ecs.capability.secrets.${isParameter(valueFrom) ? 'ssm' : 'asm'}.environment-variables`,
		),
		...(healthCheck === undefined ? [] : ['ecs.capability.container-health-check']),
		...(privileged === true ? ['com.amazonaws.ecs.capability.privileged-container'] : []),
		...(typeof driver === 'string' ? [`com.amazonaws.ecs.capability.logging-driver.${driver}`] : []),
		...(driver === 'awslogs' && hasExecutionRole ? ['ecs.capability.execution-role-awslogs'] : []),
	];
}

/**
What is no Secrets Manager ARN is a parameter, by name or ARN. A reference is named after the change that creates the
key.
*/
function isParameter(valueFrom: Json): boolean {
	return typeof valueFrom === 'string'
		? !valueFrom.includes(':secretsmanager:')
		: isObject(valueFrom) &&
				isReference(valueFrom) &&
				valueFrom.$ref === 'change' &&
				valueFrom.change.includes('parameter');
}
