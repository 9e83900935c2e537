import {ListAccountAliasesCommand} from '@aws-sdk/client-iam';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';

// Where IAM can't be reached, nobody is to wait for a name.
const patience = 3000;

/** The account's alias, where there is one that may be read. It is only for show, so no failure of it counts. */
export async function readAlias(
	connection: Connection,
	region: string,
	abortSignal?: AbortSignal,
): Promise<string | undefined> {
	try {
		const iam = await connection.iam(region);
		const limit = AbortSignal.timeout(patience);
		const {AccountAliases} = await iam.send(new ListAccountAliasesCommand({}), {
			abortSignal: abortSignal ? AbortSignal.any([abortSignal, limit]) : limit,
		});
		// An account has one alias at most.
		return AccountAliases?.[0];
	} catch (error) {
		// Denied, out of reach or too slow: the number of the account does as well.
		if (error instanceof ProblemError) {
			return undefined;
		}

		throw error;
	}
}
