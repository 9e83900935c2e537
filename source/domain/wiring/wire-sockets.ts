import type {TaskDefinition} from '../account/task-definition.ts';
import {canHave} from '../agent/features/catalogue.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import {comparablePath} from '../kit/clean-path.ts';
import {isObject, textOf} from '../kit/shape.ts';
import {
	because,
	changed,
	containerOf,
	noting,
	offered,
	variableIn,
	withVariables,
	type Draft,
	type Wire,
} from './draft.ts';
import {socketFolder, socketVariables} from './way-to-agent.ts';

const sockets = [
	['apm-socket', 'apm'],
	['dogstatsd-socket', 'dogstatsd'],
] as const;

/**
Mounts the folder of the Agent's sockets and names them. Read-only is enough to connect: the kernel keeps a read-only
file system from writes to files, folders and links alone (Linux, `fs/namei.c`, `sb_permission`), and Datadog's example
for applications has it so ("DogStatsD over Unix Domain Socket"). Sockets need no address and no rule of a security
group, and work in every network mode.
*/
export function wireSockets(draft: Draft, wire: Wire): Draft {
	const container = containerOf(draft, wire);
	const wanted = socketsFor(draft, wire);
	if (wanted.length === 0) {
		return draft;
	}

	// Another one may be named that is somewhere else; ours is mounted for nobody then.
	const isOurs = (id: keyof typeof socketVariables) => {
		const [name, value] = socketVariables[id];
		const found = variableIn(container, name);
		return found === undefined || found.value === value;
	};

	const mounted = wanted.some(id => isOurs(id)) ? withFolder(draft, wire, wanted) : draft;
	if (mounted === undefined) {
		return noting(draft, {kind: 'path-taken', container: container.name, path: socketFolder});
	}

	return withVariables(
		mounted,
		wire,
		Object.fromEntries(
			wanted.map(id => {
				const [name, value] = socketVariables[id];
				return [name, {value, reason: offered(id)}];
			}),
		),
	);
}

/** The features that are left where the folder of the sockets can't be mounted. */
export function featuresFor(draft: Draft, wire: Wire): readonly FeatureId[] {
	const {agent, container} = wire;
	const isTaken = draft.notes.some(note => note.kind === 'path-taken' && note.container === container);
	return isTaken ? agent.features.filter(id => !(id in socketVariables)) : agent.features;
}

/** Who has the Agent's address sends there already, where the Agent listens there too. */
function socketsFor(draft: Draft, wire: Wire): ReadonlyArray<keyof typeof socketVariables> {
	const {
		agent: {features, platform},
	} = wire;
	const hasAddress = variableIn(containerOf(draft, wire), 'DD_AGENT_HOST') !== undefined;
	return sockets
		.filter(([socket, port]) => features.includes(socket) && !(hasAddress && features.includes(port)))
		.map(([socket]) => socket)
		.filter(id => canHave(id, platform));
}

/**
`undefined` where something else is mounted at that place: two of one path are refused ("Duplicate mount point", moby,
`volume/mounts/validate.go`; `containerPath values aren't unique across mountPoints`, RegisterTaskDefinition).
*/
function withFolder(draft: Draft, wire: Wire, wanted: readonly FeatureId[]): Draft | undefined {
	const {definition} = draft;
	const container = containerOf(draft, wire);
	const {mountPoints = []} = container;
	const there = mountPoints.find(({containerPath}) => comparablePath(containerPath) === socketFolder);
	if (there) {
		return isFolder(definition, there.sourceVolume) ? draft : undefined;
	}

	const {volumes = []} = definition;
	const volume = volumes.find(({name}) => isFolder(definition, name))?.name;
	const name =
		volume ??
		unused(
			'dd-sockets',
			volumes.map(({name: taken}) => taken),
		);
	const [reason = 'apm-socket'] = wanted;
	const made = changed(
		volume === undefined
			? {...draft, definition: {...definition, volumes: [...volumes, {name, host: {sourcePath: socketFolder}}]}}
			: draft,
		wire,
		{mountPoints: [...mountPoints, {sourceVolume: name, containerPath: socketFolder, readOnly: true}]},
	);
	return because(made, offered(reason), `${container.name}/mounts/${socketFolder}`, `volumes/${name}`);
}

function isFolder({volumes = []}: TaskDefinition, name: string): boolean {
	const host = volumes.find(volume => volume.name === name)?.host;
	const path = isObject(host) ? textOf(host.sourcePath) : undefined;
	return path !== undefined && comparablePath(path) === socketFolder;
}

/** Two volumes of one name are refused (`volume-name-twice` of the validator). */
function unused(name: string, taken: readonly string[], number = 1): string {
	const candidate = number === 1 ? name : `${name}-${number}`;
	return taken.includes(candidate) ? unused(name, taken, number + 1) : candidate;
}
