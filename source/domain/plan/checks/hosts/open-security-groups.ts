import type {OpenRange} from '../../../account/cluster.ts';
import {hostPortsOf} from '../../../hosts/host-ports-of.ts';
import {isWindows} from '../../../account/platform.ts';
import type {HostPort} from '../../../account/task.ts';
import {about, notLookedAt, perTarget} from '../check.ts';
import {portName, withoutPorts} from './port-fixes.ts';

/** Whether the whole internet can reach the Agent's ports. Host ports are bound on every address of the instance. */
export const openSecurityGroups = perTarget('open-security-groups', ({group, definition}, cluster) => {
	const ranges = cluster?.openRanges;
	const taken = hostPortsOf(definition);
	// Where EC2 was not asked nothing is known, and nothing is said to be closed.
	if (ranges === undefined || taken.length === 0) {
		return notLookedAt;
	}

	const open = taken.flatMap(port => {
		const letting = new Set(Object.keys(ranges).filter(id => isOpen(port, ranges[id])));
		return letting.size === 0
			? []
			: group.instances.flatMap(instance =>
					(instance.machine?.securityGroups ?? [])
						.filter(id => letting.has(id))
						.map(id => ({port, id, instance})),
				);
	});
	// A port once, however many groups open it.
	const ports = open.map(({port}) => port);
	const hosts = [...new Set(open.map(({instance}) => instance))];
	const isKnown = group.instances.length > 0 && group.instances.every(({machine}) => machine !== undefined);
	return hosts.length === 0 && !isKnown
		? notLookedAt
		: about(hosts, {
				verdict: 'warn',
				finding: 'open',
				facts: {
					ports: [...new Set(ports.map(port => portName(port)))],
					groups: [...new Set(open.map(({id}) => id))],
				},
				fixes: withoutPorts(ports, isWindows(group.platform)),
			});
});

function isOpen(port: HostPort, ranges: readonly OpenRange[] = []): boolean {
	return ranges.some(range => isInside(port, range));
}

function isInside({port, protocol}: HostPort, range: OpenRange): boolean {
	// `-1` is every protocol and every port (EC2, IpPermission).
	return range.protocol === '-1' || (range.protocol === protocol && range.from <= port && port <= range.to);
}
