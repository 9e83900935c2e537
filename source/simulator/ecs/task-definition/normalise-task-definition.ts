import type {Container} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

type Normalised = Omit<TaskDefinitionInput, 'tags' | 'containerDefinitions' | 'family'> & {
	readonly family: string;
	readonly containerDefinitions: readonly Container[];
};

/**
The sizes of the task level as numbers of units and MiB, however they were written: "1 vCPU" comes back as 1024, and "1
GB" too (API, `cpu` and `memory`). What is neither is left for the checks to refuse.
*/
export function normaliseSizes(input: TaskDefinitionInput): TaskDefinitionInput {
	return {
		...input,
		...(input.cpu !== undefined && {cpu: units(input.cpu, 'vcpu')}),
		...(input.memory !== undefined && {memory: units(input.memory, 'gb')}),
	};
}

/**
A definition as the server keeps it: with its defaults filled in, and nothing that wasn't sent otherwise. The defaults
are exactly those of captured replies, since the tool compares what it wants with what it reads: a default too many or
too few would be a difference that comes back at every run. The API calls bridge the default of `networkMode`, but
replies don't add it.
*/
export function normaliseTaskDefinition({tags, ...input}: TaskDefinitionInput): Normalised {
	const {taskRoleArn, executionRoleArn, ...rest} = input;
	return {
		...rest,
		// An empty role is the same as none.
		...(taskRoleArn !== undefined && taskRoleArn !== '' && {taskRoleArn}),
		...(executionRoleArn !== undefined && executionRoleArn !== '' && {executionRoleArn}),
		family: input.family ?? '',
		containerDefinitions: (input.containerDefinitions ?? []).map(container =>
			normaliseContainer(container, input.networkMode),
		),
		volumes: (input.volumes ?? []).map(volume =>
			// A volume without a configuration is one of the host, with a path that Docker chooses.
			Object.keys(volume).some(name => name !== 'name') ? volume : {...volume, host: {}},
		),
		placementConstraints: input.placementConstraints ?? [],
	};
}

function normaliseContainer(container: Container, networkMode: string | undefined): Container {
	const {healthCheck} = container;
	// In these modes the port of the container is that of its host or interface (API, `hostPort`). In bridge mode 0
	// asks for a dynamic one.
	const isShared = networkMode === 'host' || networkMode === 'awsvpc';
	return {
		...container,
		cpu: container.cpu ?? 0,
		portMappings: (container.portMappings ?? []).map(mapping => ({
			...mapping,
			hostPort: mapping.hostPort ?? (isShared ? mapping.containerPort : 0),
			// Everything that isn't `udp` is taken as tcp.
			protocol: mapping.protocol === 'udp' ? 'udp' : 'tcp',
		})),
		essential: container.essential ?? true,
		environment: container.environment ?? [],
		mountPoints: container.mountPoints ?? [],
		volumesFrom: container.volumesFrom ?? [],
		systemControls: container.systemControls ?? [],
		// Seconds and tries; `startPeriod` has no default, it is off (API, `HealthCheck`).
		...(healthCheck !== undefined && {healthCheck: {interval: 30, timeout: 5, retries: 3, ...healthCheck}}),
	};
}

function units(size: string, unit: string): string {
	const {number, suffix = ''} = /^(?<number>[\d.]+) ?(?<suffix>[a-z]+)$/iv.exec(size.trim())?.groups ?? {};
	return number !== undefined && suffix.toLowerCase() === unit ? String(Math.round(Number(number) * 1024)) : size;
}
