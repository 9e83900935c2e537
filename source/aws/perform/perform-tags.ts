import {
	TagResourceCommand,
	type TagResourceCommandInput,
	UntagResourceCommand,
	type UntagResourceCommandInput,
} from '@aws-sdk/client-ecs';
import type {ChangeResult} from '../../domain/plan/change.ts';
import type {Performing} from './performing.ts';
import {resolveRequest} from './resolve-request.ts';

/** Tags of services, task definitions and daemons. */
export async function tagResource({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<TagResourceCommandInput>(change, options);
	await ecs.send(new TagResourceCommand(input), {abortSignal: options.signal});
	return {arn: input.resourceArn};
}

/** By key alone: whoever changed the value meanwhile loses the tag all the same. */
export async function untagResource({connection, change, options}: Performing): Promise<ChangeResult> {
	const ecs = await connection.ecs(change.region);
	const input = resolveRequest<UntagResourceCommandInput>(change, options);
	await ecs.send(new UntagResourceCommand(input), {abortSignal: options.signal});
	return {arn: input.resourceArn};
}
