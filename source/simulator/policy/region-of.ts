import type {Account} from '../account/account.ts';
import {Fault, type Call} from '../server/call.ts';
import type {Region} from '../account/region.ts';

/** The region that a call was signed for. */
export function regionOf({region}: Call, account: Account): Region {
	const found = account.regions.get(region);
	if (!found) {
		throw new Fault({
			code: 'UnrecognizedClientException',
			message: 'The security token included in the request is invalid.',
		});
	}

	return found;
}
