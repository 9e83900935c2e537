import {refusal} from '../perform/refusal.ts';

/** What is read of a stack set; `undefined` where AWS knows none of that name. */
export async function ifStackSet<Found>(read: () => Promise<Found>): Promise<Found | undefined> {
	try {
		return await read();
	} catch (error) {
		if (refusal(error, /^StackSetNotFoundException/v) !== undefined) {
			return undefined;
		}

		throw error;
	}
}
