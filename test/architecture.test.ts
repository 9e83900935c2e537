import {test} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {globSync, readdirSync, readFileSync} from 'node:fs';
import {imports, type Import} from '../.ci/figures/imports.ts';
import {commands} from '../source/commands/all.ts';
import {layers, type Layer} from './support/layers.ts';

const files = ['cli.tsx', ...globSync('source/**/*.{ts,tsx}')].map(file => file.replaceAll('\\', '/')).toSorted();
const all = files.flatMap(file => imports(file));

test('the top level is as given', () => {
	const given = new Set(
		'assets cli.tsx node_modules package.json package-lock.json source test tsconfig.json'.split(' '),
	);
	const usual = new Set('AGENTS.md CHANGELOG.md CONTRIBUTING.md dist LICENSE README.md SECURITY.md'.split(' '));
	const ignored = /^\.|\.tgz$/v;
	deepEqual(
		readdirSync('.').filter(name => !given.has(name) && !usual.has(name) && !ignored.test(name)),
		[],
	);
});

test('each file belongs to a layer', () => {
	deepEqual(
		files.filter(file => layerOf(file) === undefined),
		[],
	);
});

test('each file imports only what its layer may', () => {
	deepEqual(
		all.filter(entry => !isAllowed(entry)).map(({from, to}) => `${from} imports ${to}`),
		[],
	);
});

test('the front door imports nothing before its check but modules of Node', () => {
	deepEqual(
		all.filter(({from, kind, isLazy}) => from === 'cli.tsx' && kind !== 'node' && !isLazy),
		[],
	);
});

test('what asks through Inquirer, and what starts each other program, is one file', () => {
	const usersOf = (name: string) =>
		new Set(all.filter(({to, isTypeOnly}) => to === name && !isTypeOnly).map(({from}) => from));
	equal(usersOf('@inquirer/prompts').size, 1);
	// One prompt is ours, of its parts.
	equal(usersOf('@inquirer/core').size, 1);
	// The pager's and that of the program of a profile.
	equal(usersOf('child_process').size, 2);
});

test('no file needs itself through others; types alone may go round', () => {
	deepEqual(cycles(), []);
});

test('nothing but the front door knows the process', () => {
	const users = files.filter(
		file =>
			file !== 'cli.tsx' &&
			/\bprocess\.(?:argv|cwd|env|exit|exitCode|kill|on|once|platform|std\w+)\b|["']node:process["']/v.test(
				readFileSync(file, 'utf8'),
			),
	);
	deepEqual(users, []);
});

test('nothing compares the name of a command: what a command is like stands in its file', () => {
	// A fleet is what an event tells of as well.
	const names = commands.map(({name}) => name).filter(name => name !== 'fleet');
	// IAM is a service of AWS as well, and an instance has a status: these may be told from others of their kind.
	const own = names.filter(name => name !== 'iam' && name !== 'status').join('|');
	const comparison = new RegExp(
		String.raw`\bcommand(?:\.name)? [!=]== '|(?<!\bservice) [!=]== '(?:${names.join('|')})'|\bcase '(?:${own})'`,
		'v',
	);
	const elsewhere = files.filter(file => !/^source\/(?:commands|simulator)\//v.test(file));
	deepEqual(
		elsewhere.filter(file => comparison.test(readFileSync(file, 'utf8'))),
		[],
	);
});

test('nobody but the front door leaves by process.exit, once the result is said', () => {
	deepEqual(
		files.filter(file => /\bprocess\.exit\(/v.test(readFileSync(file, 'utf8'))),
		['cli.tsx'],
	);
});

function layerOf(file: string): Layer | undefined {
	return layers.find(layer => layer.files.test(file));
}

function isAllowed({from, to, kind, isTypeOnly, isLazy}: Import): boolean {
	const layer = layerOf(from);
	switch (kind) {
		case 'file': {
			const name = layerOf(to)?.name ?? to;
			return isNamed(name, layer?.layers) || ((isLazy || isTypeOnly) && isNamed(name, layer?.lazily));
		}

		case 'package': {
			return isNamed(to, layer?.packages) || (isTypeOnly && isNamed(to, layer?.types));
		}

		case 'node': {
			return isNamed(to, layer?.node);
		}

		case 'computed': {
			return false;
		}
	}
}

function isNamed(name: string, patterns: readonly string[] = []): boolean {
	return patterns.some(pattern =>
		pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
	);
}

function cycles(): readonly string[] {
	const targets = Map.groupBy(
		all.filter(({kind, isTypeOnly}) => kind === 'file' && !isTypeOnly),
		({from}) => from,
	);
	const finished = new Set<string>();
	const found: string[] = [];
	const visit = (file: string, trail: readonly string[]): void => {
		if (trail.includes(file)) {
			found.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
			return;
		}

		if (finished.has(file)) {
			return;
		}

		for (const {to} of targets.get(file) ?? []) {
			visit(to, [...trail, file]);
		}

		finished.add(file);
	};

	for (const file of files) {
		visit(file, []);
	}

	return found;
}
