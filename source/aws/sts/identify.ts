import {GetCallerIdentityCommand} from '@aws-sdk/client-sts';
import type {Identity} from '../../domain/account/identity.ts';
import type {Connection} from '../connect/connection.ts';
import {readAlias} from '../iam/read-alias.ts';

/**
Who the credentials belong to and how long they last. No policy can forbid the question; the alias may be refused.
*/
export async function identify(connection: Connection, region: string, abortSignal?: AbortSignal): Promise<Identity> {
	const sts = await connection.sts(region);
	const [{Account: account = '', Arn: arn = ''}, alias] = await Promise.all([
		sts.send(new GetCallerIdentityCommand({}), {abortSignal}),
		readAlias(connection, region, abortSignal),
	]);
	connection.identified(arn);
	const {expiration} = await connection.credentials();
	return {
		account,
		alias,
		arn,
		partition: arn.split(':', 2)[1] ?? 'aws',
		expires: expiration?.toISOString(),
		clockSkew: connection.clockSkew(),
	};
}
