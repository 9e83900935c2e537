import {comparablePath} from '../../kit/clean-path.ts';
import {canonical} from '../../kit/canonical.ts';
import {isObject, textOf} from '../../kit/shape.ts';
import type {ContainerDefinition, TaskDefinition, Volume} from '../../account/task-definition.ts';

/**
Our definition with the names that theirs gives to the same host paths, so that a mount which is there already is no
change and no second volume is made for it. Where theirs uses one of our names for another path, ours gets another name.
`agent` is the Agent's container of theirs.
*/
export function withTheirVolumes(
	ours: TaskDefinition,
	theirs: TaskDefinition,
	agent: ContainerDefinition | undefined,
): TaskDefinition {
	const {volumes = []} = ours;
	const theirVolumes = new Map((theirs.volumes ?? []).map(volume => [hostPath(volume), volume]));
	const merged = volumes.map(
		volume =>
			(hostPath(volume) === undefined ? undefined : theirVolumes.get(hostPath(volume))) ?? {
				...volume,
				name: freeName(volume, {ours, theirs, agent}),
			},
	);
	const names = new Map(volumes.map(({name}, index) => [name, merged[index]?.name ?? name]));
	return {
		...ours,
		...(ours.volumes && {volumes: merged}),
		containerDefinitions: ours.containerDefinitions.map(container => renamed(container, names)),
	};
}

type Both = {
	readonly ours: TaskDefinition;
	readonly theirs: TaskDefinition;
	readonly agent: ContainerDefinition | undefined;
};

function freeName(volume: Volume, both: Both): string {
	return isTaken(volume, both) ? freeName({...volume, name: `datadog-${volume.name}`}, both) : volume.name;
}

/**
A volume of theirs that only stands where ours will is replaced; one that is used for something else keeps its name.
*/
function isTaken(volume: Volume, {ours, theirs, agent}: Both): boolean {
	const {name} = volume;
	const there = theirs.volumes?.find(other => other.name === name);
	if (!there || canonical(there) === canonical(volume)) {
		return false;
	}

	const path = hostPath(there);
	const isWanted =
		path !== undefined && (ours.volumes ?? []).some(other => other.name !== name && hostPath(other) === path);
	const ourPlaces = new Set(
		ours.containerDefinitions
			.flatMap(({mountPoints = []}) => mountPoints)
			.map(({containerPath}) => comparablePath(containerPath)),
	);
	return (
		isWanted ||
		theirs.containerDefinitions.some(container =>
			(container.mountPoints ?? []).some(
				({sourceVolume, containerPath}) =>
					sourceVolume === name && (container !== agent || !ourPlaces.has(comparablePath(containerPath))),
			),
		)
	);
}

function renamed(container: ContainerDefinition, names: ReadonlyMap<string, string>): ContainerDefinition {
	const {mountPoints} = container;
	return mountPoints
		? {
				...container,
				mountPoints: mountPoints.map(mount => ({
					...mount,
					sourceVolume: names.get(mount.sourceVolume) ?? mount.sourceVolume,
				})),
			}
		: container;
}

/** `/proc/` and `/proc` are one. */
function hostPath({host}: Volume): string | undefined {
	const path = isObject(host) ? textOf(host.sourcePath) : undefined;
	return path === undefined ? undefined : comparablePath(path);
}
