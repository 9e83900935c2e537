/**
What AWS never leaves out of the answer of a read, by the operation: lists are empty, but there, and what stands in them
has a name. An answer without it (an empty body, a page that a proxy made) says nothing, and must not be read as "none".
From the response syntaxes of the API references.
*/
export const answers = {
	'sts:GetCallerIdentity': ['Account', 'Arn'],
	'ec2:DescribeInstanceImageMetadata': ['InstanceImageMetadata.InstanceId'],
	'ec2:DescribeInstances': ['Reservations.Instances.InstanceId'],
	'ec2:DescribeRegions': ['Regions.RegionName'],
	'ec2:DescribeSecurityGroups': ['SecurityGroups.GroupId'],
	'ecr:DescribeImages': ['imageDetails.imageDigest'],
	'ecr:DescribePullThroughCacheRules': ['pullThroughCacheRules.ecrRepositoryPrefix'],
	'ecs:DescribeCapacityProviders': ['capacityProviders.name'],
	'ecs:DescribeClusters': ['clusters.clusterArn'],
	'ecs:DescribeContainerInstances': ['containerInstances.containerInstanceArn'],
	'ecs:DescribeDaemon': ['daemon.daemonArn'],
	'ecs:DescribeDaemonDeployments': ['daemonDeployments.daemonDeploymentArn'],
	'ecs:DescribeDaemonRevisions': ['daemonRevisions.daemonRevisionArn'],
	'ecs:DescribeDaemonTaskDefinition': [
		'daemonTaskDefinition.daemonTaskDefinitionArn',
		'daemonTaskDefinition.family',
		'daemonTaskDefinition.containerDefinitions.name',
	],
	'ecs:DescribeServiceDeployments': ['serviceDeployments.serviceDeploymentArn'],
	'ecs:DescribeServiceRevisions': ['serviceRevisions.serviceRevisionArn', 'serviceRevisions.taskDefinition'],
	'ecs:DescribeServices': ['services.serviceArn', 'services.serviceName'],
	'ecs:DescribeTaskDefinition': [
		'taskDefinition.taskDefinitionArn',
		'taskDefinition.family',
		'taskDefinition.containerDefinitions.name',
	],
	'ecs:DescribeTasks': ['tasks.taskArn'],
	'ecs:ListClusters': ['clusterArns'],
	'ecs:ListContainerInstances': ['containerInstanceArns'],
	'ecs:ListDaemonDeployments': ['daemonDeployments.daemonDeploymentArn'],
	'ecs:ListDaemonTaskDefinitions': ['daemonTaskDefinitions.arn'],
	'ecs:ListDaemons': ['daemonSummariesList.daemonArn'],
	'ecs:ListServiceDeployments': ['serviceDeployments.serviceDeploymentArn'],
	'ecs:ListServices': ['serviceArns'],
	'ecs:ListTagsForResource': ['tags.key'],
	'ecs:ListTaskDefinitionFamilies': ['families'],
	'ecs:ListTaskDefinitions': ['taskDefinitionArns'],
	'ecs:ListTasks': ['taskArns'],
	'iam:GetRole': ['Role.Arn', 'Role.AssumeRolePolicyDocument'],
	'iam:GetRolePolicy': ['PolicyDocument'],
	'iam:ListAccountAliases': ['AccountAliases'],
	'iam:ListAttachedRolePolicies': ['AttachedPolicies.PolicyArn'],
	'iam:ListRolePolicies': ['PolicyNames'],
	'iam:SimulatePrincipalPolicy': ['EvaluationResults.EvalDecision'],
	'ssm:DescribeParameters': ['Parameters.Name'],
	'ssm:GetParameter': ['Parameter.Name', 'Parameter.Value'],
	'secretsmanager:GetSecretValue': ['ARN'],
	'secretsmanager:ListSecrets': ['SecretList.ARN', 'SecretList.Name'],
	'ssm:ListTagsForResource': ['TagList.Key'],
	'cloudformation:DescribeOrganizationsAccess': ['Status'],
	'cloudformation:DescribeStackInstance': ['StackInstance.Account', 'StackInstance.Region'],
	'cloudformation:DescribeStackSet': ['StackSet.StackSetName', 'StackSet.StackSetARN', 'StackSet.TemplateBody'],
	'cloudformation:DescribeStackSetOperation': ['StackSetOperation.OperationId', 'StackSetOperation.Status'],
	'cloudformation:DetectStackSetDrift': ['OperationId'],
	'cloudformation:ListStackInstances': ['Summaries.Account', 'Summaries.Region', 'Summaries.Status'],
	'cloudformation:ListStackSetOperationResults': ['Summaries.Account', 'Summaries.Region', 'Summaries.Status'],
	'cloudformation:ListStackSetOperations': ['Summaries.OperationId', 'Summaries.Status'],
	'organizations:DescribeOrganization': ['Organization.Id', 'Organization.MasterAccountId'],
	'organizations:ListAccountsForParent': ['Accounts.Id'],
	'organizations:ListOrganizationalUnitsForParent': ['OrganizationalUnits.Id'],
	'organizations:ListRoots': ['Roots.Id'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A read, by its IAM action or what would be one. */
export type ReadOperation = keyof typeof answers;

/** The same of the changes whose answer names what was made: what comes next needs the name. */
const made: Readonly<Record<string, readonly string[]>> = {
	'secretsmanager:CreateSecret': ['ARN'],
	'secretsmanager:PutSecretValue': ['ARN'],
	'secretsmanager:RestoreSecret': ['ARN'],
	'iam:CreateRole': ['Role.Arn'],
	'ecs:RegisterTaskDefinition': ['taskDefinition.taskDefinitionArn'],
	'ecs:CreateService': ['service.serviceArn'],
	'ecs:UpdateService': ['service.serviceArn'],
	'ecs:RegisterDaemonTaskDefinition': ['daemonTaskDefinitionArn'],
	'ecs:CreateDaemon': ['daemonArn'],
	'ecs:UpdateDaemon': ['daemonArn'],
	'cloudformation:CreateStackSet': ['StackSetId'],
	'cloudformation:UpdateStackSet': ['OperationId'],
	'cloudformation:CreateStackInstances': ['OperationId'],
	'cloudformation:UpdateStackInstances': ['OperationId'],
	'cloudformation:DeleteStackInstances': ['OperationId'],
};

const byName: Readonly<Record<string, readonly string[]>> = {...answers, ...made};

/** The first thing that AWS never leaves out of this answer and is not there, down to where it is missed. */
export function lacking(operation: string, output: NonNullable<unknown>): string | undefined {
	for (const place of byName[operation] ?? []) {
		const fields = place.split('.');
		const depth = depthWithout(output, fields);
		if (depth !== undefined) {
			return fields.slice(0, depth).join('.');
		}
	}

	return undefined;
}

/** How many fields of a place lead to the one that is not there; of lists, in any entry. */
function depthWithout(value: unknown, fields: readonly string[], start = 0): number | undefined {
	let found = value;
	for (const [index, field] of fields.slice(start).entries()) {
		const depth = start + index;
		if (Array.isArray(found)) {
			return found.map(entry => depthWithout(entry, fields, depth)).find(missed => missed !== undefined);
		}

		if (typeof found !== 'object' || found === null) {
			return depth;
		}

		found = Reflect.get(found, field);
	}

	const last: readonly unknown[] = Array.isArray(found) ? found : [found];
	return last.some(entry => (entry ?? '') === '') ? fields.length : undefined;
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
