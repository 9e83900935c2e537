import {type Bind, cleanPath} from './bind.ts';

// From runc's `checkProcMount`: what lxcfs makes up for a container.
const madeUp = ['cpuinfo', 'diskstats', 'meminfo', 'stat', 'swaps', 'uptime', 'loadavg', 'slabinfo', 'net/dev'];
const allowed = new Set([...madeUp, 'sys/kernel/ns_last_pid'].map(name => `/proc/${name}`));

/**
Why runc starts no container with a mount over its own `/proc`, in its words; `undefined` if it does. The rule for what
is only read is that of Docker 20.10 with runc 1.1, as it was seen there.
*/
export function procRefusal(binds: readonly Bind[], networkMode: string): string | undefined {
	const why = binds.map(bind => ofBind(bind, networkMode)).find(reason => reason !== undefined);
	const before = 'failed to create task for container: failed to create shim task: OCI runtime create failed:';
	return why === undefined
		? undefined
		: `${before} runc create failed: unable to start container process: error during container init: ${why}`;
}

function ofBind({source, target, isReadOnly}: Bind, networkMode: string): string | undefined {
	const path = cleanPath(target);
	const cannot = `error mounting "${source}" to rootfs at "${path}": "${path}" cannot be mounted because it is`;
	if (path.startsWith('/proc/')) {
		return allowed.has(path) ? undefined : `${cannot} inside /proc`;
	}

	if (path !== '/proc') {
		return undefined;
	}

	if (cleanPath(source) !== '/proc') {
		return `${cannot} not of type proc`;
	}

	// Docker writes there for a network that is the container's own, not the host's and not another container's.
	return isReadOnly && !['host', 'awsvpc'].includes(networkMode)
		? 'open /proc/sys/net/ipv4/ip_unprivileged_port_start: read-only file system'
		: undefined;
}
