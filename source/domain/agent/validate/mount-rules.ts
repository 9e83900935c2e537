import {cleanPath, isNamedPipe} from '../../kit/clean-path.ts';
import {perContainer, repeated, type Rule} from './rule.ts';

/**
"Unknown volume 'X'." (ansible/ansible#35751; the ECS agent has the same check, agent/api/task/task.go,
`dockerHostBinds`.)
*/
export const unknownVolume: Rule = {
	refusedBy: 'ecs',
	find: perContainer('mountPoints', ({mountPoints = []}, {definition: {volumes = []}}) =>
		mountPoints
			.filter(({sourceVolume}) => volumes.every(({name}) => name !== sourceVolume))
			.map(({sourceVolume}) => [sourceVolume]),
	),
};

/**
"containerPath values aren't unique across mountPoints." (mapbox/ecs-watchbot#254; a duplicate was what kept a plan from
being applied in terraform-aws-modules/terraform-aws-ecs#153.)
*/
export const containerPathTwice: Rule = {
	refusedBy: 'ecs',
	find: perContainer('mountPoints', ({mountPoints = []}) =>
		repeated(mountPoints, ({containerPath}) => containerPath).map(({containerPath}) => [containerPath]),
	),
};

/**
"Duplicate mount point: /host/proc": ECS compares as it is written, Docker cleaned (moby, daemon/volumes.go,
`registerMountPoints`; volume/mounts/linux_parser.go and windows_parser.go, which clean the destination).
*/
export const mountPointTwice: Rule = {
	refusedBy: 'docker',
	find: perContainer('mountPoints', ({mountPoints = []}, {isWindows}) => {
		const places = [...new Set(mountPoints.map(({containerPath}) => containerPath))];
		return repeated(places, path => cleanPath(path, isWindows)).map(path => [path]);
	}),
};

/**
"mount path must be absolute" (moby, volume/mounts/linux_parser.go, `linuxValidateAbsolute`; windows_parser.go,
`rxDestination`: a drive or a named pipe, so that a path of Linux is none on Windows).
*/
export const relativePath: Rule = {
	refusedBy: 'docker',
	find: perContainer('mountPoints', ({mountPoints = []}, {isWindows}) =>
		mountPoints
			.filter(({containerPath}) => !isAbsolute(containerPath, isWindows))
			.map(({containerPath}) => [containerPath]),
	),
};

function isAbsolute(path: string, isWindows: boolean): boolean {
	return isWindows
		? isNamedPipe(path) || /^(?:\\\\\?\\)?[a-z]:(?:\\[^"*\/:<>?\\]+)*\\?$/v.test(cleanPath(path, isWindows))
		: path.startsWith('/');
}

/**
"invalid specification: destination can't be '/'" (moby, volume/mounts/linux_parser.go, `linuxValidateNotRoot`;
windows_parser.go, `windowsValidateNotRoot`, for `c:` and `c:\`).
*/
export const rootPath: Rule = {
	refusedBy: 'docker',
	find: perContainer('mountPoints', ({mountPoints = []}, {isWindows}) => {
		const roots: ReadonlySet<string> = new Set(isWindows ? ['c:', 'c:\\'] : ['/']);
		return mountPoints
			.filter(({containerPath}) => roots.has(cleanPath(containerPath, isWindows)))
			.map(({containerPath}) => [containerPath]);
	}),
};
