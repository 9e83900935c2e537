import {Fault, type Output} from '../../server/call.ts';
import type {Caller} from './caller.ts';

type Request = {
	readonly service: 'ecs' | 'iam' | 'secretsmanager' | 'ssm';
	readonly operation: string;
	readonly input: Readonly<Record<string, unknown>>;
};

/**
Runs an operation of another service, with its checks of permission, limits and input: nothing is made beside them.
Throws its Fault.
*/
export function invoke({call, account, house}: Caller, {service: name, operation, input}: Request): Output {
	const run = house.services.find(service => service.name === name)?.operations[operation];
	if (run === undefined) {
		throw new Fault({code: 'InvalidAction', message: `Could not find operation ${operation}`});
	}

	return run({...call, service: name, operation, input}, account);
}
