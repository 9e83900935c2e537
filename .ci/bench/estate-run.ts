import {fork} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import type {Ask} from '../../source/setup/ports.ts';
import {setup} from '../../source/setup/setup.ts';
import {portsOn, tellEvents, unattended} from './estate-ports.ts';
import type {Note, Order} from './estate-simulator.ts';
import {hasBegun, hasWhole} from './rows-told.ts';
import {createVirtualClock} from './virtual-clock.ts';

/*
One dry run of the product on a simulated estate, in simulated time; prints what it took as JSON. A process of its own
and bundled as the product is, with `--expose-gc`, since its memory is measured: it holds the product and the clock,
and the simulator's file, which is run beside it, is its first argument. With `guided` as its last argument a
person is asked for the clusters, who looks until the first row of the list is whole, and leaves.
*/

/** What a run took; times in simulated seconds but for `real` and `cpu`. */
export type Taken = {
	/** Requests by operation. */
	readonly calls: Readonly<Record<string, number>>;
	readonly throttles: number;
	readonly wall: number;
	/**
	Of a guided run: until somebody is asked which clusters, until the first row says something of what is inside, and
	until the first says all of it. `null`, which JSON makes of no number, where that never was.
	*/
	readonly asked: number;
	readonly filled: number | undefined;
	readonly whole: number | undefined;
	/** The longest time without an event, and what came before and after it. */
	readonly silence: number;
	readonly silent: string;
	readonly events: number;
	/** Of the longest event as a line of JSON, in bytes. */
	readonly longestLine: number;
	/** MB: before anything was read, and at its highest; and what the heap holds when the plan is there. */
	readonly memory: readonly [before: number, highest: number, held: number];
	/** CPU seconds of the product and of the simulator. */
	readonly cpu: readonly [product: number, simulator: number];
	readonly real: number;
	readonly outcome: string;
};

/** How long AWS takes for an answer, in seconds. */
const latency = 0.1;

const [simulatorFile = '', ...size] = process.argv.slice(2);
const [clusters = 10, instances = 3] = size.map(Number);
const isGuided = size[2] === 'guided';
const begun = performance.now();
const simulator = fork(simulatorFile, {execArgv: [], stdio: ['ignore', 2, 2, 'ipc']});
const heard: Array<(note: Note) => void> = [];
const calls: Record<string, number> = {};
let throttles = 0;
const tell = (order: Order) => {
	simulator.send(order);
};

const answerTo = async (order: Order): Promise<Note> => {
	const {promise, resolve} = Promise.withResolvers<Note>();
	heard.push(resolve);
	tell(order);
	return promise;
};

simulator.on('message', (note: Note) => {
	switch (note.kind) {
		case 'arrived': {
			clock.hold(1);
			void clock.pause(latency).then(() => {
				clock.hold(-1);
				tell({kind: 'release', id: note.id});
			});
			return;
		}

		case 'answered': {
			calls[note.operation] = (calls[note.operation] ?? 0) + 1;
			throttles += note.isThrottled ? 1 : 0;
			return;
		}

		case 'started':
		case 'advanced':
		case 'measured': {
			heard.shift()?.(note);
		}
	}
});

const started = await answerTo({kind: 'start', clusters, instances});
if (started.kind !== 'started') {
	throw new Error('the simulator did not start');
}

const clock = createVirtualClock(started.now * 1000, async seconds => {
	await answerTo({kind: 'advance', seconds});
});
const {ports, ...run} = portsOn(started, clock, isGuided ? ['install', '--dry-run'] : unattended);
const before = process.memoryUsage().rss / 1e6;
const start = clock.now();
let last = {at: start, name: 'start', count: 0};
let silence = 0;
let silent = '';
let asked = start;
let filled: number | undefined;
let whole: number | undefined;
let longestLine = 0;
let outcome = '';
let plan: SetupEvent | undefined;
await tellEvents(events(), {
	...run,
	started,
	// Beside itself, in the folder that the bench makes and removes.
	journal: path.join(import.meta.dirname, `${process.pid}.ndjson`),
	now: clock.now,
	write(line) {
		longestLine = Math.max(longestLine, line.length);
	},
});

clock.stop();
// `maxRSS` is in KiB. Before all garbage is collected: to move what is left together takes megabytes itself.
const highest = (process.resourceUsage().maxRSS * 1024) / 1e6;
await globalThis.gc?.({execution: 'async'});
const held = plan === undefined ? 0 : process.memoryUsage().heapUsed / 1e6;
const measured = await answerTo({kind: 'measure'});
const {user, system} = process.cpuUsage();
const taken: Taken = {
	calls,
	throttles,
	wall: (clock.now() - start) / 1000,
	asked: (asked - start) / 1000,
	filled: ((filled ?? NaN) - start) / 1000,
	whole: ((whole ?? NaN) - start) / 1000,
	silence: silence / 1000,
	silent,
	events: last.count,
	longestLine,
	memory: [before, highest, held],
	cpu: [(user + system) / 1e6, measured.kind === 'measured' ? measured.cpu : 0],
	real: (performance.now() - begun) / 1000,
	outcome,
};
process.stdout.write(`${JSON.stringify(taken)}\n`);
simulator.disconnect();
simulator.kill();

/** The events of the run; what there is to know of each is taken down before the program has it. */
async function* events(): AsyncGenerator<SetupEvent> {
	for await (const event of setup(ports, isGuided ? somebody : nobody)) {
		const at = clock.now();
		const name = nameOf(event);
		if (at - last.at > silence) {
			silence = at - last.at;
			silent = `${last.name} to ${name}`;
		}

		last = {at, name, count: last.count + 1};
		plan = event.type === 'planned' ? event : plan;
		outcome = event.type === 'finished' ? event.outcome.kind : outcome;
		if (event.type === 'problem') {
			outcome = JSON.stringify(event).slice(0, 300);
		}

		yield event;
	}
}

function nameOf(event: SetupEvent): string {
	return event.type === 'observed' ? `observed ${event.facts.kind}` : event.type;
}

async function somebody(...[asking, renewed]: Parameters<Ask>): Promise<{readonly kind: 'missing' | 'leave'}> {
	if (asking.id !== 'clusters') {
		return {kind: 'missing'};
	}

	asked = clock.now();
	filled = hasBegun(asking) ? asked : undefined;
	whole = hasWhole(asking) ? asked : undefined;
	for await (const next of whole === undefined ? (renewed ?? []) : []) {
		filled ??= hasBegun(next) ? clock.now() : undefined;
		whole ??= hasWhole(next) ? clock.now() : undefined;
		if (whole !== undefined) {
			break;
		}
	}

	return {kind: 'leave'};
}

async function nobody(...[{id}]: Parameters<Ask>): Promise<{readonly kind: 'missing'}> {
	process.stderr.write(process.env.BENCH_VERBOSE === undefined ? '' : `asked ${id}\n`);
	return {kind: 'missing'};
}
