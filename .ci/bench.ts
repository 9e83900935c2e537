import {spawn, spawnSync} from 'node:child_process';
import process from 'node:process';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {startPty} from './pty.ts';

/*
Start-up times as ratios to a bare `node -e 0`, medians of runs that take turns: machines differ and are noisy, and a
ratio in the same minutes says more than milliseconds. An argument says how many runs.
*/
process.chdir(path.join(import.meta.dirname, '..'));
const rounds = Number(process.argv[2] ?? 15);
const cli = 'dist/cli.js';

type Measure = {readonly name: string; readonly aim?: number; readonly milliseconds: () => Promise<number | undefined>};

const measures: readonly Measure[] = [
	{name: 'node -e 0', milliseconds: async () => untilExit('-e', '0')},
	{name: '--version', aim: 1.5, milliseconds: async () => untilExit(cli, '--version')},
	{name: 'first characters in a terminal', aim: 2, milliseconds: async () => untilText(/\S/)},
	{name: 'first frame in a terminal', aim: 3.5, milliseconds: async () => untilText(/enter|ctrl\+c/i)},
	{
		name: 'dry run on shop, unattended',
		aim: 10,
		milliseconds: async () => untilExit(cli, 'install', '--demo', 'shop', '--dry-run', '--json'),
	},
];

const times = new Map<Measure, readonly number[]>(measures.map(measure => [measure, []]));
for await (const {round, measure, time} of turns()) {
	if (time !== undefined && round > 0) {
		times.set(measure, [...(times.get(measure) ?? []), time]);
	}
}

const [bare = NaN] = Array.from(times.values(), taken => median(taken));
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${rounds} runs each\n`);
console.log('| | ms | ratio | aim |\n|---|---:|---:|---:|');
for (const [{name, aim}, taken] of times) {
	const time = median(taken);
	console.log(
		taken.length === 0
			? `| ${name} | didn't happen | | ${aim ?? ''} |`
			: `| ${name} | ${time.toFixed(0)} | ${(time / bare).toFixed(2)} | ${aim ?? ''} |`,
	);
}

console.log(`| packed, in kB | | ${(packedBytes() / 1000).toFixed(0)} | 800 |`);

// What runs side by side can't be timed: each turn starts when the one before it is over. The first round fills the
// compile cache.
async function* turns() {
	for (let round = 0; round <= rounds; round++) {
		for (const measure of measures) {
			yield turn(round, measure);
		}
	}
}

async function turn(round: number, measure: Measure) {
	return {round, measure, time: await measure.milliseconds()};
}

async function untilExit(...args: readonly string[]): Promise<number | undefined> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		spawn(process.execPath, args, {stdio: 'ignore'})
			.on('error', reject)
			.on('exit', exitCode => {
				resolve(exitCode === 0 ? performance.now() - start : undefined);
			});
	});
}

async function untilText(awaited: RegExp): Promise<number | undefined> {
	const start = performance.now();
	return new Promise(resolve => {
		let seen = '';
		let time: number | undefined;
		const isSeen = (): boolean => awaited.test(stripVTControlCharacters(seen));
		const program = startPty(
			[cli, '--demo'],
			{columns: 80, rows: 24},
			{
				onText(text) {
					seen += text;
					if (!(time === undefined && isSeen())) {
						return;
					}

					time = performance.now() - start;
					program.kill();
				},
				onExit() {
					resolve(time);
				},
			},
		);
	});
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function packedBytes(): number {
	const {stdout} = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	return Number(/"size": (?<size>\d+)/.exec(stdout)?.groups?.size);
}
