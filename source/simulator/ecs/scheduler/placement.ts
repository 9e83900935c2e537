import type {Attribute} from '../instance/attribute.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {nothing, type Usage} from '../cluster/usage.ts';

/** What a task asks of an instance: CPU units, MiB, fixed host ports and capabilities. */
export type TaskNeeds = {
	readonly cpu: number;
	readonly memory: number;
	/** Dynamic ports aren't in here: there is always another. */
	readonly ports: readonly number[];
	readonly udpPorts: readonly number[];
	readonly attributes: readonly Attribute[];
};

/**
What a task of this definition takes from the instance it runs on. The size of the task, if it has one, counts instead
of the sum of its containers (ECS, "Task size"). Windows ignores the sizes of the task level (API, `cpu` and `memory` of
RegisterTaskDefinition).
*/
export function taskNeeds(definition: TaskDefinition, instance: ContainerInstance): TaskNeeds {
	const containers = definition.containerDefinitions;
	const isSized = !isWindows(instance);
	const cpu =
		isSized && definition.cpu !== undefined
			? Number(definition.cpu)
			: sum(containers.map(container => container.cpu ?? 0));
	// The reservation is what the scheduler subtracts; the limit stands in for it where there is none (API,
	// `memoryReservation`).
	const memory =
		isSized && definition.memory !== undefined
			? Number(definition.memory)
			: sum(containers.map(container => container.memoryReservation ?? container.memory ?? 0));
	const mappings =
		definition.networkMode === 'awsvpc' || definition.networkMode === 'none'
			? []
			: containers.flatMap(container => container.portMappings ?? []);
	const hostPorts = (isUdp: boolean) =>
		mappings
			.filter(({protocol}) => (protocol === 'udp') === isUdp)
			.flatMap(({hostPort}) => (hostPort === undefined || hostPort === 0 ? [] : [hostPort]));
	return {cpu, memory, ports: hostPorts(false), udpPorts: hostPorts(true), attributes: attributesOf(definition)};
}

/**
Why no task with these needs can start here, in the words of the service event; `undefined` if it can. Only the first
reason is told, as with ECS, so mending one may bring out the next. The sentences are those of ECS's "Service event
messages"; in which order it looks is not confirmed.
*/
export function misfit(needs: TaskNeeds, instance: ContainerInstance, taken: Usage = nothing()): string | undefined {
	const {resources} = instance;
	if (missingAttributes(needs.attributes, instance).length > 0) {
		return 'is missing an attribute required by your task.';
	}

	if (!instance.agentConnected) {
		return "doesn't have the agent connected.";
	}

	if (
		// What the ECS agent keeps for itself, 22, 2375, 51678 and others, is taken as well. tcp and udp are counted
		// apart: 8125/udp doesn't disturb 8125/tcp. Listeners that aren't tasks are unknown to ECS and to us.
		needs.ports.some(port => resources.ports.includes(port) || taken.ports.has(port)) ||
		needs.udpPorts.some(port => resources.udpPorts.includes(port) || taken.udpPorts.has(port))
	) {
		return 'is already using a port required by your task.';
	}

	if (needs.memory > resources.memory - taken.memory) {
		return 'has insufficient memory available.';
	}

	return needs.cpu > resources.cpu - taken.cpu ? 'has insufficient CPU units available.' : undefined;
}

/**
What an instance must have: the capabilities that the definition shows, and the processor that it names. The API says of
`runtimePlatform` only that Fargate needs it; that it decides on instances too, and as an attribute, is not confirmed.
*/
export function attributesOf({requiresAttributes, runtimePlatform}: TaskDefinition): readonly Attribute[] {
	const architecture = runtimePlatform?.cpuArchitecture?.toLowerCase();
	return architecture === undefined
		? requiresAttributes
		: [...requiresAttributes, {name: 'ecs.cpu-architecture', value: architecture}];
}

/** The attributes that an instance lacks; those without a value only have to be there, as capabilities do. */
export function missingAttributes(
	required: readonly Attribute[],
	{attributes}: ContainerInstance,
): readonly Attribute[] {
	return required.filter(({name, value}) =>
		attributes.every(attribute => attribute.name !== name || (value !== undefined && attribute.value !== value)),
	);
}

/** By the attribute that the ECS agent sets, in small letters: `linux` or `windows`. */
export function isWindows({attributes}: ContainerInstance): boolean {
	return attributes.some(({name, value}) => name === 'ecs.os-type' && value === 'windows');
}

function sum(numbers: readonly number[]): number {
	let total = 0;
	for (const number of numbers) {
		total += number;
	}

	return total;
}
