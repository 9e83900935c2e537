import type {Account} from '../account.ts';
import type {Call} from '../call.ts';
import type {Principal} from '../principal.ts';

/**
Who signed a call that the front of the simulator has let in.
*/
export function principalOf({accessKeyId}: Call, account: Account): Principal {
	const principal = account.principals.get(accessKeyId);
	if (!principal) {
		throw new Error('A call arrived that nobody signed');
	}

	return principal;
}
