import {isDeepStrictEqual} from 'node:util';
import {
	CreateRoleCommand,
	type CreateRoleCommandInput,
	DeleteRoleCommand,
	type DeleteRoleCommandInput,
	UpdateAssumeRolePolicyCommand,
	type UpdateAssumeRolePolicyCommandInput,
} from '@aws-sdk/client-iam';
import type {ChangeResult} from '../../domain/plan/change.ts';
import {parsePolicy} from '../iam/parse-policy.ts';
import {readRole} from '../iam/read-role.ts';
import {alreadyGone} from './already-gone.ts';
import {ifReadable} from './if-readable.ts';
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';
import {noteRoleChange} from './role-changes.ts';

/**
Makes a role. IAM knows no token for repeats, so one that a lost reply made already is told by its trust: only a role
that the same services may assume counts as ours. Its policies are put by changes of their own.
*/
export async function createRole({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	const input = resolveRequest<CreateRoleCommandInput>(change, options);
	try {
		const {Role: role} = await iam.send(new CreateRoleCommand(input), {abortSignal: options.signal});
		noteRoleChange(connection, input.RoleName ?? '');
		return {arn: role?.Arn};
	} catch (error) {
		if (refusal(error, /^EntityAlreadyExists/v) === undefined) {
			throw error;
		}

		const found = await ifReadable(async () => readRole(connection, input.RoleName ?? '', options.signal));
		// Compared as parsed JSON: IAM gives the document back URL-encoded and not byte by byte as it was sent.
		if (found?.kind !== 'found' || !isDeepStrictEqual(found.trust, parsePolicy(input.AssumeRolePolicyDocument))) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return {arn: found.arn};
	}
}

/** Replaces the trust whole: IAM has no call that adds a statement. */
export async function updateAssumeRolePolicy({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	const input = resolveRequest<UpdateAssumeRolePolicyCommandInput>(change, options);
	await iam.send(new UpdateAssumeRolePolicyCommand(input), {abortSignal: options.signal});
	noteRoleChange(connection, input.RoleName ?? '');
	return {};
}

/** Inline and attached policies have to be gone before: IAM answers DeleteConflict while one is left. */
export async function deleteRole({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	return alreadyGone(
		async () => {
			await iam.send(new DeleteRoleCommand(resolveRequest<DeleteRoleCommandInput>(change, options)), {
				abortSignal: options.signal,
			});
			return {};
		},
		{pattern: /^NoSuchEntity/v, options},
	);
}
