import {fork} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {signIn} from '../../source/aws/credentials/sign-in.ts';
import {datadog} from '../../source/datadog/live.ts';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {wireLine} from '../../source/front/json/wire-line.ts';
import {parse} from '../../source/options.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import {registry} from '../../source/registry/live.ts';
import type {Ask, Ports} from '../../source/setup/ports.ts';
import {setup} from '../../source/setup/setup.ts';
import {wordsIn} from '../../source/text/languages.ts';
import type {Note, Order} from './estate-simulator.ts';
import {createVirtualClock} from './virtual-clock.ts';

/*
One dry run of the product on a simulated estate, in simulated time; prints what it took as JSON. A process of its own,
since memory is measured at its highest.
*/

/** What a run took; times in simulated seconds but for `real` and `cpu`. */
export type Taken = {
	/** Requests by operation. */
	readonly calls: Readonly<Record<string, number>>;
	readonly throttles: number;
	readonly wall: number;
	/** Until the list of clusters was there. */
	readonly listed: number;
	/** The longest time without an event, and what came before and after it. */
	readonly silence: number;
	readonly silent: string;
	readonly events: number;
	/** Of the longest event as a line of JSON, in bytes. */
	readonly longestLine: number;
	/** MB: before anything was read, and at its highest. */
	readonly memory: readonly [before: number, highest: number];
	/** CPU seconds of the product and of the simulator. */
	readonly cpu: readonly [product: number, simulator: number];
	readonly real: number;
	readonly outcome: string;
};

/** How long AWS takes for an answer, in seconds. */
const latency = 0.1;

const [clusters = 10, instances = 3] = process.argv.slice(2).map(Number);
const begun = performance.now();
const simulator = fork(path.join(import.meta.dirname, 'estate-simulator.ts'), {stdio: ['ignore', 2, 2, 'ipc']});
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
const ports = portsOn(started);
const words = await wordsIn('en');
const before = process.memoryUsage().rss / 1e6;
const start = clock.now();
let last = {at: start, name: 'start'};
let silence = 0;
let silent = '';
let listed = 0;
let events = 0;
let longestLine = 0;
let outcome = '';
for await (const event of setup(ports, nobody)) {
	const at = clock.now();
	const name = nameOf(event);
	events += 1;
	longestLine = Math.max(longestLine, wireLine(event, {words, now: at}).length);
	if (at - last.at > silence) {
		silence = at - last.at;
		silent = `${last.name} to ${name}`;
	}

	last = {at, name};
	listed = listed === 0 && name === 'observed region' ? at : listed;
	outcome = event.type === 'finished' ? event.outcome.kind : outcome;
	if (event.type === 'problem') {
		outcome = JSON.stringify(event).slice(0, 300);
	}
}

clock.stop();
const measured = await answerTo({kind: 'measure'});
const {user, system} = process.cpuUsage();
const taken: Taken = {
	calls,
	throttles,
	wall: (clock.now() - start) / 1000,
	listed: (listed - start) / 1000,
	silence: silence / 1000,
	silent,
	events,
	longestLine,
	memory: [before, process.resourceUsage().maxRSS / 1000],
	cpu: [(user + system) / 1e6, measured.kind === 'measured' ? measured.cpu : 0],
	real: (performance.now() - begun) / 1000,
	outcome,
};
process.stdout.write(`${JSON.stringify(taken)}\n`);
simulator.disconnect();
simulator.kill();

function nameOf(event: SetupEvent): string {
	return event.type === 'observed' ? `observed ${event.facts.kind}` : event.type;
}

async function nobody(...[{id}]: Parameters<Ask>): Promise<{readonly kind: 'missing'}> {
	process.stderr.write(process.env.BENCH_VERBOSE === undefined ? '' : `asked ${id}\n`);
	return {kind: 'missing'};
}

function portsOn({url, environment, apiKey}: Extract<Note, {readonly kind: 'started'}>): Ports {
	const around = {
		...environment,
		AWS_CONFIG_FILE: '/nonexistent/config',
		AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
		AWS_EC2_METADATA_DISABLED: 'true',
	};
	const args = ['install', '--cluster', 'all', '--env', 'bench', '--dry-run', '--yes'];
	const parsed = parse(args, {DD_API_KEY: apiKey}, []);
	if (parsed.kind !== 'run') {
		throw new Error(`not a command line that runs: ${JSON.stringify(parsed)}`);
	}

	const {options} = parsed;
	const {command} = options;
	if (command.purpose === 'serve') {
		throw new Error('nothing to run');
	}

	const time = {
		speed: 1,
		now: clock.now,
		pause: async (seconds: number, signal: AbortSignal) => clock.pause(seconds, signal),
	};
	return {
		clock: time,
		interrupt: createInterrupt(),
		beat: async signal => clock.pause(1, signal),
		datadog: datadog({environment: around}),
		registry: registry({environment: around}),
		signIn: {
			...signIn(around, {clock: time, write: false, endpoint: url}),
			sources: async () => [{kind: 'demo', world: 'bench'}],
		},
		bundles: {
			file: 'flare.tar.gz',
			clean: files => files,
			journals: async () => [],
			async write() {
				await Promise.resolve();
			},
		},
		steps: async () => [],
		run: {
			command,
			version: '1.0.0',
			given: options.given,
			said: options.said,
			dryRun: options.dryRun,
			detailedExitCode: options.detailedExitCode,
			check: options.check,
			data: options.data,
			resolveTags: options.resolveTags,
			wait: options.wait,
			timeout: options.timeout,
			concurrency: options.concurrency,
			failFast: options.failFast,
			accounts: options.accounts,
			rollback: options.rollback,
			id: '0123456789abcdef',
			integration: {apply: options.iam.apply},
		},
	};
}
