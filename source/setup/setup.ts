import {answersOf} from '../domain/questions/answers-of.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import {leftOutcomes} from '../domain/ending/outcome.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {canWrite} from './applying/can-write.ts';
import {choose, type Chosen} from './choosing/choose.ts';
import type {Ending} from './ending.ts';
import {examine} from './examine.ts';
import {grant} from './grant.ts';
import {install} from './applying/install.ts';
import {lookAgain, type Looked} from './choosing/look-again.ts';
import {planNow, type PlannedNow} from './choosing/plan-now.ts';
import type {Ask, Ports} from './ports.ts';
import {tellWaiting} from './tell-waiting.ts';
import {decidedIn} from './choosing/decided-in.ts';
import {choicesOf, newSession, type LookedAt, type Session} from './choosing/session.ts';

/**
The installer: reads, asks, plans, and on a clear yes applies and watches. Yields what happens; the last event is the
result. Throws only what is our own bug.
*/
export async function* setup(ports: Ports, ask: Ask): AsyncGenerator<SetupEvent> {
	yield* tellWaiting(runOf(ports, ask), ports);
}

async function* runOf(ports: Ports, ask: Ask): AsyncGenerator<SetupEvent> {
	const {clock, interrupt, run} = ports;
	const begun = clock.now();
	let ending: Ending;
	try {
		ending = yield* decide(ports, ask);
	} catch (error) {
		// A request that Ctrl+C cut off fails like a network does; nobody needs to hear that.
		if (interrupt.graceful.aborted && error instanceof ProblemError) {
			ending = {outcome: {kind: 'stopped', changed: false, clusters: []}};
		} else if (error instanceof ProblemError) {
			yield {type: 'problem', problem: error.problem, done: []};
			ending = {outcome: {kind: 'failed', problem: error.problem, changed: false, clusters: []}};
		} else {
			throw error;
		}
	}

	yield {
		type: 'finished',
		...ending,
		seconds: (clock.now() - begun) / 1000,
		...(run.journal !== undefined && {journal: run.journal}),
	};
}

/** Everything up to a yes; nothing is written before. */
async function* decide(ports: Ports, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	let session: Session = newSession;
	let plan: Plan | undefined;
	// Twice at least: without a plan first, then with the plan whose approval is the last question.
	for (;;) {
		const chosen: Chosen = yield* choose(session, plan, ports, ask);
		if (chosen.kind !== 'decided') {
			return {
				outcome:
					chosen.kind === 'left'
						? {kind: 'left', clusters: []}
						: {kind: 'stopped', changed: false, clusters: []},
			};
		}

		const looked: Looked = yield* approved(plan, chosen.session, ports);
		if (plan && looked.isSame) {
			return yield* carryOut(plan, looked.session, ports);
		}

		const planned: PlannedNow = yield* planNow(looked.session, ports);
		({plan, session} = planned);
		const {purpose} = ports.run.command;
		if (purpose !== 'changes') {
			return yield* purpose === 'checks' ? examine(plan) : grant(planned, ports, ask);
		}

		yield {
			type: 'planned',
			plan,
			dryRun: ports.run.dryRun,
			identity: session.observed.identity,
			answers: answersOf(plan, decidedIn(session, ports)),
		};
		if (ports.run.dryRun) {
			return {
				outcome: {
					kind: 'planned',
					changes: plan.changes.length,
					detailed: ports.run.detailedExitCode,
					clusters: leftOutcomes(plan),
				},
			};
		}

		// Nothing to approve. What is there is still watched, so that a sick Agent isn't called fine.
		if (plan.changes.length === 0) {
			return yield* carryOut(plan, session, ports);
		}
	}
}

/** Whether this plan was approved, and the account is still as it was for it. */
async function* approved(plan: Plan | undefined, session: LookedAt, ports: Ports): AsyncGenerator<SetupEvent, Looked> {
	if (plan === undefined || choicesOf(session).approval !== plan.fingerprint) {
		return {isSame: false, session};
	}

	return isPersonal(session) ? yield* lookAgain(plan, session, ports) : {isSame: true, session};
}

async function* carryOut(plan: Plan, session: LookedAt, ports: Ports): AsyncGenerator<SetupEvent, Ending> {
	const {aws} = session;
	if (!canWrite(aws)) {
		throw new TypeError("approved with a gateway that can't write");
	}

	return yield* install(plan, session, {aws, ports});
}

/** `--yes` comes at once; only a person takes time between the plan and the yes. */
function isPersonal({answers}: Session): boolean {
	return answers.some(({id, source}) => id === 'approval' && source === 'person');
}
