import {GetCallerIdentityCommand} from '@aws-sdk/client-sts';
import type {Identity} from '../../domain/account/identity.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';
import {readAlias} from '../iam/read-alias.ts';

/**
Who the credentials belong to and how long they last. No policy can forbid the question; the alias may be refused.
*/
export async function identify(connection: Connection, region: string, abortSignal?: AbortSignal): Promise<Identity> {
	const sts = await connection.sts(region);
	const [{Account, Arn}, alias] = await Promise.all([
		sts.send(new GetCallerIdentityCommand({}), {abortSignal}),
		readAlias(connection, region, abortSignal),
	]);
	if (Account === undefined || Arn === undefined) {
		// A web page read as XML has no such fields.
		throw new ProblemError({
			code: 'not-aws',
			host: `sts.${region}`,
			trace: {operation: 'GetCallerIdentity', region},
			lacks: 'account',
			detail: '',
		});
	}

	const {expiration} = await connection.credentials();
	return {
		account: Account,
		alias,
		arn: Arn,
		partition: Arn.split(':', 2)[1] ?? 'aws',
		expires: expiration?.toISOString(),
		clockSkew: connection.clockSkew(),
	};
}
