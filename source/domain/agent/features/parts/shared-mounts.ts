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

/** Names of users for processes; without it they are shown by number. */
export const passwd = readable('passwd', '/etc/passwd');
/** Tells system-probe and the security agent which kernel headers and rules fit. */
export const osRelease = readable('os_release', '/etc/os-release', '/host/etc/os-release');
/** The security products read packages and configuration of the host itself. */
export const hostRoot = readable('root', '/', '/host/root');
