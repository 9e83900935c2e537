import {once} from 'node:events';
import {globSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {run} from 'node:test';

/*
What `npm run trials` does: every row of every table in test/trials, and of scripts that a real AWS CLI sends, of which
`npm test` tries the quick ones, and how many of each table hold; `-- NAME` of these tables only. The last lines are the
summary.
*/
const wanted = process.argv.slice(2);
const elsewhere = [
	'test/export/aws-cli/apply-script.test.ts',
	'test/program/answers/plans-of-commands.test.ts',
	'test/program/package/missing-pieces.test.ts',
];
const tables = [...globSync('test/trials/*/*.test.ts'), ...elsewhere]
	.map(file => ({file, table: path.basename(file, '.test.ts')}))
	.filter(({table}) => wanted.length === 0 || wanted.includes(table))
	.toSorted((a, b) => a.table.localeCompare(b.table, 'en'));
process.env.TRIALS = 'all';
const counts: Array<{readonly table: string; readonly rows: number; readonly failures: number}> = [];
for (const {file, table} of tables) {
	// One after the other: some rows look at how the built program takes its time.
	counts.push(await count(file, table));
}

console.log('\n| table | rows | hold |\n|---|---:|---:|');
for (const {table, rows, failures} of counts) {
	console.log(`| ${table} | ${rows} | ${rows - failures} |`);
}

const missed = counts.reduce((sum, {failures}) => sum + failures, 0);
console.log(missed === 0 ? '\nEvery row holds.' : `\n${missed} rows don't hold.`);
process.exitCode = missed === 0 ? 0 : 1;

async function count(file: string, table: string) {
	let rows = 0;
	let failures = 0;
	const trial = run({files: [file], concurrency: 1});
	trial.on('test:pass', ({details}) => {
		rows += details.type === 'suite' ? 0 : 1;
	});
	trial.on('test:fail', ({details, name}) => {
		if (details.type === 'suite') {
			return;
		}

		rows += 1;
		failures += 1;
		console.log(`${table}: ${name}`);
	});
	// What a table has to say itself: that something it would look with isn't installed.
	trial.on('test:stdout', ({message}) => {
		process.stdout.write(message);
	});
	trial.resume();
	await once(trial, 'end');
	return {table, rows, failures};
}
