import type {Change} from '../change.ts';
import {diffDocument} from '../diff/diff.ts';
import {type ExecutionRole, roleWithPath} from '../../account/execution-role.ts';
import {integrationPolicyName, integrationStatements} from '../../iam/integration-policy.ts';
import {canonical} from '../../kit/canonical.ts';
import type {Plan} from '../plan.ts';
import {policyDocument} from '../../iam/policy.ts';

/**
The plan that gives the integration's role its policy; empty when it has it. The role's other policies are left alone.
*/
export function planIntegration(
	role: Extract<ExecutionRole, {kind: 'found'}>,
	{identity, targets, fingerprint}: Plan,
): Plan {
	const document = policyDocument(integrationStatements());
	const there = role.inlinePolicies[integrationPolicyName];
	const changes: readonly Change[] =
		canonical(document) === canonical(there)
			? []
			: [
					{
						id: 'put-role-policy-integration',
						kind: 'put-role-policy',
						action: there ? 'change' : 'add',
						// IAM has no regions; the request is sent through one all the same.
						region: targets[0]?.group.region ?? '',
						subject: roleWithPath(role.arn),
						needs: [],
						request: {
							RoleName: role.name,
							PolicyName: integrationPolicyName,
							PolicyDocument: JSON.stringify(document),
						},
						diff: diffDocument(there, document, 'policy'),
					},
				];
	return {
		identity,
		changes,
		fingerprint,
		counts: {add: there ? 0 : changes.length, change: there ? changes.length : 0, remove: 0},
		targets: [],
		checks: [],
		leftAlone: [],
		totals: {
			features: [],
			products: [],
			ports: [],
			hostPaths: [],
			capabilities: [],
			hostProcesses: false,
			notOn: [],
			leftOut: [],
		},
	};
}
