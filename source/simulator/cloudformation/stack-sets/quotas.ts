import type {Account} from '../../account/account.ts';
import {type Call, Fault} from '../../server/call.ts';
import {stackSetsOf} from './find-stack-set.ts';
import {placeKey, type Place, type StackSet} from './stack-set.ts';

/**
User guide, "Understand CloudFormation quotas"; Service Quotas L-EC62D81A, L-C8225BA5 and L-6A4B2F69. The sentences are
ours.
*/
const most = {sets: 1000, instances: 100_000, operations: 10_000, queued: 10_000};

export function requireRoomForSet(sets: ReadonlyMap<string, StackSet>): void {
	const active = [...sets.values()].filter(({status}) => status === 'ACTIVE').length;
	require(active < most.sets, `The maximum number of stack sets for this account is ${most.sets}.`);
}

/** Of instances in the set, and of those that are worked on in the Region at the same time. */
export function requireRoomForOperation(places: readonly Place[], set: StackSet, call: Call, account: Account): void {
	const added = places.filter(place => !set.instances.has(placeKey(place))).length;
	require(set.instances.size + added <=
		most.instances, `The maximum number of stack instances for a stack set is ${most.instances}.`);
	const operations = [...stackSetsOf(call, account).values()].flatMap(one => one.operations);
	const waiting: ReadonlySet<string> = new Set(['PENDING', 'RUNNING']);
	const busy = operations
		.filter(({status}) => status === 'RUNNING' || status === 'STOPPING')
		.reduce((sum, {results}) => sum + results.filter(({status}) => waiting.has(status)).length, 0);
	require(busy + places.length <=
		most.operations, `The maximum number of concurrent stack instance operations for this account is ${most.operations}.`);
	require(set.operations.filter(({status}) => status === 'QUEUED').length <
		most.queued, `The maximum number of queued operations for a stack set is ${most.queued}.`);
}

function require(isRoom: boolean, message: string): void {
	if (!isRoom) {
		throw new Fault({code: 'LimitExceededException', message});
	}
}
