import {deepEqual, ok} from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {test} from 'node:test';
import manifest from '../../package.json' with {type: 'json'};
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

type Part = {readonly name: string; readonly table: string};

function withTable(text: string, {name, table}: Part): string {
	const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
	const from = text.indexOf(start) + start.length;
	return `${text.slice(0, from)}\n${table}\n${text.slice(text.indexOf(end))}`;
}
