/** What a container of a task definition may add or drop: the list of the API (`KernelCapabilities`). */
export const kernelCapabilities = new Set([
	'ALL',
	'AUDIT_CONTROL',
	'AUDIT_WRITE',
	'BLOCK_SUSPEND',
	'CHOWN',
	'DAC_OVERRIDE',
	'DAC_READ_SEARCH',
	'FOWNER',
	'FSETID',
	'IPC_LOCK',
	'IPC_OWNER',
	'KILL',
	'LEASE',
	'LINUX_IMMUTABLE',
	'MAC_ADMIN',
	'MAC_OVERRIDE',
	'MKNOD',
	'NET_ADMIN',
	'NET_BIND_SERVICE',
	'NET_BROADCAST',
	'NET_RAW',
	'SETFCAP',
	'SETGID',
	'SETPCAP',
	'SETUID',
	'SYS_ADMIN',
	'SYS_BOOT',
	'SYS_CHROOT',
	'SYS_MODULE',
	'SYS_NICE',
	'SYS_PACCT',
	'SYS_PTRACE',
	'SYS_RAWIO',
	'SYS_RESOURCE',
	'SYS_TIME',
	'SYS_TTY_CONFIG',
	'SYSLOG',
	'WAKE_ALARM',
]);

/**
What a daemon's container may: the same and the two that only the guide to daemons names (ECS, "Daemon task
definitions"). The list of the API hasn't them, and whether a plain task definition takes them is not confirmed.
*/
export const daemonCapabilities = new Set([...kernelCapabilities, 'BPF', 'PERFMON']);
