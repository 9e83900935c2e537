/**
What AWS never leaves out of the answer of a read, by the operation: lists are empty, but there. An
answer without it (an empty body, a page that a proxy made) says nothing, and must not be read as "none". From the
response syntaxes of the API references.
*/
export const answers = {
	'sts:GetCallerIdentity': 'Account',
	'ec2:DescribeInstanceImageMetadata': 'InstanceImageMetadata',
	'ec2:DescribeInstances': 'Reservations',
	'ec2:DescribeRegions': 'Regions',
	'ec2:DescribeSecurityGroups': 'SecurityGroups',
	'ecs:DescribeCapacityProviders': 'capacityProviders',
	'ecs:DescribeClusters': 'clusters',
	'ecs:DescribeContainerInstances': 'containerInstances',
	'ecs:DescribeDaemon': 'daemon',
	'ecs:DescribeDaemonDeployments': 'daemonDeployments',
	'ecs:DescribeDaemonRevisions': 'daemonRevisions',
	'ecs:DescribeDaemonTaskDefinition': 'daemonTaskDefinition',
	'ecs:DescribeServices': 'services',
	'ecs:DescribeTaskDefinition': 'taskDefinition',
	'ecs:DescribeTasks': 'tasks',
	'ecs:ListClusters': 'clusterArns',
	'ecs:ListContainerInstances': 'containerInstanceArns',
	'ecs:ListDaemonDeployments': 'daemonDeployments',
	'ecs:ListDaemonTaskDefinitions': 'daemonTaskDefinitions',
	'ecs:ListDaemons': 'daemonSummariesList',
	'ecs:ListServices': 'serviceArns',
	'ecs:ListTagsForResource': 'tags',
	'ecs:ListTaskDefinitions': 'taskDefinitionArns',
	'ecs:ListTasks': 'taskArns',
	'iam:GetRole': 'Role',
	'iam:GetRolePolicy': 'PolicyDocument',
	'iam:ListAccountAliases': 'AccountAliases',
	'iam:ListAttachedRolePolicies': 'AttachedPolicies',
	'iam:ListRolePolicies': 'PolicyNames',
	'iam:SimulatePrincipalPolicy': 'EvaluationResults',
	'ssm:DescribeParameters': 'Parameters',
	'ssm:GetParameter': 'Parameter',
	'secretsmanager:GetSecretValue': 'ARN',
	'secretsmanager:ListSecrets': 'SecretList',
	'ssm:ListTagsForResource': 'TagList',
} as const satisfies Readonly<Record<string, string>>;

/** A read, by its IAM action or what would be one. */
export type ReadOperation = keyof typeof answers;

const byName: Readonly<Record<string, string>> = answers;

/** What AWS never leaves out of this answer and is not there. */
export function lacking(operation: string, output: NonNullable<unknown>): string | undefined {
	const field = byName[operation];
	return field === undefined || Reflect.get(output, field) !== undefined ? undefined : field;
}

/**
The same for a change, whose answer may be empty but for its id: every reply of AWS has one in its headers (AWS General
Reference, "Request IDs"), and a page that something in between made has none.
*/
export function lackingId(output: NonNullable<unknown>): string | undefined {
	const metadata: unknown = Reflect.get(output, '$metadata');
	const id: unknown =
		typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'requestId') : undefined;
	return typeof id === 'string' && id !== '' ? undefined : 'requestId';
}
