import type {DiffNoun} from './diff-line.ts';

/** One thing that can differ, found by its path. `value` is compared, `text` is shown, secrets already masked. */
export type Entry = {
	readonly path: string;
	readonly noun: DiffNoun;
	/** 0 for what stands alone, 1 for what is in a container. */
	readonly depth: number;
	readonly name?: string;
	readonly value: string;
	/** Absent where the name says all, as for a container or a capability. */
	readonly text?: string;
	readonly risk: boolean;
};
