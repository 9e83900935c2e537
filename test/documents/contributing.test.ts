import {deepEqual} from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {readHouse} from '../../.ci/figures/house.ts';

const guide = readFileSync('CONTRIBUTING.md', 'utf8');

test('the table of packages names each that is installed, and tells which are in the download', () => {
	const {manifest, imports} = readHouse();
	const bundled = new Set(
		imports
			.filter(
				({from, kind, isTypeOnly}) => kind === 'package' && !isTypeOnly && /^(?:source\/|cli\.tsx)/v.test(from),
			)
			.map(({to}) => to),
	);
	const told = tableOf('Packages').flatMap(([names = '', place = '']) => inCode(names).map(name => [name, place]));
	const installed = Object.keys(manifest.devDependencies).map(name => [name, bundled.has(name) ? 'yes' : 'no']);
	deepEqual(Object.fromEntries(told), Object.fromEntries(installed));
});

test('each lint rule that is off has its reason, and no other rule has one', () => {
	const {xo} = JSON.parse(readFileSync('package.json', 'utf8')) as {
		readonly xo: ReadonlyArray<{readonly rules?: Readonly<Record<string, unknown>>}>;
	};
	const off = xo.flatMap(({rules = {}}) => Object.keys(rules).filter(rule => rules[rule] === 'off'));
	deepEqual(
		tableOf('Lint rules that are off')
			.flatMap(([rules = '']) => inCode(rules))
			.toSorted(),
		[...new Set(off)].toSorted(),
	);
});

for (const document of ['AGENTS.md', 'CONTRIBUTING.md', 'README.md']) {
	test(`the files and folders that ${document} names are there`, () => {
		const named = inCode(readFileSync(document, 'utf8')).filter(text =>
			/^(?:\.ci|source|test)\/[\w\-.\/]+$/v.test(text),
		);
		deepEqual(
			[...new Set(named)].filter(name => !existsSync(name)),
			[],
		);
	});
}

/** The cells of the rows of the table below a heading. */
function tableOf(heading: string): ReadonlyArray<readonly string[]> {
	const [section = ''] = (guide.split(`\n## ${heading}\n`)[1] ?? '').split('\n## ', 1);
	const lines = section.split('\n').filter(line => line.startsWith('|'));
	return lines.slice(2).map(line =>
		line
			.split('|')
			.slice(1, -1)
			.map(cell => cell.trim()),
	);
}

/** What stands between backticks. */
function inCode(text: string): readonly string[] {
	return Array.from(text.matchAll(/`(?<code>[^\n`]+)`/gv), ({groups}) => groups?.code ?? '');
}
