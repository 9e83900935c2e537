import type {Container} from './read-container.ts';
import type {TaskDefinitionInput} from './read-task-definition.ts';

type Normalised = Omit<TaskDefinitionInput, 'tags' | 'containerDefinitions' | 'family'> & {
	readonly family: string;
	readonly containerDefinitions: readonly Container[];
};

/** The sizes of the task level as numbers of units and MiB, however they were written. */
export function normaliseSizes(input: TaskDefinitionInput): TaskDefinitionInput {
	return {
		...input,
		...(input.cpu !== undefined && {cpu: units(input.cpu, 'vcpu')}),
		...(input.memory !== undefined && {memory: units(input.memory, 'gb')}),
	};
}

/** A definition as the server keeps it: with its defaults filled in, and nothing that wasn't sent otherwise. */
export function normaliseTaskDefinition({tags, ...input}: TaskDefinitionInput): Normalised {
	const {taskRoleArn, executionRoleArn, ...rest} = input;
	return {
		...rest,
		...(taskRoleArn !== undefined && taskRoleArn !== '' && {taskRoleArn}),
		...(executionRoleArn !== undefined && executionRoleArn !== '' && {executionRoleArn}),
		family: input.family ?? '',
		containerDefinitions: (input.containerDefinitions ?? []).map(container =>
			normaliseContainer(container, input.networkMode),
		),
		volumes: (input.volumes ?? []).map(volume =>
			Object.keys(volume).some(name => name !== 'name') ? volume : {...volume, host: {}},
		),
		placementConstraints: input.placementConstraints ?? [],
	};
}

function normaliseContainer(container: Container, networkMode: string | undefined): Container {
	const {healthCheck} = container;
	const isShared = networkMode === 'host' || networkMode === 'awsvpc';
	return {
		...container,
		cpu: container.cpu ?? 0,
		portMappings: (container.portMappings ?? []).map(mapping => ({
			...mapping,
			hostPort: mapping.hostPort ?? (isShared ? mapping.containerPort : 0),
			protocol: mapping.protocol === 'udp' ? 'udp' : 'tcp',
		})),
		essential: container.essential ?? true,
		environment: container.environment ?? [],
		mountPoints: container.mountPoints ?? [],
		volumesFrom: container.volumesFrom ?? [],
		systemControls: container.systemControls ?? [],
		...(healthCheck !== undefined && {healthCheck: {interval: 30, timeout: 5, retries: 3, ...healthCheck}}),
	};
}

function units(size: string, unit: string): string {
	const {number, suffix = ''} = /^(?<number>[\d.]+) ?(?<suffix>[a-z]+)$/iv.exec(size.trim())?.groups ?? {};
	return number !== undefined && suffix.toLowerCase() === unit ? String(Math.round(Number(number) * 1024)) : size;
}
