import type {Cluster, ClusterPart, ClusterSummary} from '../../../domain/account/cluster.ts';
import {ProblemError, type Problem} from '../../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';

/** What came of a region since the step before; `refused` ends it. */
export type RegionStep = {
	readonly region: string;
	readonly found: readonly ClusterSummary[];
	readonly clusters: readonly Cluster[];
	/** Of clusters that are still being read, all that is known so far. */
	readonly parts?: readonly ClusterPart[];
	/** Those of them, by ARN, that were read in full. */
	readonly whole?: readonly string[];
	/** Its list has come to its end. */
	readonly isListed?: true;
	readonly refused?: Problem;
	readonly events: readonly SetupEvent[];
};

/** From so many on, how far it has come is worth knowing: their insides take seconds. */
export const many = 30;

/** Said of this region and not thrown: whether it ends the run depends on the other regions. */
export function refusedBy(region: string, error: unknown): RegionStep {
	if (!(error instanceof ProblemError)) {
		throw error;
	}

	const {problem} = error;
	const facts = {kind: 'region-refused', region, code: problem.code} as const;
	// A region that a person stopped reading has refused nothing.
	const events: readonly SetupEvent[] = problem.code === 'stopped' ? [] : [{type: 'observed', facts}];
	return {region, found: [], clusters: [], refused: problem, events};
}
