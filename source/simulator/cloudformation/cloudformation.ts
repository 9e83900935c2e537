import type {Service} from '../server/call.ts';
import {principalOf} from '../policy/principal-of.ts';
import {changeSetOperations} from './operations/change-set-operations.ts';
import {describeOperations} from './operations/describe-operations.ts';
import {driftOperations} from './operations/drift-operations.ts';
import {stackOperations} from './operations/stack-operations.ts';
import {templateOperations} from './operations/template-operations.ts';
import type {House, StackOperation} from './resources/caller.ts';
import {resourceTypes} from './resources/resource-types.ts';
import {accessOperations} from './stack-sets/access-operations.ts';
import {instanceDrifts} from './stack-sets/instance-drifts.ts';
import {instanceOperations} from './stack-sets/instance-operations.ts';
import {stackSetOperations} from './stack-sets/stack-set-operations.ts';

const operations: Readonly<Record<string, StackOperation>> = {
	...stackOperations,
	...changeSetOperations,
	...describeOperations,
	...templateOperations,
	...driftOperations,
	...stackSetOperations,
	...instanceOperations,
	...instanceDrifts,
	...accessOperations,
};

/**
Stacks of resources that are made through the operations of their own services, with the rights of whoever asks for
them. `services` are those. What a stack holds is real here as anywhere: it fails and runs as if it were made by hand.
*/
export function cloudformation(services: readonly Service[]): Service {
	const house = houseOf(services);
	return {
		protocol: 'query',
		name: 'cloudformation',
		operations: Object.fromEntries(
			Object.entries(operations).map(([name, operation]) => [
				name,
				(call, account) => {
					// Before anything is read of the request: who is a stranger learns nothing.
					principalOf(call, account);
					return operation({call, account, house});
				},
			]),
		),
	};
}

/** What it works with. */
export function houseOf(services: readonly Service[]): House {
	return {services, types: resourceTypes};
}
