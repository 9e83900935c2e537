import type {OpenRange} from '../../../account/cluster.ts';
import {hostPortsOf} from '../../../hosts/host-ports-of.ts';
import {isWindows} from '../../../account/platform.ts';
import type {HostPort} from '../../../account/task.ts';
import {about, type Check, type CheckInput, perTarget} from '../check.ts';
import {portName, withoutPorts} from './port-fixes.ts';

const find = perTarget('open-security-groups', ({group, definition}, cluster) => {
	const ranges = cluster?.openRanges ?? {};
	const open = hostPortsOf(definition).flatMap(port =>
		group.instances.flatMap(instance => {
			const groups = instance.machine?.securityGroups ?? [];
			return groups.filter(id => isOpen(port, ranges[id])).map(id => ({port, id, instance}));
		}),
	);
	// A port once, however many groups open it.
	const ports = open.map(({port}) => port);
	return about([...new Set(open.map(({instance}) => instance))], {
		verdict: 'warn',
		finding: 'open',
		facts: {ports: [...new Set(ports.map(port => portName(port)))], groups: [...new Set(open.map(({id}) => id))]},
		fixes: withoutPorts(ports, isWindows(group.platform)),
	});
});

/** Whether the whole internet can reach the Agent's ports. Host ports are bound on every address of the instance. */
export const openSecurityGroups: Check = input =>
	find({...input, targets: input.targets.filter(({group}) => hasRanges(input, group.clusterArn))});

/** Where EC2 was not asked nothing is known, and nothing is said to be closed. */
function hasRanges({observed: {clusters}}: CheckInput, cluster: string): boolean {
	return clusters.some(({arn, openRanges}) => arn === cluster && openRanges !== undefined);
}

function isOpen(port: HostPort, ranges: readonly OpenRange[] = []): boolean {
	return ranges.some(range => isInside(port, range));
}

function isInside({port, protocol}: HostPort, range: OpenRange): boolean {
	// `-1` is every protocol and every port (EC2, IpPermission).
	return range.protocol === '-1' || (range.protocol === protocol && range.from <= port && port <= range.to);
}
