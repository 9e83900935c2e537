import {deepEqual, ok} from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {test} from 'node:test';
import manifest from '../../package.json' with {type: 'json'};
import {formats} from '../../source/domain/choices/choices.ts';
import {readmeTables} from '../support/fixtures/readme-tables.ts';

for (const [name, {file, table}] of Object.entries(readmeTables)) {
	test(`the table of ${name} is that of the program`, () => {
		const text = readFileSync(file, 'utf8');
		const current = withTable(text, {name, table: table()});
		if (process.env.UPDATE_GOLDEN === '1') {
			writeFileSync(file, current);
			return;
		}

		deepEqual(text, current);
	});
}

test('what the README links to is there, and in the package', () => {
	const links = readFileSync('README.md', 'utf8')
		.split('](')
		.slice(1)
		.map(rest => rest.slice(0, rest.indexOf(')')))
		.filter(to => !to.startsWith('https:'));
	const shipped = [...manifest.files, 'LICENSE'];
	deepEqual(
		links.filter(to => !existsSync(to) || shipped.every(one => !(to === one || to.startsWith(`${one}/`)))),
		[],
	);
	ok(links.length > 5);
});

test('every form of export is named, in each language, and has a row', () => {
	const [, after = ''] = readFileSync('README.md', 'utf8').split('| `--format` | what comes of it |\n', 2);
	const [table = ''] = after.split('\n\n', 1);
	deepEqual(
		table.split('\n').flatMap(row => /^\| `(?<format>[^`]+)` \|/v.exec(row)?.groups?.format ?? []),
		[...formats],
	);
	for (const file of ['assets/README.ko.md', 'assets/README.ja.md']) {
		const text = readFileSync(file, 'utf8');
		deepEqual(
			formats.filter(format => !text.includes(`\`${format}\``)),
			[],
		);
	}
});

test('the quick starts have what a clone is tried with', () => {
	const all = codeIn('README.md');
	for (const file of ['assets/README.ko.md', 'assets/README.ja.md']) {
		const commands = codeIn(file);
		deepEqual(
			cloned(all).filter(command => !commands.has(command)),
			[],
			file,
		);
		ok(commands.size > 15, file);
	}
});

/** The lines of code in a document, without what is said of them. */
function codeIn(file: string): ReadonlySet<string> {
	const blocks = readFileSync(file, 'utf8').split('```');
	return new Set(
		blocks
			.filter((_, index) => index % 2 === 1)
			.flatMap(block => block.split('\n'))
			.map(line => (line.split(' # ', 1)[0] ?? '').trim())
			.filter(Boolean),
	);
}

/** What runs the program from a clone of it. */
function cloned(commands: ReadonlySet<string>): readonly string[] {
	return [...commands].filter(command => /^(?:npm (?:ci|test)|node dist)/v.test(command));
}

type Part = {readonly name: string; readonly table: string};

function withTable(text: string, {name, table}: Part): string {
	const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const from = text.indexOf(start) + start.length;
	return `${text.slice(0, from)}\n${table}\n${text.slice(text.indexOf(end))}`;
}
