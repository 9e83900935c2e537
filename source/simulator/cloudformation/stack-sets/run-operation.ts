import {organisationOf} from '../organizations/organisation.ts';
import type {Caller} from '../resources/caller.ts';
import {concurrency, tolerance} from './preferences-input.ts';
import {placeKey, type Result, type StackInstance, type StackSet, type StackSetOperation} from './stack-set.ts';
import {workOnInstance} from './work-on-instance.ts';

export type Running = {
	readonly set: StackSet;
	readonly operation: StackSetOperation;
	readonly caller: Caller;
	/** Begins what waited for this one. */
	readonly ended: () => void;
};

/** How far a Region is: counted, so that a thousand accounts in it are not looked through for each that ends. */
type Lane = {
	readonly results: readonly Result[];
	/** How many were begun, in their order. */
	begun: number;
	running: number;
	failures: number;
	isEnded: boolean;
};

const exceeded = 'Cancelled since failure tolerance has exceeded';
const stopped = 'Cancelled since the operation was stopped';

/** Goes through accounts and Regions as the preferences say, until all are done or too many failed. */
export function runOperation(running: Running): void {
	const {operation, caller} = running;
	operation.status = 'RUNNING';
	const lanes = lanesOf(operation);
	caller.account.clock.after(2, () => {
		step(running, lanes);
	});
}

/** One for each Region, in the order that was asked for, the others behind. */
function lanesOf({preferences, results}: StackSetOperation): readonly Lane[] {
	const byRegion = Map.groupBy(results, ({region}) => region);
	const first = preferences.regionOrder.filter(region => byRegion.has(region));
	const others = [...byRegion.keys()].filter(region => !first.includes(region));
	return [...first, ...others].map(region => ({
		results: byRegion.get(region) ?? [],
		begun: 0,
		running: 0,
		failures: 0,
		isEnded: false,
	}));
}

function step(running: Running, lanes: readonly Lane[]): void {
	const {operation} = running;
	const isSequential = operation.preferences.regionConcurrency === 'SEQUENTIAL';
	for (const [index, lane] of lanes.entries()) {
		const isOver = lane.failures > tolerance(operation.preferences, lane.results.length);
		if (!lane.isEnded && (isOver || operation.status === 'STOPPING')) {
			// One Region after another: those that come later aren't come to any more.
			for (const one of isSequential ? lanes.slice(index) : [lane]) {
				cancel(running, one, isOver ? exceeded : stopped);
			}
		}

		if (!lane.isEnded) {
			start(running, lane, lanes);
		}

		if (isSequential && lane.running > 0) {
			break;
		}
	}

	const isDone = lanes.every(({results, begun, running: busy, isEnded}) => {
		const isBegun = isEnded || begun === results.length;
		return isBegun && busy === 0;
	});
	if (operation.endedAt === undefined && isDone) {
		finish(running, lanes);
	}
}

function start(running: Running, lane: Lane, lanes: readonly Lane[]): void {
	const {operation, set, caller} = running;
	const free = concurrency(operation.preferences, lane.results.length, lane.failures) - lane.running;
	const next = lane.results.slice(lane.begun, lane.begun + Math.max(0, free));
	lane.begun += next.length;
	lane.running += next.length;
	for (const result of next) {
		const instance = set.instances.get(placeKey(result));
		result.status = 'RUNNING';
		if (instance !== undefined) {
			instance.detail = 'RUNNING';
		}

		const end = (reason?: string) => {
			lane.running -= 1;
			lane.failures += reason === undefined ? 0 : 1;
			settle(running, {result, instance, ...(reason !== undefined && {reason})});
			caller.account.clock.after(0, () => {
				step(running, lanes);
			});
		};

		caller.account.clock.after(1, () => {
			if (instance === undefined) {
				end();
			} else if (isSkipped(running, result)) {
				end();
				Object.assign(instance, {detail: 'SKIPPED_SUSPENDED_ACCOUNT', status: 'OUTDATED'});
				set.instances.set(placeKey(result), instance);
			} else {
				workOnInstance({set, operation, instance, caller}, end);
			}
		});
	}
}

/** Nothing is done in an account that is suspended (API reference: SKIPPED_SUSPENDED_ACCOUNT). */
function isSkipped({operation, caller}: Running, {account}: Result): boolean {
	const management = organisationOf(caller.account)?.management;
	const isSuspended = management?.organisationSettings.suspended.has(account) === true;
	return isSuspended && !(operation.action === 'DELETE' && operation.retainsStacks);
}

type Settled = {readonly result: Result; readonly instance: StackInstance | undefined; readonly reason?: string};

function settle({set, operation}: Running, {result, instance, reason}: Settled): void {
	result.status = reason === undefined ? 'SUCCEEDED' : 'FAILED';
	if (reason !== undefined) {
		result.reason = reason;
	}

	if (instance === undefined) {
		return;
	}

	delete instance.reason;
	if (operation.action === 'DETECT_DRIFT') {
		instance.detail = reason === undefined ? 'SUCCEEDED' : 'FAILED';
	} else if (reason !== undefined) {
		// What can't be deleted takes no update any more (API reference: StackInstance).
		const failed =
			operation.action === 'DELETE'
				? ({detail: 'INOPERABLE', status: 'INOPERABLE'} as const)
				: ({detail: 'FAILED', status: 'OUTDATED'} as const);
		Object.assign(instance, {...failed, reason});
	} else if (operation.action === 'DELETE') {
		set.instances.delete(placeKey(result));
	} else {
		Object.assign(instance, {detail: 'SUCCEEDED', status: 'CURRENT'});
	}
}

function cancel({set}: Running, lane: Lane, reason: string): void {
	lane.isEnded = true;
	for (const result of lane.results.slice(lane.begun)) {
		Object.assign(result, {status: 'CANCELLED', reason});
		const instance = set.instances.get(placeKey(result));
		if (instance !== undefined) {
			Object.assign(instance, {detail: 'CANCELLED', status: 'OUTDATED', reason});
		}
	}
}

function finish({operation, caller, ended}: Running, lanes: readonly Lane[]): void {
	const isOver = lanes.some(({failures, results}) => failures > tolerance(operation.preferences, results.length));
	const outcome = isOver ? 'FAILED' : 'SUCCEEDED';
	operation.endedAt = caller.account.clock.now();
	operation.status = operation.status === 'STOPPING' ? 'STOPPED' : outcome;
	ended();
}
