import type {Account} from '../../account/account.ts';
import {ecs} from '../../ecs/ecs.ts';
import {iam} from '../../iam/iam.ts';
import {secretsManager} from '../../secrets-manager/secrets-manager.ts';
import {type Call, Fault, type Output} from '../../server/call.ts';
import {ssm} from '../../ssm/ssm.ts';

/** Who asks: what CloudFormation does, it does with the rights of its caller or of the stack's role. */
export type Caller = {readonly call: Call; readonly account: Account};

type Request = {
	readonly service: 'ecs' | 'iam' | 'secretsmanager' | 'ssm';
	readonly operation: string;
	readonly input: Readonly<Record<string, unknown>>;
};

const services = [ecs, iam, secretsManager, ssm];

/**
Runs an operation of another service, with its checks of permission, limits and input: nothing is made beside them.
Throws its Fault.
*/
export function invoke({call, account}: Caller, {service: name, operation, input}: Request): Output {
	const run = services.find(service => service.name === name)?.operations[operation];
	if (run === undefined) {
		throw new Fault({code: 'InvalidAction', message: `Could not find operation ${operation}`});
	}

	return run({...call, service: name, operation, input}, account);
}
