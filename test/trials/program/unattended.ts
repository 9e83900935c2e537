import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import {type Fault, startFaultProxy} from '../../support/fault-proxy.ts';
import type {Run} from '../../support/run-setup.ts';
import {compileCache} from '../../support/compile-cache.ts';
import {root} from './real-terminal.ts';

/** Where a run is killed: before or after a write of it, by its place from 1, or once it watches. */
export type Kill = 'watching' | {readonly place: number; readonly when: 'before' | 'after'};

export type Unattended = {
	/** `undefined` where it was killed. */
	readonly exitCode: number | undefined;
	/** The outcome of its last event. */
	readonly outcome: string | undefined;
	/** What it asked AWS to change, in order: `iam:CreateRole`. */
	readonly writes: readonly string[];
	/** What it told of earlier runs. */
	readonly found: readonly FoundEvent[];
};

/** An earlier run, as it is told. */
export type FoundEvent = {
	readonly done: ReadonlyArray<{readonly kind: string}>;
	readonly perhaps: ReadonlyArray<{readonly kind: string}>;
	readonly perhapsRunning: boolean;
	readonly notBegun: number;
};

type Event = Partial<FoundEvent> & {readonly type?: string; readonly outcome?: {readonly kind?: string}};

/** Runs the built program in a home, with `--json` and nobody to ask; its time leaps, and the account's with it. */
export async function runUnattended(
	simulator: Simulator,
	{args = [], key = simulator.demo.apiKey, home}: Run & {readonly home: string},
	kill?: Kill,
): Promise<Unattended> {
	const found: FoundEvent[] = [];
	const writes: string[] = [];
	let late = 0;
	let child: ChildProcess | undefined;
	const proxy = await startFaultProxy(simulator.url, async ({operation, headers}): Promise<Fault | undefined> => {
		const now = Number(headers['x-late']);
		simulator.clock.advance(Math.max(0, now - late) / 1000);
		late = Math.max(now, late);
		if (/:(?:Get|List|Describe|Simulate)/v.test(operation)) {
			return undefined;
		}

		writes.push(operation);
		if (kill === undefined || kill === 'watching' || kill.place !== writes.length) {
			return undefined;
		}

		// Nobody is left to hear an answer, which is all that tells a kill before it from one while AWS is at it.
		child?.kill('SIGKILL');
		return kill.when === 'before' ? 'reset-before' : 'reset-after';
	});
	try {
		child = spawn(
			process.execPath,
			['--import', path.join(import.meta.dirname, 'leap.ts'), path.join(root, 'dist/cli.js'), ...args, '--json'],
			{
				env: {
					PATH: process.env.PATH ?? '',
					HOME: home,
					NODE_COMPILE_CACHE: compileCache,
					AWS_EC2_METADATA_DISABLED: 'true',
					...simulator.environment,
					AWS_ENDPOINT_URL: proxy.url,
					...(key !== '' && {DD_API_KEY: key}),
				},
				stdio: ['ignore', 'pipe', 'inherit'],
			},
		);
		const closed = once(child, 'close') as Promise<unknown> as Promise<readonly [number | undefined]>;
		let last: Event = {};
		for await (const line of createInterface({input: child.stdout!})) {
			last = JSON.parse(line) as Event;
			if (last.type === 'found-run') {
				found.push(last as FoundEvent);
			}

			if (last.type === 'rollout' && kill === 'watching') {
				child.kill('SIGKILL');
			}
		}

		const [code] = await closed;
		return {exitCode: code ?? undefined, outcome: last.outcome?.kind, writes, found};
	} finally {
		await proxy.close();
	}
}
