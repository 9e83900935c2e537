import type {SetupEvent} from '../domain/ending/event.ts';
import {planChanges} from '../domain/plan/plan-changes.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {choose} from './choosing/choose.ts';
import type {Ending} from './ending.ts';
import {planNow} from './choosing/plan-now.ts';
import type {Ask, Ports} from './ports.ts';
import {thinking} from './choosing/thinking.ts';
import {decideOn, type Turn} from './decide.ts';
import {newLane} from './accounts/lane.ts';
import {several} from './accounts/several.ts';
import {tellWaiting} from './tell-waiting.ts';
import {bundle, type Steps} from './bundling/bundle.ts';
import {decidedIn} from './choosing/decided-in.ts';
import {newSession} from './choosing/session.ts';

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
	const thought = thinking(ask, clock);
	let ending: Ending;
	try {
		const [account, ...others] = run.accounts;
		const own = account && others.length === 0 ? newLane(account, ports).ports : ports;
		ending = yield* run.command.purpose === 'bundle'
			? bundle(steps, own, thought.ask)
			: others.length > 0
				? several(ports, thought.ask)
				: decide(own, thought.ask);
	} catch (error) {
		// A request that Ctrl+C cut off fails like a network does; nobody needs to hear that.
		if (interrupt.graceful.aborted && error instanceof ProblemError) {
			ending = {outcome: {kind: 'stopped', changed: false, clusters: []}};
		} else if (error instanceof ProblemError) {
			const {problem, again = {command: run.command, answers: run.said}} = error;
			yield {type: 'problem', problem, done: [], again};
			ending = {outcome: {kind: 'failed', problem, changed: false, clusters: []}};
		} else {
			throw error;
		}
	}

	yield {
		type: 'finished',
		...ending,
		seconds: (clock.now() - begun - thought.spent()) / 1000,
		...(run.journal !== undefined && {journal: run.journal}),
	};
}

const steps: Steps = {
	choose,
	plan: (session, ports) => planNow(planChanges(decidedIn(session, ports)), session, ports),
};

/** Everything up to a yes; nothing is written before. */
async function* decide(ports: Ports, ask: Ask): AsyncGenerator<SetupEvent, Ending> {
	let turn: Turn = {session: newSession};
	// Twice at least: without a plan first, then with the plan whose approval is the last question.
	for (;;) {
		const next: Turn | Ending = yield* decideOn(turn, ports, ask);
		if ('outcome' in next) {
			return next;
		}

		turn = next;
	}
}
