import {codeIn, wordsIn} from '../../source/text/languages.ts';
import {fleetPorts} from '../../source/program/writing/fleet-ports.ts';
import {signIn} from '../../source/aws/credentials/sign-in.ts';
import {datadog} from '../../source/datadog/live.ts';
import {isSetup} from '../../source/commands/command.ts';
import type {Invocation} from '../../source/domain/choices/invocation.ts';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import {json} from '../../source/front/json.ts';
import {wireLines} from '../../source/front/json/wire-lines.ts';
import {openJournal} from '../../source/journal/journal.ts';
import {parse, type Options} from '../../source/options.ts';
import {createDiscretion} from '../../source/program/discretion.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import {registry} from '../../source/registry/live.ts';
import type {Ports} from '../../source/setup/ports.ts';
import {runOf} from '../../source/program/start.ts';
import {told} from '../../source/program/writing/told.ts';
import type {Note} from './estate-simulator.ts';
import type {VirtualClock} from './virtual-clock.ts';

type Started = Extract<Note, {readonly kind: 'started'}>;

type Telling = {
	readonly started: Started;
	readonly options: Options;
	readonly again: Invocation;
	readonly journal: string;
	readonly now: () => number;
	readonly write: (line: string) => void;
};

/** A dry run that nobody is asked in. */
export const unattended = ['install', '--cluster', 'all', '--env', 'bench', '--dry-run', '--yes'];

/** The process's ports on a simulated estate, whose time is that of the clock; and the options they are made of. */
export function portsOn(
	{url, environment, apiKey}: Started,
	clock: VirtualClock,
	args: readonly string[],
): {readonly ports: Ports; readonly options: Options; readonly again: Invocation} {
	const around = {
		...environment,
		AWS_CONFIG_FILE: '/nonexistent/config',
		AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
		AWS_EC2_METADATA_DISABLED: 'true',
	};
	const parsed = parse(args, {DD_API_KEY: apiKey}, []);
	if (parsed.kind !== 'run') {
		throw new Error(`not a command line that runs: ${JSON.stringify(parsed)}`);
	}

	const {options} = parsed;
	const {command} = options;
	if (!isSetup(command)) {
		throw new Error('nothing to run');
	}

	const time = {
		speed: 1,
		now: clock.now,
		pause: async (seconds: number, signal: AbortSignal) => clock.pause(seconds, signal),
	};
	const ports: Ports = {
		clock: time,
		interrupt: createInterrupt(),
		beat: async signal => clock.pause(1, signal),
		datadog: datadog({environment: around}),
		registry: registry({environment: around}),
		signIn: {
			...signIn(around, {clock: time, write: false, endpoint: url}),
			sources: async () => [{kind: 'demo', world: 'bench'}],
		},
		fleet: fleetPorts({codeIn, wordsIn}),
		bundles: {
			file: 'flare.tar.gz',
			clean: files => files,
			journals: async () => [],
			async write() {
				await Promise.resolve();
			},
		},
		steps: async () => [],
		run: {...runOf(options), command, version: '1.0.0', given: options.given, id: '0123456789abcdef'},
	};
	return {ports, options, again: {command, answers: {}}};
}

/**
What the program does with the events of a run on their way to `--json`: it takes secrets out, writes the journal, which
begins in this file, and a line each. Without it a run measures what no user has.
*/
export async function tellEvents(
	events: AsyncIterable<SetupEvent>,
	{started, options, again, journal: file, now, write}: Telling,
): Promise<void> {
	const words = await wordsIn('en');
	const discretion = createDiscretion({args: [], environment: {DD_API_KEY: started.apiKey, ...started.environment}});
	const journal = openJournal(file, async event => wireLines(event, {words, now: now()}));
	async function* passed() {
		for await (const event of events) {
			yield* told(event, {options, run: '0123456789abcdef', discretion, words, journal: file});
		}
	}

	await json({words, now, write})(() => journal.pass(passed(), again), createInterrupt());
}
