import {inert} from '../inert.ts';
import type {Json, JsonObject} from '../json.ts';
import {isList, isObject} from '../shape.ts';

/** How deep what is held at once is: an instance of a target, and not the target. */
const deepest = 5;

/** What is written at once, in units of UTF-16. */
const block = 65_536;

/**
`JSON.stringify(value, undefined, '\t')`, inert, and a line's end, in blocks: whoever writes a file of megabytes needn't
hold it, nor is there a longest text.
*/
export function* jsonBlocks(value: Json): Generator<string, void> {
	let text = '';
	for (const piece of pieces(value, 0)) {
		text += piece;
		if (text.length < block) {
			continue;
		}

		yield text;
		text = '';
	}

	yield `${text}\n`;
}

function* pieces(value: Json, depth: number): Generator<string, void> {
	const indent = `\n${'\t'.repeat(depth)}`;
	if (depth === deepest || !(isList(value) || isObject(value))) {
		// As JSON has it: `null` in a list.
		const text = JSON.stringify(value, undefined, '\t') ?? 'null';
		yield inert(text).replaceAll('\n', () => indent);
		return;
	}

	const [first, last] = isList(value) ? ['[', ']'] : ['{', '}'];
	let before = first;
	for (const [name, item] of itemsOf(value)) {
		yield `${before}${indent}\t${name}`;
		before = ',';
		yield* pieces(item, depth + 1);
	}

	yield (before === ',' ? indent : first) + last;
}

/** Each with what stands before it. */
function* itemsOf(value: readonly Json[] | JsonObject): Generator<readonly [name: string, item: Json], void> {
	if (isList(value)) {
		for (const item of value) {
			yield ['', item];
		}

		return;
	}

	for (const [key, item] of Object.entries(value)) {
		if (item !== undefined) {
			yield [`${inert(JSON.stringify(key))}: `, item];
		}
	}
}
