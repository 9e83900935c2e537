import {
	type EvaluationResult,
	GetRoleCommand,
	type IAMClient,
	SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import {GetCallerIdentityCommand} from '@aws-sdk/client-sts';
import type {PermissionLimit, Permissions} from '../../domain/account/observed.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Connection} from '../connect/connection.ts';
import type {PermissionNeed} from '../../domain/iam/permission-need.ts';
import {taskPrincipal} from '../../domain/iam/policy.ts';
import {allPages} from '../reading/pages.ts';
import {unreadOf} from '../reading/readable.ts';

type Denied = {readonly action: string; readonly limit?: PermissionLimit};

type Asking = {readonly iam: IAMClient; readonly principal: string; readonly abortSignal?: AbortSignal};

/** Which of the actions the caller may not do. That it may not be known is an answer too: many may not ask. */
export async function readPermissions(
	connection: Connection,
	needs: readonly PermissionNeed[],
	abortSignal?: AbortSignal,
): Promise<Permissions> {
	try {
		// Both are asked where the sign-in was: the region only picks the partition.
		const region = connection.home();
		const [iam, sts] = await Promise.all([connection.iam(region), connection.sts(region)]);
		const {Arn: caller = ''} = await sts.send(new GetCallerIdentityCommand({}), {abortSignal});
		if (caller.endsWith(':root')) {
			// No policy limits the root user, and IAM does not simulate it.
			return {kind: 'known', denied: []};
		}

		const principal = await principalOf(iam, caller, abortSignal);
		// One call for each action: a call takes one list of resources for all of its actions, and ours differ.
		const found = await Promise.all(needs.map(async need => deniedOf({iam, principal, abortSignal}, need)));
		const denied = found.flat();
		// Whom to ask depends on it: an administrator of the account can't lift what an organization forbids.
		const limits = Object.fromEntries(
			denied.flatMap(({action, limit}) => (limit === undefined ? [] : [[action, limit]])),
		);
		return {
			kind: 'known',
			denied: [...new Set(denied.map(({action}) => action))],
			...(Object.keys(limits).length > 0 && {limits}),
		};
	} catch (error) {
		const why = error instanceof ProblemError ? unreadOf('permissions', error.problem) : undefined;
		if (why === undefined) {
			throw error;
		}

		return {kind: 'unknown', why};
	}
}

// Only users and roles can be simulated. A session's ARN lacks its role's path, which those of IAM Identity Center
// have.
async function principalOf(iam: IAMClient, caller: string, abortSignal?: AbortSignal): Promise<string> {
	const [, kind, role] = /:(?<kind>assumed-role)\/(?<role>[^\/]+)\//v.exec(caller) ?? [];
	if (kind === undefined) {
		return caller;
	}

	const {Role: found} = await iam.send(new GetRoleCommand({RoleName: role}), {abortSignal});
	return found?.Arn ?? caller;
}

/**
Simulated without resource policies and session policies (IAM, "Testing IAM policies with the IAM policy simulator"): an
action may be refused later although it is allowed here.
*/
async function deniedOf(
	{iam, principal, abortSignal}: Asking,
	{action, resources, context}: PermissionNeed,
): Promise<readonly Denied[]> {
	// The conditions that policies for this purpose commonly have.
	const keys = {...context, ...(action === 'iam:PassRole' && {'iam:PassedToService': taskPrincipal})};
	const entries = Object.entries(keys).map(([ContextKeyName, value]) => ({
		ContextKeyName,
		ContextKeyType: 'string' as const,
		ContextKeyValues: [value],
	}));
	const results = await allPages(async Marker => {
		const {EvaluationResults, Marker: next} = await iam.send(
			new SimulatePrincipalPolicyCommand({
				PolicySourceArn: principal,
				ActionNames: [action],
				ResourceArns: resources.length === 0 ? undefined : [...resources],
				ContextEntries: entries.length === 0 ? undefined : entries,
				Marker,
			}),
			{abortSignal},
		);
		return {items: EvaluationResults, next};
	});
	// One result for each action at least (IAM API, SimulatePrincipalPolicy): none allows nothing.
	if (results.length === 0) {
		throw new ProblemError({
			code: 'not-aws',
			host: 'iam',
			lacks: 'EvaluationResults',
			trace: {operation: 'SimulatePrincipalPolicy'},
			detail: '',
		});
	}

	// Either way the call would fail; what helps differs.
	const refused = results.filter(({EvalDecision}) => EvalDecision !== 'allowed');
	return refused.length === 0 ? [] : [{action, limit: limitOf(refused)}];
}

/** A statement of one's own helps against none of these (IAM, "Policy evaluation logic"). */
function limitOf(refused: readonly EvaluationResult[]): Denied['limit'] {
	if (refused.some(({OrganizationsDecisionDetail: detail}) => detail?.AllowedByOrganizations === false)) {
		return 'scp';
	}

	if (refused.some(({PermissionsBoundaryDecisionDetail: detail}) => detail?.AllowedByPermissionsBoundary === false)) {
		return 'boundary';
	}

	// IAM names the keys that conditions ask for and the request hasn't got; a role's boundary is one.
	const missing = refused.flatMap(({MissingContextValues: all = [], ResourceSpecificResults: each = []}) => [
		...all,
		...each.flatMap(({MissingContextValues: own = []}) => own),
	]);
	if (missing.some(key => key.toLowerCase() === 'iam:permissionsboundary')) {
		return 'boundary-required';
	}

	return refused.some(({EvalDecision: decision}) => decision === 'explicitDeny') ? 'explicit' : undefined;
}
