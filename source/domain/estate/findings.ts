import type {ClusterEstate, Estate} from './estate.ts';

/** How much of an estate wants attention; all 0 is what `status --check` asks for. */
export type Findings = {
	/** Instances that are to run an Agent and don't, or have none meant for them beside others that do. */
	readonly gaps: number;
	/** Agents that differ from what their own choices would make. */
	readonly drifted: number;
	/** Regions and clusters of which something that decides this could not be read. */
	readonly unread: number;
	/** Hosts that Datadog does not hear of, where it was asked. */
	readonly silent?: number;
};

/** What `--check` judges by. A cluster that nobody named and that has no Agent is no gap: perhaps it wants none. */
export function findingsOf({clusters, unread}: Pick<Estate, 'clusters' | 'unread'>): Findings {
	return {
		gaps: clusters.reduce((sum, cluster) => sum + gapsOf(cluster), 0),
		drifted: clusters.flatMap(({agents}) => agents).filter(({drift = []}) => drift.length > 0).length,
		unread: unread.length + clusters.filter(cluster => isUnsure(cluster)).length,
	};
}

function gapsOf({agents, bare, isNamed}: ClusterEstate): number {
	const missing = agents.reduce((sum, {running, eligible}) => sum + Math.max(0, eligible - running), 0);
	return missing + (agents.length > 0 || isNamed ? bare.length : 0);
}

/** Whether an Agent could be there that wasn't seen, or one that was can't be judged. */
export function isUnsure({standing, agents}: ClusterEstate): boolean {
	return (
		standing.kind === 'unreadable' || agents.some(({health, key}) => health === 'unknown' || key.kind === 'unknown')
	);
}
