import {
	type CloudFormationClient,
	CreateStackInstancesCommand,
	type CreateStackInstancesCommandInput,
	CreateStackSetCommand,
	type CreateStackSetCommandInput,
	DeleteStackInstancesCommand,
	type DeleteStackInstancesCommandInput,
	DeleteStackSetCommand,
	type DeleteStackSetCommandInput,
	DescribeStackSetCommand,
	UpdateStackInstancesCommand,
	type UpdateStackInstancesCommandInput,
	UpdateStackSetCommand,
	type UpdateStackSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {stackSetRefused} from '../errors/stack-set-refused.ts';
import {alreadyGone} from './already-gone.ts';
import {ifReadable} from './if-readable.ts';
import {isAskedStackSet} from './is-asked-stack-set.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';
import {operationOnce, sentInTurn} from './stack-set-operation.ts';

/**
Makes a stack set without stacks. A name that is taken is ours only where the set is the one that was asked for: another
run made it, or this one and its answer got lost.
*/
export async function createStackSet(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const client = await connection.cloudFormation(change.region);
	const input = resolveRequest<CreateStackSetCommandInput>(change, options);
	return stackSetRefused(change.subject, async () => {
		try {
			const {StackSetId: arn} = await client.send(new CreateStackSetCommand(input), {
				abortSignal: options.signal,
			});
			return {arn};
		} catch (error) {
			const existing =
				refusal(error, /^(?:NameAlreadyExists|CreatedButModified)Exception/v) === undefined
					? undefined
					: await ifReadable(async () => findEqual(client, input, options.signal));
			if (existing === undefined) {
				throw error;
			}

			options.note?.({kind: 'already-there'});
			return existing;
		}
	});
}

/** An operation over its stacks: the answer comes before the first of them is touched. */
export async function updateStackSet(performing: Performing): Promise<ChangeResult> {
	const {change, options} = performing;
	const input = resolveRequest<UpdateStackSetCommandInput>(change, options);
	return stackSetRefused(change.subject, async () =>
		operationOnce(performing, input, async (client, abortSignal) =>
			client.send(new UpdateStackSetCommand(input), {abortSignal}),
		),
	);
}

/** Stacks in new places. */
export async function createStackInstances(performing: Performing): Promise<ChangeResult> {
	const {change, options} = performing;
	const input = resolveRequest<CreateStackInstancesCommandInput>(change, options);
	return stackSetRefused(change.subject, async () =>
		operationOnce(performing, input, async (client, abortSignal) =>
			client.send(new CreateStackInstancesCommand(input), {abortSignal}),
		),
	);
}

/** Other values of their own for stacks that are there. */
export async function updateStackInstances(performing: Performing): Promise<ChangeResult> {
	const {change, options} = performing;
	const input = resolveRequest<UpdateStackInstancesCommandInput>(change, options);
	return stackSetRefused(change.subject, async () =>
		operationOnce(performing, input, async (client, abortSignal) =>
			client.send(new UpdateStackInstancesCommand(input), {abortSignal}),
		),
	);
}

/** Deletes the stacks too, unless the request retains them. With the set they are gone. */
export async function deleteStackInstances(performing: Performing): Promise<ChangeResult> {
	const {change, options} = performing;
	const input = resolveRequest<DeleteStackInstancesCommandInput>(change, options);
	return stackSetRefused(change.subject, async () =>
		alreadyGone(
			async () =>
				operationOnce(performing, input, async (client, abortSignal) =>
					client.send(new DeleteStackInstancesCommand(input), {abortSignal}),
				),
			{pattern: /^StackSetNotFoundException/v, options},
		),
	);
}

/** Refused while one stack is left in it. */
export async function deleteStackSet(performing: Performing): Promise<ChangeResult> {
	const {connection, change, options} = performing;
	const client = await connection.cloudFormation(change.region);
	const input = resolveRequest<DeleteStackSetCommandInput>(change, options);
	return stackSetRefused(change.subject, async () =>
		alreadyGone(
			async () => {
				await sentInTurn(performing, async () =>
					client.send(new DeleteStackSetCommand(input), {abortSignal: options.signal}),
				);
				return {};
			},
			{pattern: /^StackSetNotFoundException/v, options},
		),
	);
}

async function findEqual(
	client: CloudFormationClient,
	input: CreateStackSetCommandInput,
	abortSignal: AbortSignal | undefined,
): Promise<ChangeResult | undefined> {
	const {StackSet: found} = await client.send(
		new DescribeStackSetCommand({StackSetName: input.StackSetName, CallAs: input.CallAs}),
		{abortSignal},
	);
	return found !== undefined && isAskedStackSet(found, input) ? {arn: found.StackSetId} : undefined;
}
