import type {Reason} from '../../agent/reason.ts';
import type {DiffLine} from './diff-line.ts';
import type {Entry} from './entry.ts';

export type CompareOptions = {
	/** Why a path is there, by path. */
	readonly reasons?: ReadonlyMap<string, Reason>;
	/** Whether equal entries are shown too. */
	readonly context?: boolean;
};

/**
What is new, changed and gone, risks first, else in the order of what will be, each removed thing after what preceded
it. A container's own line stands above its changes also when only those differ. Without `context` equal lists give no
lines.
*/
export function compare(
	before: readonly Entry[],
	after: readonly Entry[],
	options: CompareOptions = {},
): readonly DiffLine[] {
	const earlier = byPath(before);
	const later = byPath(after);
	const lines = joined([...earlier.keys()], [...later.keys()]).map(path =>
		line(earlier.get(path), later.get(path), options.reasons),
	);
	const headers = headersOf(lines);
	const kept = options.context ? lines : lines.filter(({mark, path}) => mark !== ' ' || headers.has(path));
	// Out of their container, risks lose their indentation with it: each path says where it belongs.
	return [...kept.filter(({risk}) => risk), ...kept.filter(({risk}) => !risk)].map(entry =>
		entry.risk ? {...entry, depth: 0} : entry,
	);
}

/** The same path can come twice, as when a variable is set twice: the second is told apart. */
function byPath(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
	const found = new Map<string, Entry>();
	const counts = new Map<string, number>();
	for (const entry of entries) {
		const {path} = entry;
		let candidate = path;
		// Those that were counted before are taken.
		let count = counts.get(path) ?? 1;
		while (found.has(candidate)) {
			count += 1;
			candidate = `${path}#${count}`;
		}

		counts.set(path, count);
		found.set(candidate, entry);
	}

	return found;
}

/** Every path once, in the order of `after`; what is gone follows its predecessor. */
function joined(before: readonly string[], after: readonly string[]): readonly string[] {
	const stays = new Set(after);
	const gone = new Map<string | undefined, readonly string[]>();
	let last: string | undefined;
	let run: string[] = [];
	for (const path of before) {
		if (stays.has(path)) {
			last = path;
			run = [];
			continue;
		}

		run.push(path);
		gone.set(last, run);
	}

	return [...(gone.get(undefined) ?? []), ...after.flatMap(path => [path, ...(gone.get(path) ?? [])])];
}

function line(before: Entry | undefined, after: Entry | undefined, reasons: CompareOptions['reasons']): DiffLine {
	const entry = after ?? before;
	if (entry === undefined) {
		throw new TypeError('a difference between nothing and nothing');
	}

	const reason = reasons?.get(entry.path);
	return {
		mark: markOf(before, after),
		noun: entry.noun,
		path: entry.path,
		depth: entry.depth,
		...(entry.name !== undefined && {name: entry.name}),
		...(before?.text !== undefined && {before: before.text}),
		...(after?.text !== undefined && {after: after.text}),
		...(reason && {reason}),
		risk: entry.risk || (before?.risk ?? false),
	};
}

function markOf(before: Entry | undefined, after: Entry | undefined): DiffLine['mark'] {
	if (before === undefined) {
		return '+';
	}

	if (after === undefined) {
		return '-';
	}

	return before.value === after.value ? ' ' : '~';
}

/** The containers and parts under which something differs. */
function headersOf(lines: readonly DiffLine[]): ReadonlySet<string> {
	return new Set(
		lines
			.filter(({mark, risk, depth}) => mark !== ' ' && !risk && depth > 0)
			.flatMap(({path}) => [...path.matchAll(/\//gv)].map(({index}) => path.slice(0, index))),
	);
}
