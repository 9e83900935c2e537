import type {Account} from '../../account/account.ts';
import {Fault} from '../../server/call.ts';

type Attempt<Result> = {
	readonly run: () => Result;
	readonly done: (result: Result) => void;
	readonly failed: (fault: Fault) => void;
};

// Seconds between two tries, and how many there are: CloudFormation tries again by itself where a service is busy. The
// numbers are ours.
const pause = 5;
const tries = 60;

/** Runs what a service may be too busy for, until it answers otherwise. */
export function attempt<Result>(account: Account, {run, done, failed}: Attempt<Result>, left = tries): void {
	const result = outcome(run);
	if (!('fault' in result)) {
		done(result.value);
		return;
	}

	const {fault} = result;
	if (left > 0 && ['ThrottlingException', 'ServerException', 'RequestLimitExceeded'].includes(fault.code)) {
		account.clock.after(pause, () => {
			attempt(account, {run, done, failed}, left - 1);
		});
		return;
	}

	failed(fault);
}

// The value apart from what is done with it, whose own mistakes aren't this attempt's.
function outcome<Result>(run: () => Result): {readonly value: Result} | {readonly fault: Fault} {
	try {
		return {value: run()};
	} catch (error) {
		if (error instanceof Fault) {
			return {fault: error};
		}

		throw error;
	}
}
