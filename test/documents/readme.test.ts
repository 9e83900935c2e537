import {deepEqual} from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import process from 'node:process';
import {test} from 'node:test';
import {readmeTables} from '../support/readme-tables.ts';

test('the tables of the README are those of the program', () => {
	const text = readFileSync('README.md', 'utf8');
	const current = withTables(text);
	if (process.env.UPDATE_GOLDEN === '1') {
		writeFileSync('README.md', current);
		return;
	}

	deepEqual(text, current);
});

function withTables(text: string): string {
	let current = text;
	for (const [name, table] of Object.entries(readmeTables)) {
		const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
		const from = current.indexOf(start) + start.length;
		current = `${current.slice(0, from)}\n${table()}\n${current.slice(current.indexOf(end))}`;
	}

	return current;
}
