import type {MountPoint, Volume} from '../../../account/task-definition.ts';
import type {Contribution} from '../feature.ts';

/** One path of the host in the Agent's container: the volume and its mount point belong together. */
export type HostMount = {readonly volume: Volume; readonly mount: MountPoint};

/**
A path of the host that the Agent may read. `readOnly` always stands explicitly: several of Datadog's files say `null`,
which AWS refuses.
*/
export function readable(name: string, path: string, containerPath: string = path): HostMount {
	return {volume: {name, host: {sourcePath: path}}, mount: {sourceVolume: name, containerPath, readOnly: true}};
}

/** A path of the host that the Agent also writes to. */
export function writable(name: string, path: string): HostMount {
	return {
		volume: {name, host: {sourcePath: path}},
		mount: {sourceVolume: name, containerPath: path, readOnly: false},
	};
}

/** Volumes and mount points of these, as a contribution has them. */
export function mounted(...hostMounts: readonly HostMount[]): Pick<Contribution, 'volumes' | 'mounts'> {
	return {volumes: hostMounts.map(({volume}) => volume), mounts: hostMounts.map(({mount}) => mount)};
}

/**
Where the Agent opens its Unix sockets. Writable: the published apm-uds file says read-only, and then the socket is
never made.
*/
export const socketFolder = writable('dd-sockets', '/var/run/datadog');

/** Docker's log files. */
export const containerLogs = readable('containers_root', '/var/lib/docker/containers/', '/var/lib/docker/containers');

/** Debugfs, which system-probe writes its kprobes to. */
export const kernelDebug = writable('debug', '/sys/kernel/debug');

/** Names of users for processes; without it they are shown by number. */
export const passwd = readable('passwd', '/etc/passwd');
/** Tells system-probe and the security agent which kernel headers and rules fit. */
const osRelease = readable('os_release', '/etc/os-release', '/host/etc/os-release');
/** The security products read packages and configuration of the host itself. */
const hostRoot = readable('root', '/', '/host/root');

/** What Datadog's one ECS page mounts for all three security products. */
export const securityMounts = mounted(passwd, osRelease, kernelDebug, hostRoot);
