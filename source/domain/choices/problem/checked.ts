import type {Problem} from './problem.ts';

/** A value that passed validation, or why it did not. */
export type Checked<Value> =
	{readonly kind: 'ok'; readonly value: Value} | {readonly kind: 'refused'; readonly problem: Problem};

/** The value, taken. */
export function ok<Value>(value: Value): Checked<Value> {
	return {kind: 'ok', value};
}

/** Not taken, and why; the text stays in its field. */
export function refused<Value>(problem: Problem): Checked<Value> {
	return {kind: 'refused', problem};
}
