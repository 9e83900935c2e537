import {principalOf} from '../policy/principal-of.ts';
import type {XmlFields} from '../query/write-xml.ts';
import type {Operation, Service} from '../server/call.ts';
import {changeSetOperations} from './operations/change-set-operations.ts';
import {describeOperations} from './operations/describe-operations.ts';
import {driftOperations} from './operations/drift-operations.ts';
import {stackOperations} from './operations/stack-operations.ts';
import {templateOperations} from './operations/template-operations.ts';
import {instanceOperations} from './stack-sets/instance-operations.ts';
import {stackSetOperations} from './stack-sets/stack-set-operations.ts';

const operations: Readonly<Record<string, Operation<XmlFields>>> = {
	...stackOperations,
	...changeSetOperations,
	...describeOperations,
	...templateOperations,
	...driftOperations,
	...stackSetOperations,
	...instanceOperations,
};

/**
Stacks of resources that are made through the operations of their own services, with the rights of whoever
asks for them. What a stack holds is real here as anywhere: it fails and runs as if it were made by hand.
*/
export const cloudformation: Service = {
	protocol: 'query',
	name: 'cloudformation',
	operations: Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, guarded(operation)])),
};

// Before anything is read of the request: who is a stranger learns nothing.
function guarded(operation: Operation<XmlFields>): Operation<XmlFields> {
	return (call, account) => {
		principalOf(call, account);
		return operation(call, account);
	};
}
