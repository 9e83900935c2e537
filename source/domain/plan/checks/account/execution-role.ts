import type {ExecutionRole} from '../../../account/execution-role.ts';
import {isCovered} from '../../../iam/is-covered.ts';
import {executionPolicyArn, keyStatements, taskTrust, unseenSids, type Statement} from '../../../iam/policy.ts';
import {statementsOf} from '../../../iam/statements-of.ts';
import {isTaskRole} from '../../../iam/is-task-role.ts';
import type {Settings} from '../../../choices/choices.ts';
import {type Check, type CheckInput, type Finding, result} from '../check.ts';

/**
Whether a role that the person named can be the execution role: ECS tasks may assume it and it may read this key. Such a
role is never changed. This tool's own role the plan makes and repairs, but for its path and its boundary.
*/
export const executionRole: Check = input => {
	const {
		observed: {executionRole: role},
		choices: {settings},
		reads,
	} = input;
	if (role === undefined || reads.length === 0) {
		return [];
	}

	if (settings.executionRole !== undefined) {
		return [result('execution-role', role.name, finding(role, input))];
	}

	const other = otherThanAsked(role, settings);
	return other ? [result('execution-role', role.name, other)] : [];
};

/** Our own role was made before with another path or boundary than this run names. */
function otherThanAsked(role: ExecutionRole, {rolePath, permissionsBoundary}: Settings): Finding | undefined {
	if (role.kind !== 'found') {
		return undefined;
	}

	if (rolePath !== undefined && !role.arn.endsWith(`:role${rolePath}${role.name}`)) {
		return {verdict: 'warn', finding: 'other-path', facts: {role: role.arn}};
	}

	if (permissionsBoundary === undefined || role.boundary === permissionsBoundary) {
		return undefined;
	}

	return role.boundary === undefined
		? {verdict: 'warn', finding: 'no-boundary'}
		: {verdict: 'warn', finding: 'other-boundary', facts: {boundary: role.boundary}};
}

function finding(role: ExecutionRole, {observed: {identity}, reads}: CheckInput): Finding | undefined {
	// Exactly the statements that our own role would get: what they ask for is least.
	const wanted = keyStatements(reads);
	switch (role.kind) {
		case 'absent': {
			// ECS does not look whether a role exists when a definition is registered: every task would fail at its
			// start.
			return role.namesake === undefined
				? {verdict: 'fail', finding: 'absent'}
				: {
						verdict: 'fail',
						finding: 'another',
						facts: {role: role.namesake},
						fixes: [{'execution-role': role.namesake}],
					};
		}

		case 'unreadable': {
			// Who may not read IAM may well use a role that others made.
			return {
				verdict: 'warn',
				finding: 'unreadable',
				facts: {code: role.unread.problem.code, statements: texts(wanted)},
			};
		}

		case 'found': {
			if (!isTaskRole(role.trust)) {
				return {verdict: 'fail', finding: 'trust', facts: {statements: [JSON.stringify(taskTrust)]}};
			}

			const missing = lacking(
				// Nobody knows whether a key that wasn't seen needs to be decrypted.
				wanted.filter(({Sid = ''}) => !unseenSids.has(Sid)),
				Object.values(role.inlinePolicies).flatMap(document => statementsOf(document)),
			);
			if (missing.length === 0) {
				return undefined;
			}

			const others = role.managedPolicies.filter(arn => arn !== executionPolicyArn(identity?.partition ?? 'aws'));
			// What managed policies say isn't read: one of them may well allow it.
			return others.length > 0
				? {
						verdict: 'warn',
						finding: 'unsure',
						facts: {policies: others.map(arn => arn.split('/').at(-1) ?? arn), statements: texts(missing)},
					}
				: {
						verdict: 'fail',
						finding: 'statement',
						facts: {actions: missing.flatMap(({Action}) => Action), statements: texts(missing)},
					};
		}
	}
}

/** What of the wanted statements no statement that is there allows. Conditions of those are taken to be met. */
function lacking(wanted: readonly Statement[], there: readonly Statement[]): readonly Statement[] {
	const allowing = there.filter(({Effect}) => Effect === 'Allow');
	return wanted.flatMap(statement => {
		const fitting = allowing.filter(({Action}) => hasEvery(statement.Action, Action));
		const missing = statement.Resource.filter(
			resource =>
				!isAmong(
					resource,
					fitting.flatMap(({Resource}) => Resource),
				),
		);
		return missing.length === 0 ? [] : [{...statement, Resource: missing}];
	});
}

/** Names of actions know no capitals (IAM, "Policy elements: Action"). */
function hasEvery(actions: readonly string[], patterns: readonly string[]): boolean {
	const lower = patterns.map(pattern => pattern.toLowerCase());
	return actions.every(action => isAmong(action.toLowerCase(), lower));
}

function isAmong(name: string, patterns: readonly string[]): boolean {
	return patterns.some(pattern => isCovered(name, pattern));
}

function texts(statements: readonly Statement[]): readonly string[] {
	return statements.map(statement => JSON.stringify(statement));
}
