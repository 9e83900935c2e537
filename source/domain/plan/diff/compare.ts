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
	const lines = joined(before, after).map(path => line(earlier.get(path), later.get(path), options.reasons));
	const kept = options.context ? lines : lines.filter(({mark, path}) => mark !== ' ' || isHeader(path, lines));
	// Out of their container, risks lose their indentation with it: each path says where it belongs.
	return [...kept.filter(({risk}) => risk), ...kept.filter(({risk}) => !risk)].map(entry =>
		entry.risk ? {...entry, depth: 0} : entry,
	);
}

/** The same path can come twice, as when a variable is set twice: the second is told apart. */
function byPath(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
	const found = new Map<string, Entry>();
	for (const entry of entries) {
		found.set(unused(entry.path, found), entry);
	}

	return found;
}

function unused(path: string, taken: ReadonlyMap<string, Entry>): string {
	let candidate = path;
	for (let count = 2; taken.has(candidate); count += 1) {
		candidate = `${path}#${count}`;
	}

	return candidate;
}

/** Every path once, in the order of `after`; what is gone follows its predecessor. */
function joined(before: readonly Entry[], after: readonly Entry[]): readonly string[] {
	const earlier = [...byPath(before).keys()];
	const paths = [...byPath(after).keys()];
	for (const [index, path] of earlier.entries()) {
		if (paths.includes(path)) {
			continue;
		}

		const predecessor = earlier[index - 1];
		paths.splice(predecessor === undefined ? 0 : paths.indexOf(predecessor) + 1, 0, path);
	}

	return paths;
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

function isHeader(path: string, lines: readonly DiffLine[]): boolean {
	return lines.some(
		other => other.mark !== ' ' && !other.risk && other.depth > 0 && other.path.startsWith(`${path}/`),
	);
}
