import type {Account} from '../../account/account.ts';
import {find} from '../../ecs/find.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {type Call, Fault} from '../../server/call.ts';
import {requiredText} from '../find-stack.ts';
import {administeredBy} from './administering.ts';
import type {StackSet} from './stack-set.ts';

/** The stack sets of the call's Region, by id. */
export function stackSetsOf(call: Call, account: Account): Map<string, StackSet> {
	return find.region(call, administeredBy(call, account)).stackSets;
}

/** By name or id, if the caller may do this with it. */
export function findStackSet(call: Call, account: Account): StackSet {
	const wanted = requiredText(call, 'StackSetName');
	const found = [...stackSetsOf(call, account).values()].find(
		({id, name, status}) => id === wanted || (name === wanted && status === 'ACTIVE'),
	);
	requireStackSetPermission(call, account, found?.arn ?? stackSetArn(`${wanted}:*`, call, account));
	if (found?.status !== 'ACTIVE') {
		throw new Fault({code: 'StackSetNotFoundException', message: `StackSet ${wanted} not found`, status: 404});
	}

	return found;
}

export function requireStackSetPermission(call: Call, account: Account, resource: string): void {
	requirePermission(call, account, {action: `cloudformation:${call.operation}`, resource});
}

export function stackSetArn(id: string, call: Call, account: Account): string {
	return `arn:${account.partition}:cloudformation:${call.region}:${administeredBy(call, account).id}:stackset/${id}`;
}
