import {DescribeStackSetOperationCommand, ListStackSetOperationResultsCommand} from '@aws-sdk/client-cloudformation';
import type {OperationSeen} from '../../domain/fleet/stack-set.ts';
import type {Connection} from '../connect/connection.ts';
import {stackSetRefused} from '../errors/stack-set-refused.ts';
import type {StackSetAddress} from '../gateway.ts';
import {allPages} from '../reading/pages.ts';
import {stackSetInput} from './stack-set-input.ts';
import {toOperation, toResult} from './to-operation.ts';

type Asked = {readonly at: StackSetAddress; readonly operation: string};

// API: ListStackSetOperationResults, `MaxResults`.
const most = 100;

/**
One operation, with how it goes in each place so far. It is described before its results are listed: where it is over,
these are the last there will be.
*/
export async function readOperation(
	connection: Connection,
	{at, operation}: Asked,
	abortSignal?: AbortSignal,
): Promise<OperationSeen> {
	const client = await connection.cloudFormation(at.region);
	const input = {...stackSetInput(at), OperationId: operation};
	return stackSetRefused(at.name, async () => {
		const {StackSetOperation: described = {}} = await client.send(new DescribeStackSetOperationCommand(input), {
			abortSignal,
		});
		const results = await allPages(async token => {
			const {Summaries: items, NextToken: next} = await client.send(
				new ListStackSetOperationResultsCommand({...input, MaxResults: most, NextToken: token}),
				{abortSignal},
			);
			return {items, next};
		});
		return {...toOperation(described), results: results.map(result => toResult(result))};
	});
}
