import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {firstFrame, shopPlanned} from '../bench/usual-runs.ts';
import {startedSimulator} from '../bench/started-simulator.ts';
import {untilExit, untilText} from '../bench/timed.ts';
import type {Place} from './eager.ts';

/** What is written by NODE_V8_COVERAGE, as far as it is read here. */
type Coverage = {
	readonly result: ReadonlyArray<{
		readonly url: string;
		readonly functions: ReadonlyArray<{
			readonly ranges: ReadonlyArray<{
				readonly startOffset: number;
				readonly endOffset: number;
				readonly count: number;
			}>;
		}>;
	}>;
};

/** What runs in such a run alone: without it, that one failed. */
const awaited = ['help', 'aws', 'json', 'tui'];

/**
The functions that the built program calls, by the name of their file, where it is usually waited for: in help, until
there is a first frame, and in a dry run.
*/
export async function calledIn(folder: string): Promise<ReadonlyMap<string, ReadonlySet<Place>>> {
	const cli = path.join(folder, 'cli.js');
	const home = mkdtempSync(path.join(os.tmpdir(), 'dd-ecs-setup-called-'));
	const coverage = path.join(home, 'coverage');
	const environment = {HOME: home, NODE_V8_COVERAGE: coverage, NODE_DISABLE_COMPILE_CACHE: '1'};
	const simulator = await startedSimulator(cli, 'shop');
	const all = {PATH: process.env.PATH, ...environment, ...simulator.environment};
	try {
		// On a busy machine a program may not see in time that a terminal is its own, and asks nobody.
		for (let times = 0; times < 3; times++) {
			await Promise.all([
				untilExit(process.execPath, [cli, '--help'], all),
				untilExit(process.execPath, [cli, ...shopPlanned], all),
				untilText([cli, '--demo'], firstFrame, environment),
			]);
			const texts = readdirSync(coverage).map(name => readFileSync(path.join(coverage, name), 'utf8'));
			const called = placesIn(texts);
			if (awaited.every(stage => callsIn(stage, called) > 20)) {
				return called;
			}
		}

		throw new Error('The usual runs of what was built did not get to where they are waited for.');
	} finally {
		simulator.close();
		rmSync(home, {recursive: true, force: true});
	}
}

function callsIn(stage: string, called: ReadonlyMap<string, ReadonlySet<Place>>): number {
	return [...called].find(([name]) => name.startsWith(`${stage}-`))?.[1].size ?? 0;
}

function placesIn(coverages: readonly string[]): ReadonlyMap<string, ReadonlySet<Place>> {
	const called = new Map<string, Set<Place>>();
	for (const {url, functions} of coverages.flatMap(text => (JSON.parse(text) as Coverage).result)) {
		const name = path.posix.basename(url);
		const places = called.get(name) ?? new Set();
		called.set(name, places);
		for (const {ranges} of functions) {
			// The first range is the whole function.
			const [range] = ranges;
			if (range !== undefined && range.count > 0) {
				places.add(`${range.startOffset}-${range.endOffset}`);
			}
		}
	}

	return called;
}
