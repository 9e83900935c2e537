import type {Account} from '../../account/account.ts';
import {type Call, Fault} from '../../server/call.ts';
import {stackSetsOf} from './find-stack-set.ts';
import {placeKey, type Place, type StackSet} from './stack-set.ts';

/*
User guide, "Understand CloudFormation quotas"; Service Quotas L-EC62D81A, L-C8225BA5 and L-6A4B2F69. The sentences are
ours.
*/
const most = {
	'stack sets for this account': 1000,
	'stack instances for a stack set': 100_000,
	'concurrent stack instance operations for this account': 10_000,
	'queued operations for a stack set': 10_000,
};

export function requireRoomForSet(sets: ReadonlyMap<string, StackSet>): void {
	refuseAbove([...sets.values()].filter(({status}) => status === 'ACTIVE').length + 1, 'stack sets for this account');
}

/** Of instances in the set, and of those that are worked on in the Region at the same time. */
export function requireRoomForOperation(places: readonly Place[], set: StackSet, call: Call, account: Account): void {
	const added = places.filter(place => !set.instances.has(placeKey(place)));
	refuseAbove(set.instances.size + added.length, 'stack instances for a stack set');

	const busy = [...stackSetsOf(call, account).values()]
		.flatMap(({operations}) => operations)
		.filter(({status}) => status === 'RUNNING' || status === 'STOPPING')
		.flatMap(({results}) => results)
		.filter(({status}) => status === 'PENDING' || status === 'RUNNING');
	refuseAbove(busy.length + places.length, 'concurrent stack instance operations for this account');

	const queued = set.operations.filter(({status}) => status === 'QUEUED');
	refuseAbove(queued.length + 1, 'queued operations for a stack set');
}

function refuseAbove(count: number, what: keyof typeof most): void {
	if (count > most[what]) {
		throw new Fault({code: 'LimitExceededException', message: `The maximum number of ${what} is ${most[what]}.`});
	}
}
