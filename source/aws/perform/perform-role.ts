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
import type {Performing} from './performing.ts';
import {refusal} from './refusal.ts';
import {resolveRequest} from './resolve-request.ts';

export async function createRole({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	const input = resolveRequest<CreateRoleCommandInput>(change, options);
	try {
		const {Role: role} = await iam.send(new CreateRoleCommand(input), {abortSignal: options.signal});
		return {arn: role?.Arn};
	} catch (error) {
		if (refusal(error, /^EntityAlreadyExists/v) === undefined) {
			throw error;
		}

		const found = await readRole(connection, input.RoleName ?? '', options.signal);
		if (found.kind !== 'found' || !isDeepStrictEqual(found.trust, parsePolicy(input.AssumeRolePolicyDocument))) {
			throw error;
		}

		options.note?.({kind: 'already-there'});
		return {arn: found.arn};
	}
}

export async function updateAssumeRolePolicy({connection, change, options}: Performing): Promise<ChangeResult> {
	const iam = await connection.iam(change.region);
	const input = resolveRequest<UpdateAssumeRolePolicyCommandInput>(change, options);
	await iam.send(new UpdateAssumeRolePolicyCommand(input), {abortSignal: options.signal});
	return {};
}

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
