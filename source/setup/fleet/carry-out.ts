import {keyInHand} from '../../domain/choices/complete-choices.ts';
import type {Invocation} from '../../domain/choices/invocation.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Outcome} from '../../domain/ending/outcome.ts';
import type {FleetCell} from '../../domain/fleet/fleet-cell.ts';
import {countsOf} from '../../domain/fleet/fleet-cells.ts';
import type {FleetView, WatchedOperation} from '../../domain/fleet/view/fleet-view.ts';
import {failureOf, stuckIn, unreadIn} from '../../domain/fleet/fleet-failure.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {StackSetAddress} from '../../aws/gateway.ts';
import type {Access} from '../applying/access.ts';
import {apply} from '../applying/apply.ts';
import {changedBy, changeFailed, nothingApplied, type Applied} from '../applying/applied.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ports} from '../ports.ts';
import {watchOperation, type Watched} from './watch-operation.ts';

/** An approved plan of a fleet, and what it is carried out with. */
export type CarryingOut = {
	readonly plan: Plan;
	readonly at: StackSetAddress;
	readonly cells: readonly FleetCell[];
	readonly view: (cells: readonly FleetCell[], operation?: WatchedOperation) => FleetView;
	/** Ids of the changes of the place that goes first: where one of them fails, no other place is begun. */
	readonly first: ReadonlySet<string>;
	readonly access: Access;
	readonly ports: Ports;
	readonly session: LookedAt;
	readonly again: Invocation;
};

/** What has become of a fleet so far. */
type Progress = {
	readonly applied: Applied;
	readonly cells: readonly FleetCell[];
	readonly problems: readonly Problem[];
	readonly end: 'settled' | 'idle' | 'unsent' | 'stopped';
};

/**
Sends one operation after another, each when the one before is over. Where the first place fails, no other begins;
later ones go on unless nobody wants that.
*/
export async function* carryOutFleet(carrying: CarryingOut): AsyncGenerator<SetupEvent, Ending> {
	const {plan, access, ports, session, again} = carrying;
	const key = keyInHand(decidedIn(session, ports).choices);
	const operations = plan.changes.filter(({kind}) => kind.endsWith('-instances') || kind === 'update-stack-set');
	let progress: Progress = {applied: nothingApplied, cells: carrying.cells, problems: [], end: 'settled'};
	for (const change of plan.changes) {
		const applied: Applied = yield* apply(plan, {
			access,
			ports,
			again,
			...(key && {key}),
			from: progress.applied,
			only: new Set([change.id]),
		});
		progress = {...progress, applied};
		const {operation} = applied.results[change.id] ?? {};
		if (applied.stopped || applied.failed.length > 0) {
			progress = {...progress, end: applied.stopped ? 'stopped' : 'settled'};
			break;
		}

		if (operation === undefined) {
			continue;
		}

		// The next one goes out when this one is over: where the first place fails, no other begins.
		if (!ports.run.wait) {
			progress = {...progress, end: plan.changes.at(-1) === change ? 'settled' : 'unsent'};
			break;
		}

		const index = operations.indexOf(change);
		const watched: Watched = yield* watchOperation({
			operation,
			at: carrying.at,
			access,
			ports,
			again,
			cells: progress.cells,
			place: {index: index + 1, total: operations.length},
			view: carrying.view,
		});
		progress = {...progress, cells: watched.cells, end: watched.end === 'over' ? 'settled' : watched.end};
		if (watched.end !== 'over') {
			break;
		}

		const isFirst = carrying.first.has(change.id);
		const failure = watched.seen && failureOf(watched.seen, {name: carrying.at.name, isCanary: isFirst});
		if (!failure) {
			continue;
		}

		progress = {...progress, problems: [...progress.problems, failure]};
		yield {type: 'problem', problem: failure, done: applied.done, again};
		if (isFirst || ports.run.failFast) {
			break;
		}
	}

	const stuck = progress.problems.length === 0 ? stuckIn(progress.cells, carrying.at.name) : undefined;
	for (const problem of [stuck, unreadIn(progress.cells)]) {
		if (!problem) {
			continue;
		}

		progress = {...progress, problems: [...progress.problems, problem]};
		yield {type: 'problem', problem, done: progress.applied.done, again};
	}

	return {outcome: {...outcomeOf(progress, carrying), fleet: countsOf(progress.cells)}};
}

function outcomeOf({applied, cells, problems, end}: Progress, {plan, at, ports}: CarryingOut): Outcome {
	const changed = changedBy(applied);
	const clusters = [] as const;
	if (end === 'stopped') {
		const isAllMade = plan.changes.every(({id}) => applied.results[id] !== undefined);
		return {kind: 'stopped', changed, ...(isAllMade && {isAllMade}), clusters};
	}

	if (end === 'idle') {
		return {kind: 'going-on', problem: {code: 'fleet-idle', name: at.name, seconds: ports.run.timeout}, clusters};
	}

	if (end === 'unsent') {
		const left = plan.changes.filter(({id}) => applied.results[id] === undefined).length;
		const total = plan.changes.length;
		return {kind: 'going-on', problem: {code: 'fleet-unsent', name: at.name, left, total}, clusters};
	}

	const failures = [...applied.failed.map(one => changeFailed(one)), ...problems];
	const [first] = failures;
	if (!first) {
		return {kind: plan.changes.length === 0 ? 'nothing-to-do' : 'done', clusters};
	}

	// Some places have it, and others don't.
	return cells.some(({state}) => state === 'current')
		? {kind: 'partial', problems: failures, clusters}
		: {kind: 'failed', problem: first, changed, clusters};
}
