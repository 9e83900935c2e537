import type {Attribute} from '../instance/attribute.ts';
import type {Container} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

// The ECS agent reports its capabilities under two prefixes; a capability keeps the one it was born with
// (amazon-ecs-agent, `agent_capability.go`).
const old = 'com.amazonaws.ecs.capability.';
const young = 'ecs.capability.';

/**
The capabilities an instance must have for this definition, as RegisterTaskDefinition works them out. Taken from the
agent's source, member by member, for those that Datadog's definitions use; the list isn't complete. An instance that
lacks one gets no task, with an event that doesn't name it.
*/
export function requiredAttributes(definition: TaskDefinitionInput): readonly Attribute[] {
	const containers = definition.containerDefinitions ?? [];
	const names = new Set([
		// Every definition here asks for this one; that AWS asks it of every one is not confirmed. The newer ones below
		// come with single members.
		`${old}docker-remote-api.1.18`,
		...ofTask(definition),
		...containers.flatMap(container => ofContainer(container, definition)),
	]);
	return [...names].toSorted((a, b) => a.localeCompare(b)).map(name => ({name}));
}

function ofTask({
	networkMode,
	pidMode,
	ipcMode,
	taskRoleArn = '',
	cpu,
	memory,
	volumes = [],
}: TaskDefinitionInput): readonly string[] {
	return [
		...wanted(networkMode === 'awsvpc', `${young}task-eni`),
		...wanted(pidMode !== undefined || ipcMode !== undefined, `${young}pid-ipc-namespace-sharing`),
		...wanted(taskRoleArn !== '', `${old}task-iam-role`),
		...wanted(taskRoleArn !== '' && networkMode === 'host', `${old}task-iam-role-network-host`),
		...wanted(cpu !== undefined || memory !== undefined, `${young}task-cpu-mem-limit`),
		...wanted(
			volumes.some(({dockerVolumeConfiguration}) => dockerVolumeConfiguration !== undefined),
			`${young}docker-plugin.local`,
		),
	];
}

function ofContainer(container: Container, {executionRoleArn = ''}: TaskDefinitionInput): readonly string[] {
	const {
		secrets = [],
		logConfiguration,
		healthCheck,
		privileged,
		dependsOn = [],
		linuxParameters,
		image = '',
		dockerSecurityOptions = [],
	} = container;
	const driver = logConfiguration?.logDriver;
	// A `valueFrom` that isn't of Secrets Manager is a parameter, with its ARN or its bare name.
	const isStored = secrets.some(({valueFrom = ''}) => valueFrom.includes(':secretsmanager:'));
	const isParameter = secrets.some(({valueFrom = ''}) => !valueFrom.includes(':secretsmanager:'));
	return [
		...wanted(driver !== undefined, `${old}logging-driver.${driver ?? ''}`),
		...wanted(driver === 'awslogs', `${old}docker-remote-api.1.19`),
		...wanted(driver === 'awslogs' && executionRoleArn !== '', `${young}execution-role-awslogs`),
		...wanted(isStored, `${young}secrets.asm.environment-variables`),
		...wanted(isParameter, `${young}secrets.ssm.environment-variables`),
		...wanted(healthCheck !== undefined, `${young}container-health-check`),
		...wanted(healthCheck !== undefined, `${old}docker-remote-api.1.24`),
		...wanted(privileged === true, `${old}privileged-container`),
		...wanted(dependsOn.length > 0, `${young}container-ordering`),
		...wanted(linuxParameters?.initProcessEnabled === true, `${old}docker-remote-api.1.25`),
		...wanted(image.includes('.dkr.ecr.'), `${old}ecr-auth`),
		...wanted(image.includes('.dkr.ecr.') && executionRoleArn !== '', `${young}execution-role-ecr-pull`),
		...wanted(
			dockerSecurityOptions.some(option => option.startsWith('apparmor')),
			`${old}apparmor`,
		),
		...wanted(
			dockerSecurityOptions.some(option => option.startsWith('label:')),
			`${old}selinux`,
		),
	];
}

function wanted(isWanted: boolean, name: string): readonly string[] {
	return isWanted ? [name] : [];
}
