import {ListAccountAliasesCommand} from '@aws-sdk/client-iam';
import {ProblemError} from '../../domain/problem.ts';
import type {Connection} from '../connection.ts';

/** The account's alias, where there is one that may be read. It is only for show, so no failure of it counts. */
export async function readAlias(connection: Connection, region: string, abortSignal?: AbortSignal): Promise<string | undefined> {
	try {
		const iam = await connection.iam(region);
		const {AccountAliases} = await iam.send(new ListAccountAliasesCommand({}), {abortSignal});
		return AccountAliases?.[0];
	} catch (error) {
		if (error instanceof ProblemError) {
			return undefined;
		}

		throw error;
	}
}
