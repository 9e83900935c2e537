import type {DiffNoun} from './diff-line.ts';

/** One thing that can differ, found by its path. `value` is compared, `text` is shown, secrets already masked. */
export type Entry = {
	readonly path: string;
	readonly noun: DiffNoun;
	readonly depth: number;
	readonly name?: string;
	readonly value: string;
	readonly text?: string;
	readonly risk: boolean;
};
