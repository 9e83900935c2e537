import {spawn} from 'node:child_process';
import {globSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';

/*
What `npm run trials` does: every row of every table in test/trials, of which `npm test` tries the quick ones, and how
many of each table hold. The last lines are the summary.
*/
const tables = globSync('test/trials/*.test.ts').toSorted((a, b) => a.localeCompare(b, 'en'));
const rows: Array<readonly [string, number, number]> = [];
for (const table of tables) {
	// One after the other: some rows run the built program and look at its time.
	rows.push(await count(table));
}

console.log('\n| table | rows | hold |\n|---|---:|---:|');
for (const [name, passed, failed] of rows) {
	console.log(`| ${name} | ${passed + failed} | ${passed} |`);
}

const failures = rows.reduce((sum, row) => sum + row[2], 0);
console.log(failures === 0 ? '\nEvery row holds.' : `\n${failures} rows don't hold.`);
process.exitCode = failures === 0 ? 0 : 1;

async function count(table: string): Promise<readonly [string, number, number]> {
	const child = spawn(process.execPath, ['--test', '--test-reporter=tap', table], {
		env: {...process.env, TRIALS: 'all'},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let passed = 0;
	let failed = 0;
	for await (const line of createInterface({input: child.stdout})) {
		// Indented lines are parts of a row.
		if (line.startsWith('ok ')) {
			passed += 1;
		} else if (line.startsWith('not ok ')) {
			failed += 1;
			console.log(`${path.basename(table)}: ${line.replace(/^not ok \d+ - /v, '')}`);
		}
	}

	return [path.basename(table, '.test.ts'), passed, failed];
}
