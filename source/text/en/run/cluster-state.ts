import type {ClusterCounts, ClusterState} from '../../../domain/ending/told/cluster-state.ts';
import {plural} from '../forms/plural.ts';

const phrases: Readonly<Record<ClusterState['state'], (cluster: string, where: string) => string>> = {
	done: (cluster, where) => `${cluster}${where === '' ? '' : `, the Agent runs on ${where}`}`,
	failed: (cluster, where) => `${cluster} failed${where === '' ? '' : `, the Agent runs on ${where}`}`,
	'rolling-out': cluster => `${cluster} is rolling out`,
	changing: cluster => `${cluster} is being changed`,
	waiting: cluster => `${cluster} is waiting`,
};

/** `2 of 10 clusters done: prod-b in us-east-1, the Agent runs on 3 of 3 instances`. */
export function clusterState(
	{cluster, region, state, running, eligible}: ClusterState,
	{done, failed, of}: ClusterCounts,
): string {
	const where = eligible === 0 ? '' : `${running} of ${plural(eligible, 'instance')}`;
	const all = `${done} of ${plural(of, 'cluster')} done${failed === 0 ? '' : `, ${failed} failed`}`;
	return `${all}: ${phrases[state](`${cluster} in ${region}`, where)}`;
}
