import type {SetupEvent} from '../domain/ending/event.ts';
import {exitCode} from '../domain/ending/exit-code.ts';
import {isDemo} from '../domain/ending/next-steps/going-on.ts';
import type {Changed, Outcome} from '../domain/ending/outcome.ts';
import type {Invocation} from '../domain/choices/invocation.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {Language} from '../domain/choices/language.ts';
import {hasAsciiAlone} from '../terminal.ts';
import type {Front} from '../setup/ports.ts';
import {wordsIn} from '../text/languages.ts';
import {visible} from '../text/letters/visible.ts';
import {shellOf} from '../text/shell/shell.ts';
import {createDiscretion, withoutKeys} from './discretion.ts';
import {forRunner} from './writing/for-runner.ts';
import type {Host} from './host.ts';

type Failed = Extract<Outcome, {readonly kind: 'failed'}>;

type Listener = {
	readonly host: Host;
	readonly language: Language;
	/** Whether a program listens. */
	readonly isJson: boolean;
	/** What the run did to the account before; it is told where a run had begun. */
	readonly changed?: Changed;
	/** The run as it would be started again. */
	readonly again: Invocation;
	/** Since the run began. */
	readonly seconds?: number;
	/** Passes the last events through, a journal for one. */
	readonly record?: (events: AsyncGenerator<SetupEvent>) => AsyncGenerator<SetupEvent>;
};

/**
Says on standard error what is wrong where there is no front, or none any more, and gives the exit code. With `--json`
it is told by the last events instead. Never throws: a package that isn't whole, or was replaced during the run, may
have no words left to say it with.
*/
export async function explain(of: Problem, listener: Listener): Promise<number> {
	const {host, changed = false, again} = listener;
	const {clean, text} = createDiscretion(host);
	const outcome: Failed = {
		kind: 'failed',
		problem: clean(withoutKeys(of)),
		changed,
		clusters: [],
		...(isDemo(again) && {isDemo: true}),
	};
	try {
		await say(outcome, listener);
	} catch (error) {
		const account =
			changed === false ? 'Nothing in the account was changed.' : 'The account may have been changed.';
		host.stderr.write(`dd-ecs-setup has a bug or isn't whole: ${visible(text(String(error)))}\n${account}\n`);
	}

	return exitCode(outcome);
}

async function say(outcome: Failed, listener: Listener): Promise<void> {
	const {host, language, isJson, changed, again, seconds = 0, record = events => events} = listener;
	const {stdout, stderr} = host;
	const {problem} = outcome;
	const last = record(lastEvents(outcome, again, seconds));
	const toRunner = {
		words: await wordsIn(language, shellOf(host)),
		environment: host.environment,
		write(text: string) {
			stderr.write(text);
		},
		folds: false,
	};
	if (isJson) {
		const {json} = await import('../front/json.ts');
		const told = json({
			words: await wordsIn('en'),
			now: Date.now,
			write(line) {
				stdout.write(line);
			},
		});
		const front = await forRunner(told, toRunner);
		await front(() => last, silent);
	} else {
		// There is no front any more that would say them: for the record, and for a runner.
		const front = await forRunner(passingOver(outcome), toRunner);
		await front(() => last, silent);
		const {words} = toRunner;
		const {tellProblem} = await import('../front/lines/tell/tell-problem.ts');
		const {pen} = await import('../front/lines/pen.ts');
		const {hung} = await import('../front/lines/hung.ts');
		// Standard output stays free of it: somebody may be piping what a command prints.
		// The bare word: the command line itself may be what is wrong.
		const isAscii = host.args.includes('--ascii') || hasAsciiAlone(host);
		const voice = {words, pen: pen({hasColour: false, isAscii})};
		const ending =
			changed === undefined ? [] : ['', ...voice.words.outcome(outcome).map(line => voice.pen.line(line))];
		stderr.write(
			[...tellProblem(problem, {done: [], again}, voice), ...ending]
				.flatMap(line => hung(line, undefined))
				.map(line => `${line}\n`)
				.join(''),
		);
	}
}

async function* lastEvents(outcome: Failed, again: Invocation, seconds: number): AsyncGenerator<SetupEvent> {
	yield {type: 'problem', problem: outcome.problem, done: [], again};
	yield {type: 'finished', outcome, seconds};
}

/** A front that says nothing. */
function passingOver(outcome: Outcome): Front {
	return async start => {
		const events = start(async () => ({kind: 'missing'}))[Symbol.asyncIterator]();
		let passed = await events.next();
		while (passed.done !== true) {
			passed = await events.next();
		}

		return outcome;
	};
}

// Nothing runs that could be interrupted.
const silent = {
	graceful: new AbortController().signal,
	immediate: new AbortController().signal,
	press: () => undefined,
};
