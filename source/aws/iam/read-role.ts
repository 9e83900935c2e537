import {
	GetRoleCommand,
	GetRolePolicyCommand,
	type IAMClient,
	ListAttachedRolePoliciesCommand,
	ListRolePoliciesCommand,
} from '@aws-sdk/client-iam';
import type {ExecutionRole} from '../../domain/account/execution-role.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {unreadOf} from '../reading/readable.ts';
import type {Connection} from '../connect/connection.ts';
import {allPages} from '../reading/pages.ts';
import {refusal} from '../perform/refusal.ts';
import {tags} from '../translate/tags.ts';
import {parsePolicy} from './parse-policy.ts';

/** A role by name or ARN (whose path is no part of the name), with its policies. */
export async function readRole(connection: Connection, role: string, signal?: AbortSignal): Promise<ExecutionRole> {
	const iam = await connection.iam(connection.home());
	const name = role.split('/').at(-1) ?? role;
	try {
		// All three together: a role that is absent fails each of them in the same way.
		const [{Role: found}, managedPolicies, inlinePolicies] = await Promise.all([
			iam.send(new GetRoleCommand({RoleName: name}), {abortSignal: signal}),
			readManaged(iam, name, signal),
			readInline(iam, name, signal),
		]);
		const arn = found?.Arn ?? '';
		// IAM finds roles by name, which is unique in an account; another path or account is another role.
		if (role.startsWith('arn:') && role !== arn) {
			return {kind: 'absent', name, namesake: arn};
		}

		return {
			kind: 'found',
			name,
			arn,
			trust: parsePolicy(found?.AssumeRolePolicyDocument),
			managedPolicies,
			inlinePolicies,
			tags: tags(found?.Tags),
		};
	} catch (error) {
		if (refusal(error, /^NoSuchEntity/v) !== undefined) {
			return {kind: 'absent', name};
		}

		if (error instanceof ProblemError && unreadOf('iam:GetRole', error.problem)) {
			// The ARN, where it was given, is enough to name the role in a definition although nobody may look at it.
			return {kind: 'unreadable', name, ...(role.startsWith('arn:') && {arn: role}), code: error.problem.code};
		}

		throw error;
	}
}

async function readManaged(iam: IAMClient, RoleName: string, abortSignal?: AbortSignal): Promise<readonly string[]> {
	return allPages(async Marker => {
		const {AttachedPolicies, Marker: next} = await iam.send(
			new ListAttachedRolePoliciesCommand({RoleName, Marker}),
			{abortSignal},
		);
		return {items: AttachedPolicies?.flatMap(({PolicyArn}) => PolicyArn ?? []), next};
	});
}

/** Inline policies are listed by name only: the documents take one call each. */
async function readInline(iam: IAMClient, RoleName: string, abortSignal?: AbortSignal) {
	const names = await allPages(async Marker => {
		const {PolicyNames, Marker: next} = await iam.send(new ListRolePoliciesCommand({RoleName, Marker}), {
			abortSignal,
		});
		return {items: PolicyNames, next};
	});
	return Object.fromEntries(
		await Promise.all(
			names.map(async PolicyName => {
				const {PolicyDocument} = await iam.send(new GetRolePolicyCommand({RoleName, PolicyName}), {
					abortSignal,
				});
				return [PolicyName, parsePolicy(PolicyDocument)] as const;
			}),
		),
	);
}
