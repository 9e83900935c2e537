import type {ClusterOutcome, Outcome} from '../../domain/ending/outcome.ts';

/** How a run ends that did not get everywhere. */
export type Unfinished = Extract<
	Outcome,
	{readonly kind: 'failed' | 'rolled-back' | 'partial' | 'going-on' | 'stopped'}
>;

const standing: ReadonlySet<string> = new Set(['foreign-agent', 'name-taken', 'nothing-before']);

/** What is there stands in the way, and nothing failed: nothing is left to be tried again. */
export function isInTheWay({problems}: Extract<Outcome, {readonly kind: 'partial'}>): boolean {
	return problems.every(({code}) => standing.has(code));
}

/** How many different clusters are broken, still open, and held back. */
export function leftClusters(clusters: readonly ClusterOutcome[]) {
	const among = (...kinds: ReadonlyArray<ClusterOutcome['kind']>) =>
		clusterCount(clusters.filter(({kind}) => kinds.includes(kind)));
	return {broken: among('failed', 'rolled-back'), open: among('going-on'), held: among('not-started')};
}

/** How many different clusters these are. */
export function clusterCount(all: readonly ClusterOutcome[]): number {
	return new Set(all.map(({of, region, cluster}) => JSON.stringify([of, region, cluster]))).size;
}
