import type {SetupEvent} from '../../domain/ending/event.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import {canonical} from '../../domain/kit/canonical.ts';
import {cellsDuring} from '../../domain/fleet/fleet-cells.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import type {FleetView, WatchedOperation} from '../../domain/fleet/view/fleet-view.ts';
import {isUnderWay, type OperationSeen} from '../../domain/fleet/stack-set.ts';
import type {StackSetAddress} from '../../aws/gateway.ts';
import type {ReadAccess} from '../applying/access.ts';
import type {Ports} from '../ports.ts';

/** Which operation is watched, and with what. */
export type Watching = {
	readonly operation: string;
	readonly at: StackSetAddress;
	readonly access: ReadAccess;
	readonly ports: Ports;
	readonly again: Invocation;
	readonly cells: readonly FleetCell[];
	/** Which of the run's it is. */
	readonly place?: Pick<WatchedOperation, 'index' | 'total'>;
	readonly view: (cells: readonly FleetCell[], operation: WatchedOperation) => FleetView;
};

/** `idle`: nothing has moved for as long as was to be waited. `stopped`: nobody wants to watch any more. */
export type Watched = {
	readonly end: 'over' | 'idle' | 'stopped';
	readonly cells: readonly FleetCell[];
	readonly seen?: OperationSeen;
};

/** Seconds between two looks: a stack takes minutes, and the rates of these reads are shared by all of the account. */
const pace = {few: 5, many: 15};
const many = 200;

/**
Looks at an operation until it is over. A look that fails says nothing of it: the next one may not. Time counts from the
last that moved, since a thousand stacks take as long as they take.
*/
export async function* watchOperation(watching: Watching): AsyncGenerator<SetupEvent, Watched> {
	const {operation, at, access, ports, again, place, view} = watching;
	const {clock, interrupt, run} = ports;
	const begun = clock.now();
	let {cells} = watching;
	let told = '';
	let moved = begun;
	let seen: OperationSeen | undefined;
	for (;;) {
		try {
			seen = await access.aws.readOperation(at, operation, interrupt.graceful);
			cells = cellsDuring(watching.cells, seen);
			const state = canonical({status: seen.status, results: seen.results});
			moved = state === told ? moved : clock.now();
			if (state !== told) {
				const {id, action, status} = seen;
				const seconds = (clock.now() - begun) / 1000;
				yield {type: 'fleet', fleet: view(cells, {id, action, status, ...place, seconds}), again};
			}

			told = state;
			if (!isUnderWay(seen)) {
				return {end: 'over', cells, seen};
			}
		} catch (error) {
			if (!(error instanceof ProblemError) && !interrupt.graceful.aborted) {
				throw error;
			}

			if (error instanceof ProblemError && isSignedOut(error.problem)) {
				yield* access.renew(error.problem, 'rollout');
			}
		}

		if (interrupt.graceful.aborted) {
			return {end: 'stopped', cells, ...(seen && {seen})};
		}

		if ((clock.now() - moved) / 1000 >= run.timeout) {
			return {end: 'idle', cells, ...(seen && {seen})};
		}

		await clock.pause(cells.length > many ? pace.many : pace.few, interrupt.graceful);
	}
}
