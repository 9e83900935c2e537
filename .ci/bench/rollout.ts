import {mkdtempSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {stripVTControlCharacters} from 'node:util';
import {startPty, type Size} from '../pty.ts';
import {intoReadme} from './readme.ts';
import {serving} from './started-simulator.ts';

/*
What a rollout sends over the line while it is watched: bytes a second that the built program writes to a terminal, for
a cluster of three hundred instances and for ten of them side by side, in life's time. Ten seconds in a row are the
longest that a slow line has to make up for. A number is for how many seconds it is watched at most; `--write` puts the
table into the README.
*/
process.chdir(path.join(import.meta.dirname, '../..'));
const most = Number(process.argv.slice(2).find(arg => /^\d+$/v.test(arg)) ?? 60);
const aim = 2000;
const cli = 'dist/cli.js';
const instances = 300;
const large = Array.from({length: 10}, (_, index) => `team-${index}`);
const watched = [
	{name: `one cluster of ${instances} instances`, clusters: large.slice(0, 1), from: /Roll out/v},
	{name: `ten clusters of ${instances} instances`, clusters: large, from: /under way/v},
];
const sizes: readonly Size[] = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];

const rows = [
	`What a rollout writes to a terminal, the first ${most} s of it (\`npm run bench -- rollout --write\`):`,
	'',
	'| rollout | terminal | seconds | bytes a second | in the busiest 10 s | aim |',
	'|---|---|---:|---:|---:|---:|',
];
for await (const {name, size, seconds} of runs()) {
	const mean = sum(seconds) / seconds.length;
	const busiest = Math.max(...seconds.map((_, index) => sum(seconds.slice(index, index + 10)) / 10));
	const place = `${size.columns}x${size.rows}`;
	rows.push(`| ${[name, place, seconds.length, mean.toFixed(0), busiest.toFixed(0), `under ${aim}`].join(' | ')} |`);
}

console.log(rows.join('\n'));
if (process.argv.includes('--write')) {
	intoReadme('rollout', rows.join('\n'));
}

/** One after the other, each on an account of its own on which nothing runs yet. */
async function* runs() {
	for (const size of sizes) {
		for (const {name, clusters, from} of watched) {
			const simulator = await serving([
				path.join(import.meta.dirname, 'rollout-simulator.ts'),
				'10',
				String(instances),
			]);
			const home = mkdtempSync(path.join(os.tmpdir(), 'dd-ecs-setup-bench-'));
			Object.assign(process.env, simulator.environment, {HOME: home});
			const named = clusters.flatMap(cluster => ['--cluster', cluster]);
			const args = [
				cli,
				'install',
				...named,
				'--canary',
				'none',
				'--concurrency',
				'10',
				'--site',
				'datadoghq.com',
			];
			yield {name, size, seconds: await written([...args, '--features', 'default', '--yes'], size, from)};
			simulator.close();
			rmSync(home, {recursive: true, force: true});
		}
	}
}

/** Bytes in each second from the first one in which the screen says so. */
async function written(args: readonly string[], size: Size, from: RegExp): Promise<readonly number[]> {
	const seconds: number[] = [];
	const {promise: ended, resolve} = Promise.withResolvers<undefined>();
	let seen = '';
	let begun: number | undefined;
	let isAnswered = false;
	const program = startPty(args, size, {
		onText(text) {
			seen = (seen + stripVTControlCharacters(text)).slice(-20_000);
			// The one question that no option answers.
			if (!isAnswered && seen.includes('Use these settings')) {
				isAnswered = true;
				program.write('\r');
			}

			begun ??= from.test(seen) ? performance.now() : undefined;
			if (begun !== undefined) {
				const second = Math.floor((performance.now() - begun) / 1000);
				seconds[second] = (seconds[second] ?? 0) + new TextEncoder().encode(text).length;
			}

			if (seconds.length > most) {
				resolve(undefined);
			}
		},
		onExit() {
			resolve(undefined);
		},
	});
	await Promise.race([ended, setTimeout(300_000, undefined, {ref: false})]);
	program.kill();
	return Array.from({length: Math.min(most, seconds.length)}, (_, second) => seconds[second] ?? 0);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
