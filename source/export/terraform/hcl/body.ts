import type {Expression} from './expression.ts';

/** What stands between the braces of a block, or in a file. */
export type Body = readonly Part[];

export type Part =
	| {
			readonly kind: 'attribute';
			readonly name: string;
			readonly value: Expression;
			readonly comment?: string | undefined;
	  }
	| {
			readonly kind: 'block';
			readonly type: string;
			readonly labels: readonly string[];
			readonly body: Body;
			readonly comment?: string | undefined;
	  }
	/** A remark by itself, before what follows. */
	| {readonly kind: 'remark'; readonly text: string};

type Remarked = {readonly comment?: string | undefined};

/** `name = value`. */
export function attribute(name: string, value: Expression, {comment}: Remarked = {}): Part {
	return {kind: 'attribute', name, value, ...(comment !== undefined && {comment})};
}

/** `type "label" { … }`. */
export function block(
	type: string,
	labels: readonly string[],
	body: ReadonlyArray<Part | undefined>,
	{comment}: Remarked = {},
): Part {
	return {
		kind: 'block',
		type,
		labels,
		body: body.filter(part => part !== undefined),
		...(comment !== undefined && {comment}),
	};
}
