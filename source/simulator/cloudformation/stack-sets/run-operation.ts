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

const exceeded = 'Cancelled since failure tolerance has exceeded';
const stopped = 'Cancelled since the operation was stopped';

/** Goes through accounts and Regions as the preferences say, until all are done or too many failed. */
export function runOperation(running: Running): void {
	running.operation.status = 'RUNNING';
	running.caller.account.clock.after(2, () => {
		step(running);
	});
}

function step(running: Running): void {
	const {operation} = running;
	const {preferences, results} = operation;
	const regions = regionsOf(operation);
	for (const region of regions) {
		const own = results.filter(result => result.region === region);
		const failures = own.filter(({status}) => status === 'FAILED').length;
		const isOver = failures > tolerance(preferences, own.length);
		if (isOver || operation.status === 'STOPPING') {
			// One Region after another: those that come later aren't come to any more.
			const ended =
				preferences.regionConcurrency === 'SEQUENTIAL' ? regions.slice(regions.indexOf(region)) : [region];
			cancel(running, ended, isOver ? exceeded : stopped);
		} else {
			start(running, own, failures);
		}

		const isUnderWay = own.some(({status}) => status === 'PENDING' || status === 'RUNNING');
		if (preferences.regionConcurrency === 'SEQUENTIAL' && isUnderWay) {
			break;
		}
	}

	if (operation.endedAt === undefined && results.every(({status}) => status !== 'PENDING' && status !== 'RUNNING')) {
		finish(running);
	}
}

/** Regions in the order that was asked for, the others behind. */
function regionsOf({preferences, results}: StackSetOperation): readonly string[] {
	const all = [...new Set(results.map(({region}) => region))];
	const first = preferences.regionOrder.filter(region => all.includes(region));
	return [...first, ...all.filter(region => !first.includes(region))];
}

function start(running: Running, own: readonly Result[], failures: number): void {
	const {operation, set, caller} = running;
	const busy = own.filter(({status}) => status === 'RUNNING').length;
	const free = concurrency(operation.preferences, own.length, failures) - busy;
	const next = own.filter(({status}) => status === 'PENDING').slice(0, Math.max(0, free));
	for (const result of next) {
		const instance = set.instances.get(placeKey(result));
		result.status = 'RUNNING';
		if (instance !== undefined) {
			instance.detail = 'RUNNING';
		}

		caller.account.clock.after(1, () => {
			if (instance === undefined) {
				settle(running, result, undefined);
				return;
			}

			workOnInstance({set, operation, instance, caller}, reason => {
				settle(running, result, instance, reason);
			});
		});
	}
}

function settle(running: Running, result: Result, instance: StackInstance | undefined, reason?: string): void {
	const {set, operation, caller} = running;
	result.status = reason === undefined ? 'SUCCEEDED' : 'FAILED';
	if (reason !== undefined) {
		result.reason = reason;
	}

	if (instance !== undefined) {
		delete instance.reason;
		if (reason === undefined && operation.action === 'DELETE') {
			set.instances.delete(placeKey(result));
		} else if (operation.action === 'DETECT_DRIFT') {
			instance.detail = reason === undefined ? 'SUCCEEDED' : 'FAILED';
		} else {
			// What can't be deleted takes no update any more (API reference: StackInstance).
			const failed =
				operation.action === 'DELETE'
					? ({detail: 'INOPERABLE', status: 'INOPERABLE'} as const)
					: ({detail: 'FAILED', status: 'OUTDATED'} as const);
			Object.assign(instance, reason === undefined ? {detail: 'SUCCEEDED', status: 'CURRENT'} : failed);
			if (reason !== undefined) {
				instance.reason = reason;
			}
		}
	}

	caller.account.clock.after(0, () => {
		step(running);
	});
}

function cancel({operation, set}: Running, regions: readonly string[], reason: string): void {
	for (const result of operation.results) {
		if (result.status !== 'PENDING' || !regions.includes(result.region)) {
			continue;
		}

		result.status = 'CANCELLED';
		result.reason = reason;
		const instance = set.instances.get(placeKey(result));
		if (instance !== undefined) {
			Object.assign(instance, {detail: 'CANCELLED', status: 'OUTDATED', reason});
		}
	}
}

function finish({operation, caller, ended}: Running): void {
	const {results, preferences, status} = operation;
	const isOver = regionsOf(operation).some(region => {
		const own = results.filter(result => result.region === region);
		return own.filter(result => result.status === 'FAILED').length > tolerance(preferences, own.length);
	});
	operation.endedAt = caller.account.clock.now();
	const outcome = isOver ? 'FAILED' : 'SUCCEEDED';
	operation.status = status === 'STOPPING' ? 'STOPPED' : outcome;
	ended();
}
