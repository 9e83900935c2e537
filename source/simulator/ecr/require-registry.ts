import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import {principalOf} from '../policy/principal-of.ts';

type Wanted = {readonly registryId: string; readonly resource: string};

/** Refuses what is another account's: it takes a policy there too, and none of them has one. */
export function requireRegistry(call: Call, account: Account, {registryId, resource}: Wanted): void {
	const {arn} = principalOf(call, account);
	if (registryId === account.id) {
		return;
	}

	const action = `ecr:${call.operation}`;
	throw new Fault({
		code: 'AccessDeniedException',
		message:
			`User: ${arn} is not authorized to perform: ${action} on resource: ${resource} because no resource-based ` +
			`policy allows the ${action} action`,
	});
}
