import {
	AttachRolePolicyCommand,
	type AttachRolePolicyCommandInput,
	DeleteRolePolicyCommand,
	type DeleteRolePolicyCommandInput,
	DetachRolePolicyCommand,
	type DetachRolePolicyCommandInput,
	PutRolePolicyCommand,
	type PutRolePolicyCommandInput,
} from '@aws-sdk/client-iam';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {alreadyGone} from './already-gone.ts';
import type {Performing} from './performing.ts';
import {resolveRequest} from './resolve-request.ts';
import {noteRoleChange} from './role-changes.ts';

/** Attaching twice is the same as attaching once. */
export async function attachRolePolicy({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	const input = resolveRequest<AttachRolePolicyCommandInput>(change, options);
	await iam.send(new AttachRolePolicyCommand(input), {abortSignal: options.signal});
	noteRoleChange(connection, input.RoleName ?? '');
	return {arn: input.PolicyArn};
}

/** The role itself may be gone too: NoSuchEntity is said of either. */
export async function detachRolePolicy({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	return alreadyGone(
		async () => {
			await iam.send(new DetachRolePolicyCommand(resolveRequest<DetachRolePolicyCommandInput>(change, options)), {
				abortSignal: options.signal,
			});
			return {};
		},
		{pattern: /^NoSuchEntity/v, options},
	);
}

/** Puts or replaces an inline policy. */
export async function putRolePolicy({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	const input = resolveRequest<PutRolePolicyCommandInput>(change, options);
	await iam.send(new PutRolePolicyCommand(input), {abortSignal: options.signal});
	noteRoleChange(connection, input.RoleName ?? '');
	return {};
}

/** As with detaching, a missing role counts like a missing policy: what was wanted is so. */
export async function deleteRolePolicy({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	return alreadyGone(
		async () => {
			await iam.send(new DeleteRolePolicyCommand(resolveRequest<DeleteRolePolicyCommandInput>(change, options)), {
				abortSignal: options.signal,
			});
			return {};
		},
		{pattern: /^NoSuchEntity/v, options},
	);
}
