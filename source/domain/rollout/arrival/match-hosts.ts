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
	const byInstance = new Map(
		awaited.flatMap(instance => {
			const host = hosts.find(each => isOf(each, instance));
			return host ? [[instance.id, host] as const] : [];
		}),
	);
	const known = new Set(byInstance.values());
	return {
		byInstance,
		others: hosts.filter(
			host =>
				!known.has(host) &&
				host.clusters.includes(cluster.toLowerCase()) &&
				namesOf(host).every(name => !/^i-[\da-f]{8,}$/v.test(name)),
		),
	};
}

function isOf(host: ReportedHost, {id, privateIp}: AwaitedHost): boolean {
	const address = privateIp === undefined ? undefined : `ip-${privateIp.replaceAll('.', '-')}`;
	return namesOf(host).some(name => name === id || (address !== undefined && name.split('.', 1)[0] === address));
}

function namesOf({name, aliases}: ReportedHost): readonly string[] {
	return [name, ...aliases];
}
