import type {Cluster} from '../../account/cluster.ts';
import {heldPorts} from '../../hosts/held-ports.ts';
import {hostPortsOf} from '../../hosts/host-ports-of.ts';
import type {Instance} from '../../account/instance.ts';
import {leftOut, type Placement} from '../../hosts/left-out.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {isWindows} from '../../account/platform.ts';
import type {Registered} from '../../account/registered.ts';
import {sizeOf} from '../../hosts/size-of.ts';
import {tasksByInstance} from '../../hosts/tasks-by-instance.ts';
import {remembered} from '../../kit/large/remembered.ts';
import type {HostPort, Task} from '../../account/task.ts';
import type {Obstacle} from '../../choices/problem/obstacle.ts';
import type {Forecast, InstanceForecast} from './forecast.ts';

/** What decides where tasks will run; `replaces` names services whose tasks will be gone by then. */
export type ForecastInput = Place & Planned;

/** What is to run. */
type Planned = Pick<Placement, 'definition' | 'requiresAttributes'>;

/** Where, and what is there. */
type Place = Pick<Placement, 'constraints' | 'tasks'> & {
	readonly group: PlacementGroup;
	/** The definitions of the tasks by ARN, as far as they were read. */
	readonly definitions: Readonly<Record<string, Registered>>;
	/** The service or daemon itself: what its running tasks hold is free again when they are replaced. */
	readonly ownService?: string;
	/** The expressions under which its tasks run now. */
	readonly inForce?: readonly string[];
	/** Services that will be deleted before. */
	readonly replaces?: readonly string[];
};

/**
Where the Agent will run and what stands in its way, as far as ECS can know: a process outside ECS that holds a port is
invisible. Instances of Managed Instances are replaced by new ones that fit, so only their state counts.
*/
export function makeForecast(input: ForecastInput): Forecast {
	return forecasting(input)(input);
}

/** The same of any definition, for what is asked about many of them: what is on the instances is looked up once. */
export function forecasting(place: Place): (planned: Planned) => Forecast {
	const {group, tasks = []} = place;
	const running = tasksByInstance(tasks.filter(({lastStatus}) => lastStatus !== 'STOPPED'));
	const leaving = new Set([place.ownService ?? [], place.replaces ?? []].flat().flatMap(name => groupsOf(name)));
	const isManaged = group.platform === 'managed-instances';
	const neighbours = new Map([...running].map(([arn, on]) => [arn, heldBy(on, leaving, place.definitions)]));
	const proven = (instance: Instance) => provenOn(running.get(instance.arn) ?? [], place);
	return planned => {
		const needs: Needs = {
			...sizeOf(planned.definition, {isWindows: isWindows(group.platform)}),
			ports: hostPortsOf(planned.definition),
		};
		const gapsOf = leftOut({...place, ...planned, proven});
		// Instances that nothing runs on are alike by the thousands, and share what is left of them.
		const roomAlone = remembered((remaining: Instance['remaining']) => roomObstacles(remaining, needs, nobody));
		const count = {eligible: 0, untold: 0, runsOn: 0};
		const instances = group.instances.map((instance): InstanceForecast => {
			const state = stateObstacles(instance);
			const there = neighbours.get(instance.arn);
			const {remaining} = instance;
			const gaps = isManaged ? none : gapsOf(instance);
			const isOut = gaps.some(({kind}) => kind !== 'untold');
			const isAsked = !isManaged && !isOut;
			const alone = isAsked && !there ? roomAlone(remaining) : none;
			const room = isAsked && there ? roomObstacles(remaining, needs, there) : alone;
			const obstacles = state.length + gaps.length === 0 ? room : [...state, ...gaps, ...room];
			count.runsOn += obstacles.length === 0 ? 1 : 0;
			if (state.length === 0 && !isOut) {
				count[gaps.length === 0 ? 'eligible' : 'untold'] += 1;
			}

			return {instance, obstacles};
		});

		const {untold, ...counted} = count;
		return {instances, ...counted, ...(untold > 0 && {untold})};
	};
}

/** One for all: most instances have none. */
const none: readonly Obstacle[] = [];

/** The tasks of a cluster and their definitions, as a forecast takes them. */
export function tasksOf({tasks, taskDefinitions, unread}: Cluster): Pick<ForecastInput, 'tasks' | 'definitions'> {
	const isRead = unread.every(({part}) => part !== 'tasks');
	return {...(isRead && {tasks}), definitions: taskDefinitions};
}

function groupsOf(name: string): readonly string[] {
	return [`service:${name}`, `daemon:${name}`];
}

/** The scheduler stops a task whose constraints don't hold any more, so one that is to run proves them. */
function provenOn(there: readonly Task[], {ownService, inForce = []}: Place): readonly string[] {
	const own = ownService === undefined ? [] : groupsOf(ownService);
	return there.some(({group, desiredStatus}) => own.includes(group) && desiredStatus === 'RUNNING') ? inForce : [];
}

type Needs = {readonly cpu: number; readonly memory: number; readonly ports: readonly HostPort[]};

type Holder = {readonly task: Task; readonly ports: readonly HostPort[]};

type Neighbours = {readonly going: readonly Holder[]; readonly staying: readonly Holder[]};

const nobody: Neighbours = {going: [], staying: []};

/** Who is on an instance and goes before ours comes, and who stays, each with the ports it holds. */
function heldBy(there: readonly Task[], leaving: ReadonlySet<string>, definitions: Place['definitions']): Neighbours {
	const holders = there.map((task): Holder => ({task, ports: heldPorts(task, definitions)}));
	return {
		going: holders.filter(({task}) => leaving.has(task.group)),
		staying: holders.filter(({task}) => !leaving.has(task.group)),
	};
}

function stateObstacles({status, agentConnected}: Instance): readonly Obstacle[] {
	if (status !== 'ACTIVE') {
		return [{kind: 'status', status}];
	}

	return agentConnected ? none : [{kind: 'agent-disconnected'}];
}

function roomObstacles(
	remaining: Instance['remaining'],
	needs: Needs,
	{going, staying}: Neighbours,
): readonly Obstacle[] {
	const cpu = remaining.cpu + held(going, 'cpu');
	const memory = remaining.memory + held(going, 'memory');
	const missed = needs.ports.filter(
		port => isTaken(port, remaining) && going.every(({ports}) => ports.every(other => !isSame(port, other))),
	);
	if (missed.length === 0 && needs.memory <= memory && needs.cpu <= cpu) {
		return none;
	}

	return [
		...missed.map((port): Obstacle => {
			const holder = staying.find(({ports}) => ports.some(other => isSame(port, other)));
			return {kind: 'port', port, ...(holder && {heldBy: revisionName(holder.task)})};
		}),
		...(needs.memory > memory ? [{kind: 'memory', needs: needs.memory, has: memory} as const] : []),
		...(needs.cpu > cpu ? [{kind: 'cpu', needs: needs.cpu, has: cpu} as const] : []),
	];
}

function held(holders: readonly Holder[], resource: 'cpu' | 'memory'): number {
	return holders.reduce((total, {task}) => total + (task[resource] ?? 0), 0);
}

function isTaken({port, protocol}: HostPort, remaining: Instance['remaining']): boolean {
	return (protocol === 'udp' ? remaining.udpPorts : remaining.ports).includes(port);
}

function isSame(one: HostPort, other: HostPort): boolean {
	return one.port === other.port && one.protocol === other.protocol;
}

/** `web:7`: family and revision, as people name what runs. */
function revisionName({taskDefinitionArn}: Task): string {
	return taskDefinitionArn.split('/').at(-1) ?? taskDefinitionArn;
}
