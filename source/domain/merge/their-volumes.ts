import {isObject, textOf} from '../normalise/shape.ts';
import type {ContainerDefinition, TaskDefinition, Volume} from '../task-definition.ts';

/**
Our definition with the names that theirs gives to the same host paths, so that a mount which is there already is no change and
no second volume is made for it.
*/
export function withTheirVolumes(ours: TaskDefinition, theirs: TaskDefinition): TaskDefinition {
	const {volumes = []} = ours;
	const theirVolumes = new Map((theirs.volumes ?? []).map(volume => [hostPath(volume), volume]));
	const merged = volumes.map(volume => (hostPath(volume) === undefined ? volume : theirVolumes.get(hostPath(volume)) ?? volume));
	const names = new Map(volumes.map(({name}, index) => [name, merged[index]?.name ?? name]));
	return {
		...ours,
		...(ours.volumes && {volumes: merged}),
		containerDefinitions: ours.containerDefinitions.map(container => renamed(container, names)),
	};
}

function renamed(container: ContainerDefinition, names: ReadonlyMap<string, string>): ContainerDefinition {
	const {mountPoints} = container;
	return mountPoints
		? {...container, mountPoints: mountPoints.map(mount => ({...mount, sourceVolume: names.get(mount.sourceVolume) ?? mount.sourceVolume}))}
		: container;
}

/** `/proc/` and `/proc` are one. */
function hostPath({host}: Volume): string | undefined {
	const path = isObject(host) ? textOf(host.sourcePath) : undefined;
	return path === undefined || path.length < 2 ? path : path.replace(/\/$/v, '');
}
