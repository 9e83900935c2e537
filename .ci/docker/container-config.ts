import type {ContainerDefinition, PortMapping, TaskDefinition} from '../../source/domain/account/task-definition.ts';
import {isList, isObject, objectsOf, textOf} from '../../source/domain/kit/shape.ts';
import type {Json, JsonObject} from '../../source/domain/kit/json.ts';

/** What a container of a task needs of its neighbours, and of the machine that the engine is on. */
export type Surroundings = {
	readonly image: string;
	/** The path of the host, or the Docker volume, that a volume of the task is. */
	readonly sourceOf: (volume: JsonObject) => string;
	/** The engine's ids of the containers that were made before, by their names in the definition. */
	readonly made: ReadonlyMap<string, string>;
	/** The container that holds the task's network or namespaces, where there is one. */
	readonly pause?: string;
};

/**
What the ECS agent asks Docker to create for a container. In amazon-ecs-agent, agent/api/task/task.go: `dockerConfig`,
`dockerExposedPorts`, `dockerHostConfig`, `dockerHostBinds`, `dockerPortMap`, `getDockerResources`, `pidModeOverride`
and `ipcModeOverride`; what ECS sends as JSON for it to decode is named in the API (`ContainerDefinition`, "maps to").
Log drivers are left out: they need the services that they write to.
*/
export function containerConfig(
	definition: TaskDefinition,
	container: ContainerDefinition,
	surroundings: Surroundings,
): JsonObject {
	const {networkMode = 'bridge'} = definition;
	// Published ports and another container's network exclude each other: a task's own interface needs none.
	const ports = networkMode === 'awsvpc' ? [] : (container.portMappings ?? []);
	return {
		Image: surroundings.image,
		...(isList(container.command) && {Cmd: container.command}),
		...(isList(container.entryPoint) && {Entrypoint: container.entryPoint}),
		Env: [
			...(container.environment ?? []).map(({name, value}) => `${name}=${textOf(value) ?? ''}`),
			...(container.secrets ?? []).map(({name}) => `${name}=secret`),
		],
		ExposedPorts: Object.fromEntries(ports.map(port => [dockerPort(port), {}])),
		Labels: container.dockerLabels ?? {},
		...(isObject(container.healthCheck) && {Healthcheck: healthcheck(container.healthCheck)}),
		...(textOf(container.user) !== undefined && {User: container.user}),
		...(textOf(container.workingDirectory) !== undefined && {WorkingDir: container.workingDirectory}),
		HostConfig: hostConfig(definition, container, {...surroundings, ports, networkMode}),
	};
}

type Hosting = Surroundings & {readonly ports: readonly PortMapping[]; readonly networkMode: string};

function hostConfig(definition: TaskDefinition, container: ContainerDefinition, hosting: Hosting): JsonObject {
	const {linuxParameters, links, volumesFrom, ulimits, privileged, readonlyRootFilesystem} = container;
	const capabilities = isObject(linuxParameters) ? linuxParameters.capabilities : undefined;
	const pause = hosting.pause === undefined ? '' : `container:${hosting.pause}`;
	return {
		Binds: (container.mountPoints ?? []).map(mount => {
			const volume = definition.volumes?.find(({name}) => name === mount.sourceVolume) ?? {};
			return `${hosting.sourceOf(volume)}:${mount.containerPath}${mount.readOnly === true ? ':ro' : ''}`;
		}),
		// `append`: a container port may have several ports of the host.
		PortBindings: Object.fromEntries(
			hosting.ports.map(port => [
				dockerPort(port),
				hosting.ports
					.filter(other => dockerPort(other) === dockerPort(port))
					.map(({hostPort = 0}) => ({HostPort: String(hostPort)})),
			]),
		),
		NetworkMode: hosting.networkMode === 'awsvpc' ? pause : hosting.networkMode,
		...(definition.pidMode !== undefined && {PidMode: mode(definition.pidMode, pause)}),
		...(textOf(definition.ipcMode) !== undefined && {IpcMode: mode(textOf(definition.ipcMode), pause)}),
		Memory: memory(container.memory),
		...(container.memoryReservation !== undefined && {MemoryReservation: mebibytes(container.memoryReservation)}),
		// Docker would make 1024 of 0; the agent makes 2 of 0 and 1 (`dockerCPUShares`).
		CpuShares: Math.max(container.cpu ?? 0, 2),
		...(isObject(capabilities) && {CapAdd: capabilities.add ?? [], CapDrop: capabilities.drop ?? []}),
		Privileged: privileged === true,
		ReadonlyRootfs: readonlyRootFilesystem === true,
		Ulimits: objectsOf(ulimits).map(({name, softLimit, hardLimit}) => ({
			Name: name,
			Soft: softLimit,
			Hard: hardLimit,
		})),
		Links: (isList(links) ? links : []).map(link => {
			const [name = '', alias = name] = (textOf(link) ?? '').split(':', 2);
			return `${hosting.made.get(name) ?? name}:${alias}`;
		}),
		VolumesFrom: objectsOf(volumesFrom).map(({sourceContainer, readOnly}) => {
			const name = textOf(sourceContainer) ?? '';
			return `${hosting.made.get(name) ?? name}${readOnly === true ? ':ro' : ''}`;
		}),
	};
}

/** ECS takes all that isn't udp as tcp. */
function dockerPort({containerPort, protocol}: PortMapping): string {
	return `${containerPort}/${protocol === 'udp' ? 'udp' : 'tcp'}`;
}

/** ECS has seconds, Docker nanoseconds. */
function healthcheck({command, interval = 30, timeout = 5, retries = 3, startPeriod = 0}: JsonObject): JsonObject {
	const nanoseconds = (seconds: Json) => Number(seconds) * 1e9;
	return {
		Test: command,
		Interval: nanoseconds(interval),
		Timeout: nanoseconds(timeout),
		Retries: retries,
		StartPeriod: nanoseconds(startPeriod),
	};
}

/** `task` and `shared` namespaces are those of the container that holds them. */
function mode(name: string | undefined, pause: string): string {
	return name === 'task' ? pause : (name ?? '');
}

/** Raised to 4 MiB, as the agent does where less is set; nothing set is no limit. */
function memory(limit = 0): number {
	return limit === 0 ? 0 : mebibytes(Math.max(limit, 4));
}

function mebibytes(size: number): number {
	return size * 1024 * 1024;
}
