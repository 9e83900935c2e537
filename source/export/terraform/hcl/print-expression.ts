import {aligned, type Line} from './aligned.ts';
import {commentLines} from './comment-lines.ts';
import type {Entry, Expression, Item} from './expression.ts';
import {escaped, escapedBefore, keyed} from './quote.ts';

// What still is read at a glance; longer ones take a line for each item.
const longest = 100;

/** What an attribute is set to: an object there takes a line for each entry, as people have tags and providers. */
export function printValue(expression: Expression, indent: number): string {
	return expression.kind === 'object' && expression.entries.length > 0
		? enclosed('{', entryLines(expression.entries, indent + 2), '}', indent)
		: printExpression(expression, indent);
}

/** An expression in lines: the first continues where it stands, the others have their whole indent, in spaces. */
export function printExpression(expression: Expression, indent = 0): string {
	switch (expression.kind) {
		case 'bare': {
			return expression.text;
		}

		case 'text': {
			const last = expression.parts.length - 1;
			const parts = expression.parts.map((part, index) =>
				typeof part === 'string' ? (index === last ? escaped(part) : escapedBefore(part)) : `\${${part.text}}`,
			);
			return `"${parts.join('')}"`;
		}

		case 'call': {
			const given = expression.arguments.map(one => printExpression(one, indent));
			return `${expression.name}(${given.join(', ')})`;
		}

		case 'choice': {
			const {condition, yes, no} = expression;
			return `${condition} ? ${printExpression(yes, indent)} : ${printExpression(no, indent)}`;
		}

		case 'list': {
			return inlineList(expression.items) ?? enclosed('[', itemLines(expression.items, indent + 2), ']', indent);
		}

		case 'object': {
			return (
				inlineObject(expression.entries) ??
				enclosed('{', entryLines(expression.entries, indent + 2), '}', indent)
			);
		}
	}
}

function enclosed(open: string, lines: readonly string[], close: string, indent: number): string {
	return [open, ...lines, `${' '.repeat(indent)}${close}`].join('\n');
}

function isShort({kind}: Expression): boolean {
	return kind === 'bare' || kind === 'text';
}

/** A list of short values on one line, or one of a single object, whose braces then stand within the brackets. */
function inlineList(items: readonly Item[]): string | undefined {
	if (items.some(({comment}) => comment !== undefined)) {
		return undefined;
	}

	const inner = items.map(({value}) =>
		value.kind === 'object' && items.length === 1
			? inlineObject(value.entries)
			: isShort(value)
				? printExpression(value)
				: undefined,
	);
	return fitting(inner, joined => `[${joined}]`);
}

function inlineObject(entries: readonly Entry[]): string | undefined {
	if (entries.length === 0) {
		return '{}';
	}

	const isPlain = entries.every(({value, comment}) => isShort(value) && comment === undefined);
	return isPlain && entries.length <= 3
		? fitting(
				entries.map(({key, value}) => `${keyed(key)} = ${printExpression(value)}`),
				joined => `{ ${joined} }`,
			)
		: undefined;
}

function fitting(inner: ReadonlyArray<string | undefined>, around: (joined: string) => string): string | undefined {
	const known = inner.filter(text => text !== undefined);
	const whole = around(known.join(', '));
	return known.length === inner.length && whole.length <= longest ? whole : undefined;
}

function itemLines(items: readonly Item[], indent: number): readonly string[] {
	return remarked(items, indent, run =>
		run.map(({value}) => `${' '.repeat(indent)}${printExpression(value, indent)},`),
	);
}

function entryLines(entries: readonly Entry[], indent: number): readonly string[] {
	return remarked(entries, indent, run =>
		aligned(
			run.map(({key, value}): Line => ({lead: keyed(key), rest: printExpression(value, indent)})),
			indent,
		),
	);
}

/**
A comment stands once above all that it holds for, and where it holds no longer an empty line says so: HCL has no other
way to end one.
*/
function remarked<Of extends Item>(
	items: readonly Of[],
	indent: number,
	print: (run: readonly Of[]) => readonly string[],
): readonly string[] {
	const runs: Of[][] = [];
	for (const item of items) {
		const last = runs.at(-1);
		if (last && last[0]?.comment === item.comment) {
			last.push(item);
		} else {
			runs.push([item]);
		}
	}

	return runs.flatMap((run, index) => {
		const comment = run[0]?.comment;
		return [
			...(comment === undefined && index > 0 ? [''] : []),
			...(comment === undefined ? [] : commentLines(comment, indent)),
			...print(run),
		];
	});
}
