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
import {allPages} from '../reading/pages.ts';
import {unreadOf} from '../reading/readable.ts';
import {limitOf} from './limit-of.ts';
import {actionsOf, contextOf, resourcesOf, together} from './together.ts';

type Denied = {readonly action: string; readonly limit?: PermissionLimit};

type Asking = {readonly iam: IAMClient; readonly principal: string; readonly abortSignal?: AbortSignal};

/** Which of the actions the caller may not do. That it may not be known is an answer too: many may not ask. */
export async function readPermissions(
	connection: Connection,
	needs: readonly PermissionNeed[],
	abortSignal?: AbortSignal,
): Promise<Permissions> {
	try {
		const principal = await readPrincipal(connection, abortSignal);
		if (principal.endsWith(':root')) {
			// No policy limits the root user, and IAM does not simulate it.
			return {kind: 'known', denied: []};
		}

		const asking = {iam: await connection.iam(connection.home()), principal, abortSignal};
		const found = await Promise.all(
			together(needs).map(async group => {
				const open = await notAllowedOf(asking, group);
				// Alone: what of a call's details belongs to which of its resources can't be told for all of them.
				const denied = await Promise.all(open.map(async need => deniedOf(asking, need)));
				return denied.flat();
			}),
		);
		const denied = found.flat();
		// Whom to ask depends on it: an administrator of the account can't lift what an organization forbids.
		const limits = Object.fromEntries(
			denied.flatMap(({action, limit}) => (limit === undefined ? [] : [[action, limit]])),
		);
		// In the order of the needs, whoever was asked about together.
		const refused = new Set(denied.map(({action}) => action));
		const actions = new Set(needs.map(({action}) => action).filter(action => refused.has(action)));
		return {kind: 'known', denied: [...actions], ...(Object.keys(limits).length > 0 && {limits})};
	} catch (error) {
		const why = error instanceof ProblemError ? unreadOf('permissions', error.problem) : undefined;
		if (why === undefined) {
			throw error;
		}

		return {kind: 'unknown', why};
	}
}

/**
The ARN of whom IAM is asked about; the root user's own. It needs no plan, so a run that is sure to need it may begin it
beside other reads. Throws a `ProblemError`.
*/
export async function readPrincipal(connection: Connection, abortSignal?: AbortSignal): Promise<string> {
	return connection.principal(async () => {
		// Both are asked where the sign-in was: the region only picks the partition.
		const region = connection.home();
		const [iam, caller] = await Promise.all([connection.iam(region), callerOf(connection, abortSignal)]);
		return principalOf(iam, caller, abortSignal);
	});
}

/** Asked for once: whose credentials they are doesn't change. */
async function callerOf(connection: Connection, abortSignal?: AbortSignal): Promise<string> {
	const known = connection.caller();
	if (known !== undefined) {
		return known;
	}

	const sts = await connection.sts(connection.home());
	const {Arn: caller = ''} = await sts.send(new GetCallerIdentityCommand({}), {abortSignal});
	return caller;
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

/** Those of them that one call for all doesn't clearly allow. */
async function notAllowedOf(asking: Asking, needs: readonly PermissionNeed[]): Promise<readonly PermissionNeed[]> {
	if (needs.length === 1) {
		return needs;
	}

	const results = await simulated(asking, needs);
	return needs.filter(need => !isAllowed(need, results));
}

/**
One result an action, whose decision is the strictest of all resources, with each resource's own beside it; before, one
for each resource with the same decision (IAM API, EvaluationResult, "Important"). Both are understood.
*/
function isAllowed({action, resources}: PermissionNeed, results: readonly EvaluationResult[]): boolean {
	const ours = results.filter(({EvalActionName: name}) => name?.toLowerCase() === action.toLowerCase());
	const each = ours.flatMap(({ResourceSpecificResults: own = []}) => own);
	return (
		ours.length > 0 &&
		(ours.every(({EvalDecision: decision}) => decision === 'allowed') ||
			(resources.length > 0 &&
				resources.every(resource => {
					const own = each.filter(({EvalResourceName: name}) => name === resource);
					return own.length > 0 && own.every(({EvalResourceDecision: decision}) => decision === 'allowed');
				})))
	);
}

/** All of these actions on all of their resources, which have the first one's context. */
async function simulated(
	{iam, principal, abortSignal}: Asking,
	needs: readonly PermissionNeed[],
): Promise<readonly EvaluationResult[]> {
	const resources = resourcesOf(needs);
	const entries = Object.entries(needs[0] ? contextOf(needs[0]) : {}).map(([ContextKeyName, value]) => ({
		ContextKeyName,
		ContextKeyType: 'string' as const,
		ContextKeyValues: [value],
	}));
	return allPages(async Marker => {
		const {EvaluationResults, Marker: next} = await iam.send(
			new SimulatePrincipalPolicyCommand({
				PolicySourceArn: principal,
				ActionNames: actionsOf(needs),
				ResourceArns: resources.length === 0 ? undefined : resources,
				ContextEntries: entries.length === 0 ? undefined : entries,
				Marker,
			}),
			{abortSignal},
		);
		return {items: EvaluationResults, next};
	});
}

/**
Simulated without resource policies and session policies (IAM, "Testing IAM policies with the IAM policy simulator"): an
action may be refused later although it is allowed here.
*/
async function deniedOf(asking: Asking, need: PermissionNeed): Promise<readonly Denied[]> {
	const {action} = need;
	const results = await simulated(asking, [need]);
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
