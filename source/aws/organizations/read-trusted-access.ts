import {DescribeOrganizationsAccessCommand} from '@aws-sdk/client-cloudformation';
import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';
import type {StackSetAddress} from '../gateway.ts';

/**
Whether StackSets may work in the organisation (CloudFormation API: DescribeOrganizationsAccess, `Status`); `undefined`
where it could not be read, which decides nothing: an operation that needs it says so. A delegate asks for the account
that manages.
*/
export async function readTrustedAccess(
	connection: Connection,
	{region, isDelegate}: Pick<StackSetAddress, 'region' | 'isDelegate'>,
	abortSignal?: AbortSignal,
): Promise<boolean | undefined> {
	const client = await connection.cloudFormation(region);
	try {
		const {Status: status} = await client.send(
			new DescribeOrganizationsAccessCommand({CallAs: isDelegate ? 'DELEGATED_ADMIN' : 'SELF'}),
			{abortSignal},
		);
		return status === undefined ? undefined : status === 'ENABLED';
	} catch (error) {
		if (error instanceof ProblemError && isAwsProblem(error.problem)) {
			return undefined;
		}

		throw error;
	}
}
