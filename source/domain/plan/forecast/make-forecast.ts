import {hostPortsOf} from '../../hosts/host-ports-of.ts';
import type {Instance} from '../../account/instance.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {isWindows} from '../../account/platform.ts';
import {requiredAttributes} from '../../hosts/required-attributes.ts';
import {sizeOf} from '../../hosts/size-of.ts';
import type {HostPort, Task} from '../../account/task.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import type {Obstacle} from '../../choices/problem/obstacle.ts';
import type {Forecast, InstanceForecast} from './forecast.ts';

/** What decides where tasks will run; `replaces` names services whose tasks will be gone by then. */
export type ForecastInput = {
	readonly group: PlacementGroup;
	readonly definition: TaskDefinition;
	/** As registering it returned them; derived from the definition while it is not registered. */
	readonly requiresAttributes?: readonly string[];
	/** What runs on the cluster. */
	readonly tasks: readonly Task[];
	/** The service or daemon itself: what its running tasks hold is free again when they are replaced. */
	readonly ownService?: string;
	/** Services that will be deleted before. */
	readonly replaces?: readonly string[];
};

/**
Where the Agent will run and what stands in its way, as far as ECS can know: a process outside ECS that holds a port is
invisible. Instances of Managed Instances are replaced by new ones that fit, so only their state counts.
*/
export function makeForecast(input: ForecastInput): Forecast {
	const {group, definition, requiresAttributes = requiredAttributes(definition)} = input;
	const needs: Needs = {
		...sizeOf(definition, {isWindows: isWindows(group.platform)}),
		ports: hostPortsOf(definition),
		attributes: requiresAttributes,
	};
	const leaving = [input.ownService, ...(input.replaces ?? [])].flatMap(name =>
		name === undefined ? [] : [`service:${name}`, `daemon:${name}`],
	);
	const instances = group.instances.map((instance): InstanceForecast => {
		const tasks = input.tasks.filter(
			({instanceArn, lastStatus}) => instanceArn === instance.arn && lastStatus !== 'STOPPED',
		);
		const isManaged = group.platform === 'managed-instances';
		return {
			instance,
			obstacles: [
				...stateObstacles(instance),
				...(isManaged ? [] : roomObstacles(instance, needs, {tasks, leaving})),
			],
		};
	});
	return {
		instances,
		eligible: group.instances.filter(instance => stateObstacles(instance).length === 0).length,
		runsOn: instances.filter(({obstacles}) => obstacles.length === 0).length,
	};
}

type Needs = {
	readonly cpu: number;
	readonly memory: number;
	readonly ports: readonly HostPort[];
	readonly attributes: readonly string[];
};

type Neighbours = {readonly tasks: readonly Task[]; readonly leaving: readonly string[]};

function stateObstacles({status, agentConnected}: Instance): readonly Obstacle[] {
	if (status !== 'ACTIVE') {
		return [{kind: 'status', status}];
	}

	return agentConnected ? [] : [{kind: 'agent-disconnected'}];
}

function roomObstacles(instance: Instance, needs: Needs, {tasks, leaving}: Neighbours): readonly Obstacle[] {
	const going = tasks.filter(({group}) => leaving.includes(group));
	const staying = tasks.filter(({group}) => !leaving.includes(group));
	const cpu = instance.remaining.cpu + sum(going.map(task => task.cpu ?? 0));
	const memory = instance.remaining.memory + sum(going.map(task => task.memory ?? 0));
	const freed = going.flatMap(({hostPorts}) => hostPorts);
	return [
		...needs.ports
			.filter(port => isTaken(port, instance) && freed.every(other => !isSame(port, other)))
			.map((port): Obstacle => {
				const holder = staying.find(({hostPorts}) => hostPorts.some(other => isSame(port, other)));
				return {kind: 'port', port, ...(holder && {heldBy: revisionName(holder)})};
			}),
		...(needs.memory > memory ? [{kind: 'memory', needs: needs.memory, has: memory} as const] : []),
		...(needs.cpu > cpu ? [{kind: 'cpu', needs: needs.cpu, has: cpu} as const] : []),
		...missing(instance, needs.attributes).map((attribute): Obstacle => ({kind: 'attribute', attribute})),
	];
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

function isTaken({port, protocol}: HostPort, {remaining}: Instance): boolean {
	return (protocol === 'udp' ? remaining.udpPorts : remaining.ports).includes(port);
}

function isSame(one: HostPort, other: HostPort): boolean {
	return one.port === other.port && one.protocol === other.protocol;
}

/** `web:7`: family and revision, as people name what runs. */
function revisionName({taskDefinitionArn}: Task): string {
	return taskDefinitionArn.split('/').at(-1) ?? taskDefinitionArn;
}

/** An instance whose capabilities were not read lacks none as far as we know. */
function missing({attributes}: Instance, required: readonly string[]): readonly string[] {
	const isKnown = Object.keys(attributes).some(name => name.includes('ecs.capability.'));
	return isKnown ? required.filter(name => !(name in attributes)) : [];
}
