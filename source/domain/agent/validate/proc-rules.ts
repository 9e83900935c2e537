import {cleanPath} from '../../kit/clean-path.ts';
import {isObject, textOf} from '../../kit/shape.ts';
import type {MountPoint, TaskDefinition} from '../../account/task-definition.ts';
import {perContainer, type Rule, type Subject} from './rule.ts';

/** What may be mounted over in a container's `/proc` (runc, libcontainer/rootfs_linux.go, `checkProcMount`). */
const replaceable: ReadonlySet<string> = new Set([
	'/proc/cpuinfo',
	'/proc/diskstats',
	'/proc/loadavg',
	'/proc/meminfo',
	'/proc/net/dev',
	'/proc/slabinfo',
	'/proc/stat',
	'/proc/swaps',
	'/proc/sys/kernel/ns_last_pid',
	'/proc/uptime',
]);

/**
"cannot be mounted because it is inside /proc", and over `/proc` itself "because it is not of type proc" (runc,
libcontainer/rootfs_linux.go, `checkProcMount`; opencontainers/runc#2129 and #2826). The host's own `/proc` may be
mounted there.
*/
export const overProc: Rule = {
	refusedBy: 'docker',
	find: perProcMount(
		({path, source}) =>
			(path.startsWith('/proc/') && !replaceable.has(path)) || (path === '/proc' && source !== '/proc'),
	),
};

/**
"open /proc/sys/net/ipv4/ip_unprivileged_port_start: read-only file system": Docker sets it where a container has a
network of its own (moby, daemon/oci_linux.go, `WithSysctls`), and runc writes it by the container's `/proc`
(libcontainer/rootfs_linux.go, `writeSystemProperty`; seen with 1.1.5). In awsvpc mode the pause container has it.
*/
export const readOnlyProc: Rule = {
	refusedBy: 'docker',
	find: perProcMount(
		({path, source, readOnly}, {network}) =>
			path === '/proc' && source === '/proc' && readOnly === true && (network === 'bridge' || network === 'none'),
	),
};

/** A mount with both of its paths cleaned; no source where it is a volume of Docker's. */
type Mount = Pick<MountPoint, 'readOnly'> & {readonly path: string; readonly source: string | undefined};

function perProcMount(isRefused: (mount: Mount, subject: Subject) => boolean): Rule['find'] {
	return perContainer('mountPoints', ({mountPoints = []}, subject) => {
		const {definition, isWindows} = subject;
		const refused = mountPoints.filter(
			({containerPath, sourceVolume, readOnly}) =>
				!isWindows &&
				isRefused(
					{path: cleanPath(containerPath, isWindows), source: sourceOf(definition, sourceVolume), readOnly},
					subject,
				),
		);
		return refused.map(({containerPath}) => [containerPath]);
	});
}

function sourceOf({volumes = []}: TaskDefinition, name: string): string | undefined {
	const host = volumes.find(volume => volume.name === name)?.host;
	const path = isObject(host) ? textOf(host.sourcePath) : undefined;
	return path === undefined ? undefined : cleanPath(path, false);
}
