import type {SetupEvent} from '../domain/ending/event.ts';
import {ProblemError} from '../domain/choices/problem/problem.ts';
import {besidePlan} from './choosing/saved.ts';
import {thinking} from './choosing/thinking.ts';
import {toldEnding, type Ending} from './ending.ts';
import type {Ask, Ports} from './ports.ts';

/** A run as far as it knows how it ends by itself. */
export type Begin = (ask: Ask) => AsyncGenerator<SetupEvent, Ending>;

/** Says at last how a run ended, also by a problem. Throws only what is our own bug. */
export async function* concluded(begin: Begin, ports: Ports, ask: Ask): AsyncGenerator<SetupEvent> {
	const {clock, interrupt, run} = ports;
	const begun = clock.now();
	const thought = thinking(ask, clock);
	let ending: Ending;
	try {
		ending = yield* begin(thought.ask);
	} catch (error) {
		// A request that Ctrl+C cut off fails like a network does; nobody needs to hear that.
		if (interrupt.graceful.aborted && error instanceof ProblemError) {
			ending = {outcome: {kind: 'stopped', changed: false, clusters: []}};
		} else if (error instanceof ProblemError) {
			const {again = {command: run.command, answers: run.said}} = error;
			const problem = besidePlan(error.problem, ports);
			yield {type: 'problem', problem, done: [], again};
			ending = {outcome: {kind: 'failed', problem, changed: false, clusters: []}};
		} else {
			throw error;
		}
	}

	yield {
		type: 'finished',
		...toldEnding(ending, run),
		seconds: (clock.now() - begun - thought.spent()) / 1000,
		...(run.journal !== undefined && {journal: run.journal}),
	};
}
