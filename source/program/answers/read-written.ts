import {unreadableBy, type Unreadable, type UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import type {Place, Written, WrittenEntry} from '../../options/written.ts';
import {bytesOf} from './bytes-of.ts';
import {decoded} from './decoded.ts';
import type * as Yaml from './yaml.ts';

/** A file of YAML or JSON that a person wrote: how it was named, how long it may be, how deep it is read. */
export type Wanted = {
	readonly flag: string;
	/** In bytes. */
	readonly longest: number;
	/** Lists and mappings within each other. */
	readonly deepest: number;
};

/** What stands in the mapping that a file is, or why nothing of it counts. */
export type ReadWritten =
	| {readonly kind: 'read'; readonly entries: readonly WrittenEntry[]}
	| {readonly kind: 'faulty'; readonly faults: readonly UsageFault[]};

/** Reads such a file. Never throws. */
export async function readWritten(file: string, {flag, longest, deepest}: Wanted): Promise<ReadWritten> {
	const unreadable = (...why: readonly Unreadable[]): ReadWritten => ({
		kind: 'faulty',
		faults: why.map(one => ({kind: 'unreadable-file', flag, file, why: one})),
	});
	try {
		const bytes = await bytesOf(file, longest);
		if (bytes.length > longest) {
			return unreadable({kind: 'too-long'});
		}

		const text = decoded(bytes);
		if (text.trim() === '') {
			return unreadable({kind: 'empty'});
		}

		const entries = await entriesIn(text, deepest);
		return typeof entries === 'string' ? unreadable({kind: entries}) : {kind: 'read', entries};
	} catch (error) {
		const said = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [error];
		return unreadable(...said.map(one => unreadableBy(one)));
	}
}

type Reading = {
	readonly yaml: typeof Yaml;
	readonly document: Yaml.Document;
	readonly lines: Yaml.LineCounter;
	readonly deepest: number;
};

/** One that is mended brings others, and those further down are mostly what it led to. */
const mostErrors = 5;

/** What stands in the mapping that the file is, or that it is none. JSON is YAML; one parser serves both. */
async function entriesIn(text: string, deepest: number): Promise<readonly WrittenEntry[] | 'no-mapping' | 'several'> {
	const yaml = await import('./yaml.ts');
	const lines = new yaml.LineCounter();
	const document = yaml.parseDocument(text, {prettyErrors: true, lineCounter: lines});
	// A tag that nobody knows is only warned of, and what stands behind it would count as if it were not there.
	const errors = [...document.errors, ...document.warnings];
	if (errors[0]?.code === 'MULTIPLE_DOCS') {
		return 'several';
	}

	if (errors.length > 0) {
		throw new AggregateError(errors.slice(0, mostErrors), 'No YAML');
	}

	const read = written(document.contents, {yaml, document, lines, deepest});
	return read.kind === 'mapping' ? read.entries : 'no-mapping';
}

/**
Scalars keep their source, where they have one: as a number, version 7.70 would be 7.7. What is nested deeper than is
read is not entered, so that an anchor that holds itself has an end.
*/
function written(node: unknown, reading: Reading, depth = 0): Written {
	const {yaml, document, lines, deepest} = reading;
	const {isAlias, isMap, isScalar, isSeq} = yaml;
	const meant = isAlias(node) ? node.resolve(document) : node;
	const isEntered = depth < deepest;
	const inner = (item: unknown) => written(item, reading, depth + 1);
	if (isSeq(meant)) {
		return {kind: 'list', items: isEntered ? meant.items.map(item => inner(item)) : []};
	}

	if (isMap(meant)) {
		return {
			kind: 'mapping',
			entries: isEntered
				? meant.items.map(({key, value}): WrittenEntry => [
						textOf(inner(key)),
						inner(value),
						placeOf(key, lines),
					])
				: [],
		};
	}

	return isScalar(meant) && meant.value !== null
		? {kind: 'text', text: typeof meant.value === 'string' ? meant.value : (meant.source ?? '')}
		: {kind: 'nothing'};
}

/** Where a key stands. A parsed one has a range, though its type is that of one that was made. */
function placeOf(key: unknown, lines: Yaml.LineCounter): Place | undefined {
	const range = typeof key === 'object' && key !== null && 'range' in key ? key.range : undefined;
	const start: unknown = Array.isArray(range) ? range[0] : undefined;
	const {line = 0, col = 0} = typeof start === 'number' ? lines.linePos(start) : {};
	return line > 0 ? {line, column: col} : undefined;
}

function textOf(key: Written): string {
	return key.kind === 'text' ? key.text : '';
}
