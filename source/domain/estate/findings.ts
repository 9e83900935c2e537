import type {AgentEstate, ClusterEstate, Estate} from './estate.ts';
import {isMoved, isUntold} from './tag-today.ts';

/** How much of an estate wants attention; all 0 is what `status --check` asks for. */
export type Findings = {
	/** Instances that are to run an Agent and don't, or have none meant for them beside others that do. */
	readonly gaps: number;
	/** Agents that differ from what their own choices would make. */
	readonly drifted: number;
	/** Regions, clusters and images of which something that decides this could not be read; one more of an old look. */
	readonly unread: number;
	/** Agents whose tag means another image today than what runs, where registries were asked. */
	readonly moved?: number;
	/** Hosts that Datadog does not hear of, where it was asked. */
	readonly silent?: number;
};

/** Whether nothing wants attention. */
export function isWell(findings: Findings): boolean {
	return Object.values(findings).every(count => (count ?? 0) === 0);
}

/** What `--check` judges by. A cluster that nobody named and that has no Agent is no gap: perhaps it wants none. */
export function findingsOf({clusters, unread, stale}: Pick<Estate, 'clusters' | 'unread' | 'stale'>): Findings {
	return {
		gaps: clusters.reduce((sum, cluster) => sum + gapsOf(cluster), 0),
		...movedIn(clusters.flatMap(({agents}) => agents)),
		drifted: clusters.flatMap(({agents}) => agents).filter(({drift = []}) => drift.length > 0).length,
		unread:
			unread.length +
			(stale ? 1 : 0) +
			clusters.filter(cluster => isUnsure(cluster)).length +
			untoldTags(clusters.flatMap(({agents}) => agents)),
	};
}

/** Counted only where registries were asked: who asks wants to hear of it, and a tag moves with every release. */
function movedIn(agents: readonly AgentEstate[]): Pick<Findings, 'moved'> {
	const asked = agents.flatMap(({today}) => today ?? []);
	return asked.length === 0 ? {} : {moved: asked.filter(today => isMoved(today)).length};
}

/** Images of which a registry that was asked told nothing, each once. */
function untoldTags(agents: readonly AgentEstate[]): number {
	const untold = agents.filter(({today}) => today && isUntold(today));
	return new Set(untold.map(({image}) => image)).size;
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
