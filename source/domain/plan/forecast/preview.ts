import type {DiffLine} from '../diff/diff-line.ts';
import type {Totals} from '../../agent/features/feature.ts';

/**
What a set of features would do: diff lines against nothing or what runs, their total needs, and where they'd run.
*/
export type Preview = {
	readonly family: string;
	readonly lines: readonly DiffLine[];
	readonly totals: Totals;
	readonly runsOn: number;
	readonly of: number;
};
