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
	const [itself] = await Promise.allSettled([readItself(iam, name, signal)]);
	if (itself.status === 'rejected' && isAbsence(itself.reason)) {
		return {kind: 'absent', name};
	}

	const [managed, inline] = await Promise.allSettled([readManaged(iam, name, signal), readInline(iam, name, signal)]);
	const arn = itself.status === 'fulfilled' ? itself.value.arn : undefined;
	// IAM finds roles by name, which is unique in an account; another path or account is another role.
	if (role.startsWith('arn:') && arn !== undefined && role !== arn) {
		return {kind: 'absent', name, namesake: arn};
	}

	if (itself.status === 'fulfilled' && managed.status === 'fulfilled' && inline.status === 'fulfilled') {
		return {kind: 'found', name, ...itself.value, managedPolicies: managed.value, inlinePolicies: inline.value};
	}

	// Any of the three knows that a role is absent, and a refusal of one says nothing of that.
	const errors = [itself, managed, inline].flatMap(reply =>
		reply.status === 'rejected' ? [reply.reason as unknown] : [],
	);
	if (errors.some(error => isAbsence(error))) {
		return {kind: 'absent', name};
	}

	const [error] = errors;
	const unread = error instanceof ProblemError ? unreadOf('role', error.problem) : undefined;
	if (unread === undefined) {
		throw error;
	}

	// The ARN, where it is known, is enough to name the role in a definition although nobody may look at it.
	const known = arn ?? (role.startsWith('arn:') ? role : undefined);
	return {kind: 'unreadable', name, ...(known !== undefined && {arn: known}), unread};
}

function isAbsence(error: unknown): boolean {
	return refusal(error, /^NoSuchEntity/v) !== undefined;
}

async function readItself(iam: IAMClient, RoleName: string, abortSignal?: AbortSignal) {
	const {Role: found} = await iam.send(new GetRoleCommand({RoleName}), {abortSignal});
	const boundary = found?.PermissionsBoundary?.PermissionsBoundaryArn;
	return {
		arn: found?.Arn ?? '',
		trust: parsePolicy(found?.AssumeRolePolicyDocument, 'GetRole'),
		tags: tags(found?.Tags),
		...(boundary !== undefined && {boundary}),
	};
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
				return [PolicyName, parsePolicy(PolicyDocument, 'GetRolePolicy')] as const;
			}),
		),
	);
}
