import {isMap, isPair, isScalar, isSeq, type Node, type YAMLMap} from 'yaml';

/** In characters: what is longer has a line for each of its parts. */
const longestItem = 90;

/**
Items of lists on one line each, `{Name: DD_SITE, Value: !Ref Site}`, as far as they are plain and short: a request
takes 51,200 bytes, and with a line for each value a quarter of a template would be what indents it.
*/
export function compact(parts: YAMLMap): YAMLMap {
	for (const {key, value} of parts.items) {
		if (isScalar(key) && key.value === 'Resources') {
			compactLists(value);
		}
	}

	return parts;
}

function compactLists(node: unknown): void {
	if (isSeq(node)) {
		for (const item of node.items) {
			if (isMap(item) && widthOf(item) <= longestItem) {
				item.flow = true;
				quoteColons(item);
			} else {
				compactLists(item);
			}
		}
	} else if (isMap(node)) {
		for (const {value} of node.items) {
			compactLists(value);
		}
	}
}

/** Older parsers of YAML take no colon in a plain text inside of braces (PyYAML, "YAMLColonInFlowContext"). */
function quoteColons(node: unknown): void {
	if (isMap(node)) {
		for (const {value} of node.items) {
			quoteColons(value);
		}
	} else if (isScalar(node) && typeof node.value === 'string' && node.value.includes(':')) {
		node.type ??= 'QUOTE_SINGLE';
	}
}

/** About how long it is on one line; endless where a comment or a list is in it. */
function widthOf(node: unknown): number {
	if (isMap(node)) {
		return node.items.reduce(
			(total, pair) => total + widthOf(isPair(pair) ? pair.key : undefined) + widthOf(pair.value) + 4,
			0,
		);
	}

	return isScalar(node) && node.commentBefore === undefined
		? String(node.value).length + ((node as Node & {tag?: string}).tag?.length ?? 0)
		: Infinity;
}
