/**
Values by a text, as a `Map` has them and in the order in which their keys came, of which older versions stay as they
were: a new one shares with them all but the few dozen places on the way to what differs. `{...record}` and
`new Map(map)` copy everything for each value. A tree by the digits of the keys' hashes, as in Phil Bagwell's "Ideal
Hash Trees" (2001).
*/
export type Keyed<Value> = {
	readonly size: number;
	/** How many keys ever came, which tells their order. */
	readonly came: number;
	readonly root: Node<Value>;
};

type Entry<Value> = {readonly key: string; readonly value: Value; readonly place: number};

/** A few entries, or a branch for each value of the next digit of a hash. */
type Node<Value> =
	| {readonly kind: 'few'; readonly entries: ReadonlyArray<Entry<Value>>}
	| {readonly kind: 'many'; readonly branches: ReadonlyArray<Node<Value>>};

const few = 8;
const base = 16;
/** Digits of a hash. Where they are used up, keys with the same hash stand in one node, however many they are. */
const digits = 8;

const nothing: Node<never> = {kind: 'few', entries: []};

/** Nothing yet. */
export const emptyKeyed: Keyed<never> = {size: 0, came: 0, root: nothing};

/** What stands for a key, or undefined. */
export function valueOf<Value>({root}: Keyed<Value>, key: string): Value | undefined {
	return entryOf(root, key)?.value;
}

/** Whether a key is there. */
export function hasKey({root}: Keyed<unknown>, key: string): boolean {
	return entryOf(root, key) !== undefined;
}

/** The same with another value for a key; a key that was there keeps its place. */
export function withKey<Value>({size, came, root}: Keyed<Value>, key: string, value: Value): Keyed<Value> {
	const known = entryOf(root, key);
	const entry = {key, value, place: known?.place ?? came};
	return {
		size: known ? size : size + 1,
		came: known ? came : came + 1,
		root: changed(root, {key, hash: hashOf(key), depth: 0, entry}),
	};
}

/** The same without a key. */
export function withoutKey<Value>(keyed: Keyed<Value>, key: string): Keyed<Value> {
	return hasKey(keyed, key)
		? {...keyed, size: keyed.size - 1, root: changed(keyed.root, {key, hash: hashOf(key), depth: 0})}
		: keyed;
}

/** All values, in the order in which their keys came. */
export function valuesIn<Value>({root}: Keyed<Value>): readonly Value[] {
	return [...entriesIn(root)].toSorted((one, other) => one.place - other.place).map(({value}) => value);
}

function entryOf<Value>(root: Node<Value>, key: string): Entry<Value> | undefined {
	const hash = hashOf(key);
	let node = root;
	for (let depth = 0; node.kind === 'many'; depth += 1) {
		node = node.branches[digit(hash, depth)] ?? nothing;
	}

	return node.entries.find(entry => entry.key === key);
}

type Changing<Value> = {
	readonly key: string;
	readonly hash: number;
	readonly depth: number;
	/** Absent where the key goes. */
	readonly entry?: Entry<Value>;
};

function changed<Value>(node: Node<Value>, changing: Changing<Value>): Node<Value> {
	const {key, hash, depth, entry} = changing;
	if (node.kind === 'many') {
		const at = digit(hash, depth);
		const branch = changed(node.branches[at] ?? nothing, {...changing, depth: depth + 1});
		return {kind: 'many', branches: node.branches.with(at, branch)};
	}

	const entries = [...node.entries.filter(each => each.key !== key), ...(entry ? [entry] : [])];
	return entries.length <= few || depth === digits
		? {kind: 'few', entries}
		: {
				kind: 'many',
				branches: Array.from({length: base}, (_, at) => ({
					kind: 'few',
					entries: entries.filter(each => digit(hashOf(each.key), depth) === at),
				})),
			};
}

function* entriesIn<Value>(node: Node<Value>): Generator<Entry<Value>> {
	if (node.kind === 'few') {
		yield* node.entries;
		return;
	}

	for (const branch of node.branches) {
		yield* entriesIn(branch);
	}
}

/** Of 32 bits; a long text as well as a short one, where names differ only at their ends. */
function hashOf(key: string): number {
	let hash = 0;
	for (let index = 0; index < key.length; index += 1) {
		// eslint-disable-next-line unicorn/prefer-code-point -- Halves of a character tell keys apart as well.
		hash = (hash * 31 + key.charCodeAt(index)) % 2 ** 32;
	}

	return hash;
}

function digit(hash: number, depth: number): number {
	return Math.floor(hash / base ** depth) % base;
}
