import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import type {Answers} from '../domain/choices/answers.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {Outcome} from '../domain/ending/outcome.ts';
import {isTakenOver, type FoundRun, type LaterRun} from '../domain/ending/found-run.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {findRuns} from './find-runs.ts';
import {withJournal, type Owner} from './own-journals.ts';
import type {Processes} from './process-mark.ts';
import {takeBack} from './take-back.ts';
import {tidy} from './tidy.ts';

/** A run and what it needs to see what others left. */
export type Later = Owner & {
	readonly command: string;
	/** Its own journal, where it has one. */
	readonly journal?: string;
	/** Where journals are unless a person says otherwise; a person's own file is not looked into. */
	readonly folder: string;
	/** A simulated account knows nothing of earlier runs, and no later one of it. */
	readonly isDemo: boolean;
	readonly processes: Processes;
	/** What was given, for commands that are printed. */
	readonly said: Answers;
	/** Takes out of what an older journal says what this run knows for a secret. */
	readonly clean: <Value>(value: Value) => Value;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
};

/** Of an account, the newest. */
const mostTold = 3;
/** In milliseconds: a folder that does not answer holds nobody up. */
const patience = 5000;

/**
Passes the events of a run on, and tells which earlier runs never said how they ended as soon as it is known whose
account it is. What this run takes over is noted in their journals, so that it is told no more. Old journals go.
*/
export async function* withEarlierRuns(
	events: AsyncIterable<SetupEvent>,
	later: Later,
): AsyncGenerator<SetupEvent, void> {
	const found = later.isDemo ? [] : search(later);
	void tidy({...later, now: later.now()});
	const told = new Map<string, FoundRun>();
	const named = [later.said.cluster].flat().filter(one => typeof one === 'string');
	const seen = new Set<string>();
	// By account, where the run is for several; else without one.
	const plans = new Map<string | undefined, Plan>();
	const outcomes = new Map<string | undefined, Outcome>();
	for await (const event of events) {
		if (event.type === 'finished') {
			for (const run of told.values()) {
				const plan = plans.get(run.account) ?? plans.get(undefined);
				const outcome = outcomes.get(run.account) ?? event.outcome;
				const names = named.includes('all') ? [...seen] : named;
				await settle([run], {command: later.command, named: names, ...(plan && {plan}), outcome}, later);
			}
		}

		yield event;
		if (event.type === 'planned') {
			plans.set(event.of?.account, event.plan);
		} else if (event.type === 'account-finished') {
			outcomes.set(event.of?.account, event.outcome);
		}

		if (event.type === 'observed' && event.facts.kind === 'cluster') {
			const {arn, standing} = event.facts.facts;
			seen[standing.kind === 'unreadable' ? 'delete' : 'add'](arn);
		}

		if (event.type !== 'identified') {
			continue;
		}

		const {account} = event.identity;
		const unheard = (await found).filter(run => run.account === account && !told.has(keyOf(run)));
		for (const run of unheard.slice(0, mostTold)) {
			told.set(keyOf(run), run);
			const command = takeBack(run, saidOf(event, later.said));
			yield later.clean({
				type: 'found-run',
				run: {...run, ...(command !== undefined && {takeBack: command})},
				...(event.of && {of: event.of}),
			});
		}
	}
}

/** What leads into the account that an event is of, where the run is for several; a command is about one. */
function saidOf({of}: SetupEvent, said: Answers): Answers {
	if (!of) {
		return said;
	}

	const {profile, account, ...others} = said;
	return of.profile === undefined
		? {...said, ...(of.account !== undefined && {account: [of.account]})}
		: {...others, profile: of.profile};
}

/** A journal can be of several accounts. */
function keyOf({journal, account}: FoundRun): string {
	return `${account} ${journal}`;
}

async function search(later: Later): Promise<readonly FoundRun[]> {
	const over = new AbortController();
	const late = pause(patience, [], {ref: false, signal: over.signal});
	late.catch(() => undefined);
	const found = await Promise.race([findRuns({...later, signal: over.signal}), late]);
	over.abort();
	return found.filter(({journal}) => journal !== later.journal);
}

async function settle(found: readonly FoundRun[], of: LaterRun, later: Later): Promise<void> {
	const over = found.filter(run => isTakenOver(run, of));
	if (over.length === 0) {
		return;
	}

	const {wireSettled} = await import('../front/json/wire-settled.ts');
	const {journal} = later;
	const line = wireSettled({...(journal !== undefined && {by: path.resolve(journal)}), now: later.now()});
	for (const {journal: file, isTorn} of over) {
		await withJournal(file, 'append', {
			...later,
			use: async handle => handle.appendFile(isTorn ? `\n${line}` : line),
		}).catch(() => undefined);
	}
}
