import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {match} from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';

const root = path.join(import.meta.dirname, '../../..');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

test('what simulate prints has a key for its Datadog', async t => {
	const serving = spawn(process.execPath, ['dist/cli.js', 'simulate'], {cwd: root});
	t.after(() => {
		serving.kill();
	});
	let printed = '';
	serving.stdout.setEncoding('utf8').on('data', (text: string) => {
		printed += text;
	});
	// What is said comes after all variables.
	await once(serving.stderr, 'data');
	serving.kill('SIGINT');
	await once(serving, 'close');
	match(printed, /^export DD_API_KEY=[\da-f]{32}$/mv);
});
