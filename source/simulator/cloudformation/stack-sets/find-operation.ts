import type {Account} from '../../account/account.ts';
import {type Call, Fault} from '../../server/call.ts';
import {requiredText} from '../find-stack.ts';
import {findStackSet} from './find-stack-set.ts';
import {placeKey, type Place, type StackSet} from './stack-set.ts';

/** Refuses places without an instance. */
export function requireInstances({id, instances}: StackSet, places: readonly Place[]): void {
	const absent = places.find(place => !instances.has(placeKey(place)));
	if (absent !== undefined) {
		throw new Fault({
			code: 'StackInstanceNotFoundException',
			message: `Stack instance for StackSet ${id}, account ${absent.account}, region ${absent.region} not found.`,
			status: 404,
		});
	}
}

/** The operation that a call names, with its set. */
export function findOperation(call: Call, account: Account) {
	const set = findStackSet(call, account);
	const id = requiredText(call, 'OperationId');
	const operation = set.operations.find(candidate => candidate.id === id);
	if (operation === undefined) {
		throw new Fault({code: 'OperationNotFoundException', message: `Operation ${id} not found`, status: 404});
	}

	return {set, operation};
}
