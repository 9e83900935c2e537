import {setImmediate} from 'node:timers/promises';
import {isSetup} from '../../source/commands/command.ts';
import type {Patience} from '../../source/aws/pace/silence.ts';
import type {Aws} from '../../source/aws/gateway.ts';
import {codeIn, wordsIn} from '../../source/text/languages.ts';
import {fleetPorts} from '../../source/program/writing/fleet-ports.ts';
import {signIn} from '../../source/aws/credentials/sign-in.ts';
import {datadog} from '../../source/datadog/live.ts';
import {registry} from '../../source/registry/live.ts';
import type {Changes} from '../../source/domain/choices/answers.ts';
import type {ChoiceId} from '../../source/domain/choices/choices.ts';
import type {SetupEvent} from '../../source/domain/ending/event.ts';
import type {Entry} from '../../source/domain/choices/given.ts';
import {exitCode} from '../../source/domain/ending/exit-code.ts';
import type {Outcome} from '../../source/domain/ending/outcome.ts';
import type {AccountName} from '../../source/domain/choices/wishes/wanted-account.ts';
import {ProblemError} from '../../source/domain/choices/problem/problem.ts';
import type {Question} from '../../source/domain/questions/question.ts';
import {parse} from '../../source/options.ts';
import type {FileAnswers} from '../../source/options/file-values.ts';
import {answerOf} from '../../source/setup/choosing/answer-of.ts';
import {createInterrupt} from '../../source/program/interrupt.ts';
import type {Ask, Ports} from '../../source/setup/ports.ts';
import {setup} from '../../source/setup/setup.ts';
import type {Simulator} from '../../source/simulator/start-simulator.ts';
import {runOf} from '../../source/program/start.ts';

/** What a person does at a question: enters something, or goes another way. */
export type Move =
	| 'back'
	| 'leave'
	| 'interrupt'
	| 'as-code'
	| {readonly entry: Entry}
	| {readonly fix: Changes; readonly of?: AccountName};

export type Run = {
	readonly args?: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
	/** What a file of answers has. */
	readonly file?: FileAnswers;
	/** The world's key comes with `DD_API_KEY` unless another is given here, or '' for none. */
	readonly key?: string;
	/** Moves by question, one for each time it is asked; nobody answers where there is none left. */
	readonly answers?: Partial<Readonly<Record<ChoiceId, readonly Move[]>>>;
	/** Sees each event before the run goes on; `press` is Ctrl+C. */
	readonly onEvent?: (event: SetupEvent, press: () => void) => void;
	/** Sees each question before it is answered. */
	readonly onQuestion?: (question: Question, press: () => void) => void;
	readonly ports?: (ports: Ports) => Ports;
	readonly id?: string;
	/** How long AWS may be silent, and when to see that it is; by default nobody looks. */
	readonly patience?: Patience;
	readonly beat?: Ports['beat'];
	/**
	How often a rollout is looked at: `all` where seconds count, `few` where only the end does, and otherwise whenever a
	look can see something new.
	*/
	readonly looks?: 'all' | 'eventful' | 'few';
};

export type Ran = {
	readonly events: readonly SetupEvent[];
	readonly questions: readonly Question[];
	readonly outcome: Outcome;
	readonly exitCode: number;
};

/** Runs the whole process against a simulated account, on its clock, and gives all that happened. */
export async function runSetup(simulator: Simulator, run: Run = {}): Promise<Ran> {
	const interrupt = createInterrupt();
	const made = portsOn(simulator, {...run, interrupt});
	const ports = run.ports?.(made) ?? made;
	const questions: Question[] = [];
	const left = new Map(Object.entries(run.answers ?? {}).map(([id, moves]) => [id, [...moves]]));
	const ask: Ask = async question => {
		questions.push(question);
		run.onQuestion?.(question, interrupt.press);
		const move = interrupt.graceful.aborted ? 'interrupt' : left.get(question.id)?.shift();
		if (move === undefined) {
			return {kind: 'missing'};
		}

		if (typeof move === 'string') {
			return {kind: move};
		}

		if ('fix' in move) {
			return {kind: 'fix', changes: move.fix, ...(move.of && {of: move.of})};
		}

		const answer = answerOf(question.input, move.entry);
		if (answer.kind === 'refused') {
			throw new Error(
				`${question.id} does not take ${JSON.stringify(move.entry)}: ${JSON.stringify(answer.problem)}`,
			);
		}

		return {kind: 'answer', value: answer.value, source: 'person'};
	};

	const events: SetupEvent[] = [];
	for await (const event of setup(ports, ask)) {
		events.push(event);
		run.onEvent?.(event, interrupt.press);
	}

	const last = events.at(-1);
	if (last?.type !== 'finished') {
		throw new Error('the last event is not the result');
	}

	return {events, questions, outcome: last.outcome, exitCode: exitCode(last.outcome)};
}

/** The process's ports on a simulated account. */
export function portsOn(
	simulator: Simulator,
	{
		args = [],
		environment = {},
		file,
		key = simulator.demo.apiKey,
		interrupt,
		id = '0123456789abcdef',
		looks = 'eventful',
		beat = untilAborted,
		patience,
	}: Run & {readonly interrupt: Ports['interrupt']},
): Ports {
	// No test may see the AWS files of whoever runs it.
	const around = {
		...simulator.environment,
		AWS_CONFIG_FILE: '/nonexistent/config',
		AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
		AWS_EC2_METADATA_DISABLED: 'true',
		...environment,
	};
	const parsed = parse(
		args,
		{...environment, ...(key !== '' && args.every(arg => !arg.startsWith('--api-key')) && {DD_API_KEY: key})},
		[],
		file,
	);
	if (parsed.kind !== 'run') {
		throw parsed.kind === 'problem' ? new ProblemError(parsed.problem) : new Error('not a command line that runs');
	}

	const {options} = parsed;
	const {command} = options;
	if (!isSetup(command)) {
		throw new Error(`${command.name} has no setup to run`);
	}

	const clock: Ports['clock'] = {
		speed: 1,
		now: () => simulator.clock.now() * 1000,
		async pause(seconds, signal) {
			const until = simulator.clock.now() + seconds;
			// Whoever waits beside it waits for the same seconds, and not for others after them.
			await setImmediate();
			if (!signal.aborted) {
				simulator.clock.advance(Math.max(0, until - simulator.clock.now()));
			}
		},
	};
	return {
		clock:
			looks === 'all'
				? clock
				: {...clock, pause: leaping(clock, looks === 'few' ? () => longestLeap : simulator.clock.quiet)},
		interrupt,
		beat,
		datadog: datadog({environment: around}),
		registry: registry({environment: around}),
		// The SDK reads keys from the process's own environment; a demo's are handed over.
		signIn: {
			...signIn(around, {clock, write: options.writes, endpoint: simulator.url, ...(patience && {patience})}),
			sources: async () => [{kind: 'demo', world: 'shop'}],
		},
		fleet: fleetPorts({codeIn, wordsIn}),
		bundles: nowhere,
		steps: async () => [],
		run: {...runOf(options), command, version: '1.0.0', given: options.given, id},
	};
}

/** Nothing is kept of a file for support, and no run was before. */
const nowhere: Ports['bundles'] = {
	file: 'flare.tar.gz',
	clean: files => files,
	journals: async () => [],
	async write() {
		await Promise.resolve();
	},
};

/** The ports with an AWS of which some methods are others. */
export function withAws(change: (aws: Aws) => Partial<Aws>): NonNullable<Run['ports']> {
	return ports => ({
		...ports,
		signIn: {
			...ports.signIn,
			async open(source, options) {
				const aws = await ports.signIn.open(source, options);
				return {...aws, ...change(aws)};
			},
		},
	});
}

async function untilAborted(signal: AbortSignal): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<undefined>();
	signal.addEventListener('abort', () => {
		resolve(undefined);
	});
	await promise;
}

/** In seconds. What only the passing of time decides, as a timeout, is missed by no more. */
const longestLeap = 30;

/**
Waits for several looks at once: each look is half a dozen requests over a socket, and four in five find what the one
before has found. A leap ends where the process would have looked too, the first time after the seconds that may pass.
*/
function leaping(clock: Ports['clock'], mayPass: () => number): Ports['clock']['pause'] {
	return async (seconds, signal) => {
		const looks = Math.ceil(Math.min(mayPass(), longestLeap) / seconds);
		await clock.pause(Math.max(looks, 1) * seconds, signal);
	};
}
