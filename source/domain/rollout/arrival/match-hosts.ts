import type {ReportedHost} from '../../account/datadog/reported-host.ts';
import type {AwaitedHost} from './awaited.ts';

/** Which host at Datadog is which instance, by the instance's id; `others` are no instance that is named. */
export type Matched = {
	readonly byInstance: ReadonlyMap<string, ReportedHost>;
	readonly others: readonly ReportedHost[];
};

/**
Matches instances with what Datadog knows. On ECS the Agent names its host by the instance's id (datadog-agent,
pkg/util/hostname/common.go: "We use the instance id if we're on an ECS cluster"), which is among the aliases whatever
it is called (Datadog documentation, "How does Datadog determine the Agent hostname?"). Without the metadata service it
is named by the system, on EC2 after its address: `ip-10-0-3-7.ec2.internal` (EC2 user guide, "Hostname types"). Other
hosts of the cluster are those with its tag that are no other instance of EC2.
*/
export function matchHosts(awaited: readonly AwaitedHost[], hosts: readonly ReportedHost[], cluster: string): Matched {
	const places = placesOf(hosts);
	const byInstance = new Map(
		awaited.flatMap(instance => {
			const host = hosts[placeOf(instance, places)];
			return host ? [[instance.id, host] as const] : [];
		}),
	);
	const known = new Set(byInstance.values());
	const tag = cluster.toLowerCase();
	return {
		byInstance,
		others: hosts.filter(
			host =>
				!known.has(host) &&
				host.clusters.includes(tag) &&
				namesOf(host).every(name => !/^i-[\da-f]{8,}$/v.test(name)),
		),
	};
}

/** Where the first host is of each name, and of each name's part before the first dot. */
type Places = Readonly<Record<'names' | 'labels', ReadonlyMap<string, number>>>;

function placesOf(hosts: readonly ReportedHost[]): Places {
	const [names, labels] = [new Map<string, number>(), new Map<string, number>()];
	for (const [place, host] of hosts.entries()) {
		for (const name of namesOf(host)) {
			const [label = ''] = name.split('.', 1);
			names.set(name, names.get(name) ?? place);
			labels.set(label, labels.get(label) ?? place);
		}
	}

	return {names, labels};
}

/** By its id, or by its address. */
function placeOf({id, privateIp}: AwaitedHost, {names, labels}: Places): number {
	const address = privateIp === undefined ? undefined : labels.get(`ip-${privateIp.replaceAll('.', '-')}`);
	return Math.min(names.get(id) ?? Infinity, address ?? Infinity);
}

function namesOf({name, aliases}: ReportedHost): readonly string[] {
	return [name, ...aliases];
}
