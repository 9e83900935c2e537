import type {Aws, Hosts, Pass} from '../../aws/gateway.ts';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {NamesReadFor} from '../../domain/account/observed.ts';
import {placementGroups} from '../../domain/hosts/placement-groups.ts';

type Reading = NamesReadFor & {readonly aws: Aws; readonly pass: Pass; readonly signal: AbortSignal};

/** A cluster in full: tasks and their ports, EC2's view of the instances, the families and services we'd write. */
export async function readWhole(
	summary: ClusterSummary,
	{family, serviceName, aws, pass, signal}: Reading,
): Promise<Cluster> {
	return aws.readCluster(
		summary,
		{
			// With and without suffix: an earlier run may have met the cluster before its other kind of host came.
			families: hosts => [...new Set(['', ...suffixesOn(hosts)].map(suffix => `${family}${suffix}`))],
			services: hosts => suffixesOn(hosts).map(suffix => `${serviceName}${suffix}`),
			depth: 'full',
			pass,
		},
		signal,
	);
}

/** Each kind of instance gets a family and a service of its own, named with a suffix. */
function suffixesOn(hosts: Hosts): readonly string[] {
	return placementGroups(hosts).map(({suffix}) => suffix);
}
