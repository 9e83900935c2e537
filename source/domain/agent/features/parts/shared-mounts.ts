import {readable, writable} from './host-mount.ts';

/**
Where the Agent opens its Unix sockets. Writable: the published apm-uds file says read-only, and then the socket is
never made.
*/
export const socketFolder = writable('dd-sockets', '/var/run/datadog');

/** Docker's log files. */
export const containerLogs = readable('containers_root', '/var/lib/docker/containers/', '/var/lib/docker/containers');

/** Debugfs, which system-probe writes its kprobes to. */
export const kernelDebug = writable('debug', '/sys/kernel/debug');

export const passwd = readable('passwd', '/etc/passwd');
export const osRelease = readable('os_release', '/etc/os-release', '/host/etc/os-release');
export const hostRoot = readable('root', '/', '/host/root');
