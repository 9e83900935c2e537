/** What a file of a bundle holds; the language has a phrase for each. */
export type BundlePart =
	| 'about'
	| 'account'
	| 'checks'
	| 'plan'
	| 'cluster'
	| 'definitions'
	| 'services'
	| 'daemons'
	| 'tasks'
	| 'stopped-tasks'
	| 'missing'
	| 'run'
	| 'journal';

/** One file of a bundle, redacted. `name` is its path inside, of letters that every system takes. */
export type BundleFile = {readonly name: string; readonly part: BundlePart; readonly text: string};

/** A file as the list has it; `bytes` before it is packed. */
export type BundleEntry = Pick<BundleFile, 'name' | 'part'> & {readonly bytes: number};

/** Something that is not in it, and why: it could not be read, or not be made of what was read. */
export type Missing = {
	readonly what: BundlePart | 'clusters';
	/** The cluster's name. */
	readonly cluster?: string;
	/** What was asked, in the names of IAM actions. */
	readonly operation?: string;
	/** The code of the problem. */
	readonly code: string;
};

/** What a bundle holds and what it does not, for those who decide whether it is written. */
export type Bundle = {
	/** The path of the one file. */
	readonly file: string;
	readonly entries: readonly BundleEntry[];
	readonly missing: readonly Missing[];
};

/** Listed only, listed before it is written, or written. */
export type BundleState = 'would-be' | 'listed' | 'written';

/** Names and sizes in the order of the files. */
export function entriesOf(files: readonly BundleFile[]): readonly BundleEntry[] {
	return files.map(({name, part, text}) => ({name, part, bytes: new TextEncoder().encode(text).length}));
}
