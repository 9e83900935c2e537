import {globSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {imports, type Import} from './imports.ts';

export type TextFile = {
	/** From the root, with forward slashes. */
	readonly name: string;
	readonly lines: readonly string[];
};

export type Folder = {readonly name: string; readonly entries: number};

export type Manifest = {
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly scripts: Readonly<Record<string, string>>;
};

/** All that the figures are taken from, read once. */
export type House = {
	/** What is shipped: `source` and the front door. */
	readonly source: readonly TextFile[];
	readonly tests: readonly TextFile[];
	/** Of `.ci`. */
	readonly tools: readonly TextFile[];
	/** Of all three. */
	readonly imports: readonly Import[];
	readonly folders: readonly Folder[];
	readonly manifest: Manifest;
};

/** What is made of something else, which a test holds it to: nobody reads it from top to bottom, or writes into it. */
const generated: ReadonlySet<string> = new Set(['source/front/json/schema.ts']);

/** The house that the working directory is in. */
export function readHouse(): House {
	const source = files(['cli.tsx', 'source/**/*.{ts,tsx}']);
	const tests = files(['test/**/*.{ts,tsx}']);
	const tools = files(['.ci/**/*.ts']);
	return {
		source,
		tests,
		tools,
		imports: [...source, ...tests, ...tools].flatMap(({name}) => imports(name)),
		folders: ['source', 'test', '.ci'].flatMap(folder => foldersIn(folder)),
		manifest: JSON.parse(readFileSync('package.json', 'utf8')) as Manifest,
	};
}

function files(patterns: readonly string[]): readonly TextFile[] {
	return patterns
		.flatMap(pattern => globSync(pattern))
		.map(file => file.replaceAll('\\', '/'))
		.filter(name => !generated.has(name))
		.toSorted()
		.map(name => ({name, lines: readFileSync(name, 'utf8').trimEnd().split('\n')}));
}

// Golden texts and recordings are data, one for each case that there is; nobody looks for code among them.
const data = new Set(['test/golden', 'test/recordings']);

function foldersIn(name: string): readonly Folder[] {
	if (data.has(name)) {
		return [];
	}

	const entries = readdirSync(name, {withFileTypes: true});
	const inner = entries.filter(entry => entry.isDirectory()).map(entry => path.posix.join(name, entry.name));
	return [{name, entries: entries.length}, ...inner.flatMap(folder => foldersIn(folder))];
}
