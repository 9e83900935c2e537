import type {AccountName} from '../domain/choices/wishes/wanted-account.ts';
import type {ClusterOutcome} from '../domain/ending/outcome.ts';

/** What a pipeline shows beside its log: titles of what folds, and a summary of the job. */
export type PipelineWords = {
	/** Titles of the parts of a log that fold. */
	readonly looking: string;
	readonly plan: (counts: string) => string;
	readonly carryingOut: string;
	/** Titles of the summary; `of` where the run is for several accounts. */
	readonly planned: (command: string, of?: AccountName) => string;
	readonly ended: (of?: AccountName) => string;
	/** In place of rows or changes for which there is no room. */
	readonly moreClusters: (count: number) => string;
	readonly moreChecks: (count: number) => string;
	readonly moreChanges: (count: number) => string;
	/** The columns of the table of how clusters ended, and a row of it. */
	readonly columns: readonly string[];
	readonly row: (cluster: ClusterOutcome) => readonly string[];
	/** Of a summary that can't be written, and why. */
	readonly unwritten: (why: string) => string;
};
