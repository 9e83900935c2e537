import type {Aws} from '../aws/gateway.ts';
import {answersOf} from '../domain/questions/answers-of.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {Outcome} from '../domain/ending/outcome.ts';
import type {Plan} from '../domain/plan/plan.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import type {Receipt} from '../domain/ending/receipt.ts';
import {canWrite} from './applying/can-write.ts';
import {choose} from './choosing/choose.ts';
import {examine} from './examine.ts';
import {grant} from './grant.ts';
import {install} from './applying/install.ts';
import {lookAgain} from './choosing/look-again.ts';
import {planNow} from './choosing/plan-now.ts';
import type {Ask, Ports} from './ports.ts';
import {choicesOf, newSession, decidedIn, type Session} from './choosing/session.ts';

type Ending = {readonly outcome: Outcome; readonly receipt?: Receipt};

/**
The installer: reads, asks, plans, and on a clear yes applies and watches. Yields what happens; the last event is the
result. Throws only what is our own bug.
*/
export async function* setup(ports: Ports, ask: Ask): AsyncGenerator<SetupEvent> {
	const {clock, interrupt, run} = ports;
	const begun = clock.now();
	let ending: Ending;
	try {
		ending = yield* decide(ports, ask);
	} catch (error) {
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
	for (;;) {
		const chosen = yield* choose(session, plan, ports, ask);
		if (chosen.kind !== 'decided') {
			return {
				outcome:
					chosen.kind === 'left'
						? {kind: 'left', clusters: []}
						: {kind: 'stopped', changed: false, clusters: []},
			};
		}

		session = chosen.session;
		const {
			aws,
			observed: {identity},
		} = session;
		if (!aws || !identity) {
			throw new TypeError('decided without an account');
		}

		const isApproved = plan !== undefined && choicesOf(session).approval === plan.fingerprint;
		if (isApproved && plan) {
			const looked: {readonly isSame: boolean; readonly session: Session} = isPersonal(session)
				? yield* lookAgain(plan, session, {ports, ask})
				: {isSame: true, session};
			if (looked.isSame) {
				return yield* carryOut(plan, session, {aws, ports, ask});
			}

			({session} = looked);
		}

		const planned = yield* planNow(session, {aws, ports, identity});
		({plan, session} = planned);
		const {purpose} = ports.run.command;
		if (purpose !== 'changes') {
			return yield* purpose === 'checks' ? examine(plan) : grant(planned, {aws, ports, ask});
		}

		yield {
			type: 'planned',
			plan,
			dryRun: ports.run.dryRun,
			identity,
			answers: answersOf(plan, decidedIn(session, ports)),
		};
		if (ports.run.dryRun) {
			return {
				outcome: {
					kind: 'planned',
					changes: plan.changes.length,
					detailed: ports.run.detailedExitCode,
					clusters: [],
				},
			};
		}

		if (plan.changes.length === 0) {
			return yield* carryOut(plan, session, {aws, ports, ask});
		}
	}
}

async function* carryOut(
	plan: Plan,
	session: Session,
	{aws, ports}: {readonly aws: Aws; readonly ports: Ports; readonly ask: Ask},
): AsyncGenerator<SetupEvent, Ending> {
	if (!canWrite(aws)) {
		throw new TypeError("approved with a gateway that can't write");
	}

	return yield* install(plan, session, {aws, ports});
}

/** `--yes` comes at once; only a person takes time between the plan and the yes. */
function isPersonal({answers}: Session): boolean {
	return answers.some(({id, source}) => id === 'approval' && source === 'person');
}
