import {changeStatements} from '../../iam/change-statements.ts';
import type {Statement} from '../../iam/policy.ts';
import type {PermissionNeed} from '../../iam/permission-need.ts';

/** What the tool reads before it plans. All of it is optional but the first two groups; none of it changes anything. */
export const readActions = [
	'ecs:ListClusters',
	'ecs:DescribeClusters',
	'ecs:DescribeCapacityProviders',
	'ecs:ListContainerInstances',
	'ecs:DescribeContainerInstances',
	'ecs:ListServices',
	'ecs:DescribeServices',
	'ecs:ListServiceDeployments',
	'ecs:DescribeServiceDeployments',
	'ecs:DescribeServiceRevisions',
	'ecs:ListTasks',
	'ecs:DescribeTasks',
	'ecs:ListTaskDefinitions',
	'ecs:DescribeTaskDefinition',
	'ecs:ListTagsForResource',
	'ecs:ListDaemons',
	'ecs:DescribeDaemon',
	'ecs:ListDaemonDeployments',
	'ecs:DescribeDaemonDeployments',
	'ecs:DescribeDaemonTaskDefinition',
	'ec2:DescribeInstances',
	'ec2:DescribeInstanceImageMetadata',
	'ec2:DescribeRegions',
	'ec2:DescribeSecurityGroups',
	'iam:GetRole',
	'iam:GetRolePolicy',
	'iam:ListAttachedRolePolicies',
	'iam:ListRolePolicies',
	'iam:ListAccountAliases',
	'iam:SimulatePrincipalPolicy',
	'secretsmanager:ListSecrets',
	'ssm:DescribeParameters',
] as const;

/** The operator's statements: reading, what pinning asks of registries, and exactly what the plan's changes need. */
export function operatorStatements(
	needs: readonly PermissionNeed[],
	images: readonly Statement[] = [],
): readonly Statement[] {
	return [
		// Most List and Describe actions can be granted on everything only, so that a narrower list would not hold.
		{Sid: 'ReadBeforePlanning', Effect: 'Allow', Action: readActions, Resource: ['*']},
		...images,
		...changeStatements(needs).map((statement, index): Statement => ({Sid: `Change${index + 1}`, ...statement})),
	];
}
