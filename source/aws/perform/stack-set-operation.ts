import {type CallAs, type CloudFormationClient, DescribeStackSetOperationCommand} from '@aws-sdk/client-cloudformation';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {ifReadable} from './if-readable.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {settle} from './settle.ts';

/** How a request names its operation. */
type Naming = {
	readonly StackSetName: string | undefined;
	readonly OperationId?: string | undefined;
	readonly CallAs?: CallAs | undefined;
};

type Send = (
	client: CloudFormationClient,
	signal: AbortSignal | undefined,
) => Promise<{readonly OperationId?: string | undefined}>;

/**
Begins an operation once, whatever becomes of the answer: the id is ours, and AWS takes each only once
(OperationIdAlreadyExistsException; CloudFormation API: CreateStackInstances, `OperationId`). One of that id that is
there is read before it counts as ours.
*/
export async function operationOnce(performing: Performing, input: Naming, send: Send): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const client = await connection.cloudFormation(change.region);
	try {
		const {OperationId: operation} = await sentInTurn(performing, async () => send(client, options.signal));
		return {operation};
	} catch (error) {
		const taken =
			input.OperationId === undefined || refusal(error, /^OperationIdAlreadyExistsException/v) === undefined
				? undefined
				: await ifReadable(async () => find(client, input, options.signal));
		if (taken === undefined) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return {operation: taken};
	}
}

// An operation over a whole organisation takes hours; who waits for that waits by running again.
const longest = 900;
const every = 15;

/**
Sends once no other operation is on the stack set. Without managed execution AWS takes one at a time, and with it those
that touch the same stacks wait there (CloudFormation API: ManagedExecution).
*/
export async function sentInTurn<Result>(
	{connection, change, options}: Performing,
	send: () => Promise<Result>,
): Promise<Result> {
	return settle(send, {
		clock: connection.clock,
		passing: [
			{
				pattern: /^OperationInProgressException/v,
				note: {kind: 'stack-set-busy', stackSet: change.subject},
				every,
				seconds: longest,
			},
		],
		...options,
	});
}

async function find(
	client: CloudFormationClient,
	{StackSetName, OperationId, CallAs: as}: Naming,
	abortSignal: AbortSignal | undefined,
): Promise<string | undefined> {
	const {StackSetOperation: found} = await client.send(
		new DescribeStackSetOperationCommand({StackSetName, OperationId, CallAs: as}),
		{abortSignal},
	);
	return found?.OperationId;
}
