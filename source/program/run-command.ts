import path from 'node:path';
import {calledBy, type SetupCommand} from '../commands/command.ts';
import {exitCode} from '../domain/ending/exit-code.ts';
import type {Changed} from '../domain/ending/outcome.ts';
import type {Invocation} from '../domain/choices/invocation.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import {openJournal, type Journal} from '../journal/journal.ts';
import {journalFile} from '../journal/journal-file.ts';
import {withEarlierRuns} from '../journal/earlier-runs.ts';
import {ownMark} from '../journal/process-mark.ts';
import type {Options} from '../options.ts';
import type {Ask, Front, Interrupt} from '../setup/ports.ts';
import {thinking, type Thinking} from '../setup/choosing/thinking.ts';
import type {Seen} from '../terminal.ts';
import {codeIn, wordsIn} from '../text/languages.ts';
import {shellOf} from '../text/shell/shell.ts';
import {visible} from '../text/letters/visible.ts';
import {version} from '../version.ts';
import {bundlesIn} from './writing/bundles.ts';
import {createClock, demoSpeed} from './clock.ts';
import {createDiscretion, type Discretion} from './discretion.ts';
import {explain} from './explain.ts';
import type {Host} from './host.ts';
import {makeFront} from './make-front.ts';
import {problemOf, inTime, until, type Unforeseen} from './unforeseen.ts';
import {askingWithPlace} from './answers/with-place.ts';
import {told} from './writing/told.ts';
import {unwritableOutput, withPage} from './writing/with-page.ts';

type Running = {
	readonly command: SetupCommand;
	readonly host: Host;
	readonly interrupt: Interrupt;
	readonly seen: Seen;
	readonly unforeseen: Unforeseen;
};

/**
Puts one front, one AWS and the process together, and runs a command in them. The front is shown first; what it will
need is loaded behind its first frame.
*/
export async function runCommand(options: Options, running: Running): Promise<number> {
	const {command, host, interrupt, seen, unforeseen} = running;
	let again: Invocation = {command, answers: options.said};
	const words = await wordsIn(options.language, shellOf(host));
	// A demo answers for itself then, and nothing waits for a person.
	const isUnattended = seen.front === 'json' || (seen.front === 'lines' && seen.asking === 'nothing');
	const clock = host.simulated?.clock ?? createClock(options.demo ? demoSpeed : 1);
	const usual = journalFile(host.environment, {home: host.home, now: new Date()});
	const journal = openJournal(
		options.journal ?? usual,
		// The wire form, so that a journal can be read by what reads `--json`.
		async event => {
			const {wireLines} = await import('../front/json/wire-lines.ts');
			// English, as whatever a machine reads.
			return wireLines(event, {words: await wordsIn('en'), now: clock.now()});
		},
		{isNamed: options.journal !== undefined},
	);
	const refused = unwritableOutput(options, journal);
	if (refused) {
		return explain(refused, {host, language: options.language, isJson: seen.front === 'json', again});
	}

	const discretion = createDiscretion(host);
	const later = {
		...host.processes,
		command: calledBy(command),
		...(journal.file !== undefined && {journal: journal.file}),
		folder: path.dirname(usual),
		isDemo: options.demo,
		processes: host.processes,
		said: options.said,
		clean: discretion.clean,
		now: clock.now,
	};
	const begun = clock.now();
	let thought: Pick<Thinking, 'spent'> = {spent: () => 0};
	// For the exit code of a bug: whether anything in the account has changed is what one must know then.
	const sent = {begun: 0, done: 0};

	async function* events(ask: Ask): AsyncGenerator<SetupEvent, void> {
		const answering = thinking(ask, clock);
		thought = answering;
		yield {
			type: 'started',
			command: calledBy(command),
			version,
			checks: command.checks,
			...(options.demo && {demo: options.world ?? 'shop', speed: demoSpeed}),
			process: ownMark(host.processes),
		};
		// After the first event: the front shows it while the SDK loads.
		const {start} = await import('./start.ts');
		const {ports, close} = await start(options, {
			command,
			host,
			interrupt,
			clock,
			isUnattended,
			async startDemo(...wanted) {
				const {startDemo} = await import('./start-demo.ts');
				return startDemo(...wanted);
			},
			...(journal.file !== undefined && {journal: journal.file}),
			bundles: bundlesIn({...later, now: clock.now(), ...(options.write !== undefined && {into: options.write})}),
			languages: {codeIn, wordsIn},
			steps: async account => (await import('../journal/last-steps.ts')).lastSteps(account, later),
		});
		discretion.hear(ports.run.given);
		try {
			const {setup} = await import('../setup/setup.ts');
			for await (const event of setup(ports, discretion.listening(askingWithPlace(answering.ask, options)))) {
				// What a bug is told with: all that was decided before it.
				again = 'again' in event ? event.again : again;
				sent.begun += event.type === 'change-started' ? 1 : 0;
				// Refused by an answer, it was not done.
				sent.begun -= isRefused(event) ? 1 : 0;
				sent.done += event.type === 'change-done' ? 1 : 0;
				yield* told(event, {options, run: ports.run.id, discretion, words, journal: journal.file});
			}
		} finally {
			await close();
		}
	}

	try {
		const front: Front = await makeFront(seen, {
			words,
			host,
			interrupt,
			now: clock.now,
			folder: options.write ?? 'dd-ecs-setup',
			isDocument: command.purpose === 'policies',
		});
		const passed = (ask: Ask) =>
			withPage(withEarlierRuns(events(ask), later), {options, words, now: clock.now, again});
		const shown = front(ask => journal.pass(until(unforeseen, passed(ask)), again), interrupt);
		return exitCode(await inTime(unforeseen, shown, {stdin: host.stdin, stdout: host.stdout, ...interrupt}));
	} catch (error) {
		const isJson = seen.front === 'json';
		const changed = sent.done > 0 || (sent.begun > 0 && 'perhaps');
		const seconds = (clock.now() - begun - thought.spent()) / 1000;
		return fail(error, {host, journal, discretion, language: options.language, isJson, changed, seconds, again});
	}
}

function isRefused(event: SetupEvent): boolean {
	return event.type === 'problem' && event.problem.code === 'change-failed' && !event.problem.mayBeDone;
}

type Failing = {
	readonly host: Host;
	readonly journal: Journal;
	readonly discretion: Discretion;
	readonly language: Options['language'];
	readonly isJson: boolean;
	readonly changed: Changed;
	readonly seconds: number;
	/** The run as it would be started again. */
	readonly again: Invocation;
};

/** What can't be expected is our bug, and says so; the stack is in the journal. */
async function fail(error: unknown, {journal, discretion, changed, ...failing}: Failing): Promise<number> {
	const listener = {...failing, record: (events: AsyncGenerator<SetupEvent>) => journal.pass(events, failing.again)};
	if (error instanceof ProblemError) {
		return explain(discretion.clean(error.problem), {...listener, ...(changed !== false && {changed})});
	}

	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	journal.note(
		discretion
			.text(stack)
			.split('\n')
			.map(row => visible(row))
			.join('\n'),
	);
	return explain(problemOf(error, {version, text: discretion.text, journal: journal.file}), {...listener, changed});
}
