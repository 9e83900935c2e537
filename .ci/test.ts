import {exec} from 'node:child_process';
import {performance} from 'node:perf_hooks';
import process from 'node:process';

/*
What `npm test` does: its three parts know nothing of each other, and none fills more than one core of a small machine,
so they run side by side. What a part prints stays together and comes when the part is over.
*/
const parts = ['check', 'lint', 'unit'];
const results = await Promise.all(parts.map(async part => run(part)));
const failed = parts.filter((_, index) => results[index] === 'failed');
console.log(failed.length === 0 ? '\n==> All passed.' : `\n==> Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function run(part: string): Promise<'passed' | 'failed'> {
	const {promise, resolve} = Promise.withResolvers<'passed' | 'failed'>();
	// One stream, so that an error stands behind what led to it. The shell of Windows redirects in the same words.
	exec(`npm run ${part} 2>&1`, {maxBuffer: Infinity}, (error, output) => {
		console.log(`\n==> npm run ${part}, ${Math.round(performance.now() / 1000)} s\n${output.trimEnd()}`);
		resolve(error === null ? 'passed' : 'failed');
	});
	return promise;
}
