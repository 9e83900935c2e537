import {exec} from 'node:child_process';
import {performance} from 'node:perf_hooks';
import process from 'node:process';

/*
What `npm test` does: its parts know nothing of each other, and none fills more than one core of a small machine, so
they run side by side. What a part prints stays together and comes when the part is over.

To start a process costs more than most files of tests do: those that start nothing and change nothing of their process
share one, and take half the time. What a file leaves behind there meets the next one, so that a failure is looked at
with that file alone (`npm run unit -- FILE`).
*/
const unit = 'npm run unit --';
const parts = [
	'npm run check',
	'npm run lint',
	`${unit} --test-concurrency=2 "test/*.test.ts" "test/!(domain|front|setup|text)/**/*.test.ts"`,
	`${unit} --test-isolation=none "test/setup/applying/**/*.test.ts"`,
	`${unit} --test-isolation=none "test/setup/!(applying)/**/*.test.ts" "test/setup/*.test.ts"`,
	`${unit} --test-isolation=none "test/{domain,text,front}/**/*.test.ts"`,
];
// Before them: while tests run a build, nobody else may build it anew.
await run('npm run build');
const results = await Promise.all(parts.map(async part => run(part)));
const failed = parts.filter((_, index) => results[index] === 'failed');
console.log(failed.length === 0 ? '\n==> All passed.' : `\n==> Failed:\n${failed.join('\n')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function run(part: string): Promise<'passed' | 'failed'> {
	const {promise, resolve} = Promise.withResolvers<'passed' | 'failed'>();
	// One stream, so that an error stands behind what led to it. The shell of Windows redirects in the same words.
	exec(`${part} 2>&1`, {maxBuffer: Infinity}, (error, output) => {
		console.log(`\n==> ${part}, ${Math.round(performance.now() / 1000)} s\n${output.trimEnd()}`);
		resolve(error === null ? 'passed' : 'failed');
	});
	return promise;
}
