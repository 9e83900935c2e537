import type {Container} from '../task-definition/read-container.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';

/** One mount as the ECS agent asks Docker for it; `raw` is what Docker gets, and repeats in its refusals. */
export type Bind = {
	readonly source: string;
	readonly target: string;
	readonly isReadOnly: boolean;
	readonly raw: string;
};

type Mounts = {readonly definition: TaskDefinition; readonly isWindows: boolean};

/**
The mount points of a container as `source:target[:ro]` (amazon-ecs-agent, `dockerHostBinds`). On Windows paths are made
small and cleaned before (`downcaseAllVolumePaths`). A volume that is no path of the host has a name of the agent's own;
its random end is left out here.
*/
export function bindsOf({mountPoints = []}: Container, {definition, isWindows}: Mounts): readonly Bind[] {
	const clean = isWindows ? windowsPath : (path: string) => path;
	const {volumes = [], family, revision} = definition;
	return mountPoints.map(({sourceVolume = '', containerPath = '', readOnly: isReadOnly = false}) => {
		const path = volumes.find(({name}) => name === sourceVolume)?.host?.sourcePath;
		const source = path === undefined ? `ecs-${family}-${revision}-${sourceVolume}` : clean(path);
		const target = clean(containerPath);
		return {source, target, isReadOnly, raw: `${source}:${target}${isReadOnly ? ':ro' : ''}`};
	});
}

/** A path in the one form of it, as Go's `path.Clean` writes it: no slash at the end. */
export function cleanPath(path: string, slash: '/' | '\\' = '/'): string {
	const root = path.startsWith(slash) ? slash : '';
	const steps: string[] = [];
	for (const step of path.split(slash)) {
		if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') {
			steps.pop();
		} else if (step !== '' && step !== '.' && (step !== '..' || root === '')) {
			steps.push(step);
		}
	}

	const clean = `${root}${steps.join(slash)}`;
	return clean === '' ? '.' : clean;
}

// A bare drive and a pipe stay as they are (amazon-ecs-agent, `getCanonicalPath`).
function windowsPath(path: string): string {
	const small = path.toLowerCase().replaceAll('/', '\\');
	const [drive = ''] = /^[a-z]:/v.exec(small) ?? [];
	return small === drive || small.startsWith('\\\\')
		? small
		: `${drive}${cleanPath(small.slice(drive.length), '\\')}`;
}
