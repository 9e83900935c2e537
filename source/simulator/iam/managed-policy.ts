import type {Account} from '../account/account.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {ManagedPolicy} from '../account/role.ts';

/** A managed policy: the account's own, or one of those that Amazon keeps in every account. */
export function managedPolicy(arn: string, account: Account): ManagedPolicy | undefined {
	const own = account.policies.get(arn);
	const prefix = `arn:${account.partition}:iam::aws:policy/`;
	const document = arn.startsWith(prefix) ? amazons[arn.slice(prefix.length)] : undefined;
	return own ?? (document && {arn, name: arn.split('/').at(-1) ?? arn, versionId: 'v1', document});
}

function allow(actions: readonly string[]): PolicyDocument {
	return {Version: '2012-10-17', Statement: [{Effect: 'Allow', Action: actions, Resource: '*'}]};
}

// Not their whole texts: of the broad ones only what is simulated here. The originals stand in the AWS managed policy
// reference.
const amazons: Readonly<Record<string, PolicyDocument>> = {
	AdministratorAccess: allow(['*']),
	ReadOnlyAccess: allow([
		'ecs:Describe*',
		'ecs:List*',
		'ec2:Describe*',
		'ec2:Get*',
		'iam:Get*',
		'iam:List*',
		'iam:SimulatePrincipalPolicy',
		'secretsmanager:Describe*',
		'secretsmanager:List*',
		'ssm:Describe*',
		'ssm:Get*',
		'ssm:List*',
		'kms:Describe*',
		'kms:List*',
	]),
	// Attached to the role of Datadog's AWS integration for the collection of resources (Datadog's documentation).
	SecurityAudit: allow([
		'ecs:Describe*',
		'ecs:List*',
		'ec2:Describe*',
		'iam:Get*',
		'iam:List*',
		'secretsmanager:Describe*',
		'secretsmanager:List*',
		'ssm:DescribeParameters',
	]),
	// With the policy for container instances, what the role of ECS Anywhere has.
	AmazonSSMManagedInstanceCore: allow([
		'ssm:DescribeAssociation',
		'ssm:GetParameter',
		'ssm:GetParameters',
		'ssm:UpdateInstanceInformation',
		'ssmmessages:*',
		'ec2messages:*',
	]),
	// No `logs:CreateLogGroup` and no reading of secrets: an Agent's role needs a policy beside this one.
	'service-role/AmazonECSTaskExecutionRolePolicy': allow([
		'ecr:GetAuthorizationToken',
		'ecr:BatchCheckLayerAvailability',
		'ecr:GetDownloadUrlForLayer',
		'ecr:BatchGetImage',
		'logs:CreateLogStream',
		'logs:PutLogEvents',
	]),
	'service-role/AmazonEC2ContainerServiceforEC2Role': allow([
		'ec2:DescribeTags',
		'ecs:CreateCluster',
		'ecs:DeregisterContainerInstance',
		'ecs:DiscoverPollEndpoint',
		'ecs:Poll',
		'ecs:RegisterContainerInstance',
		'ecs:StartTelemetrySession',
		'ecs:UpdateContainerInstancesState',
		'ecs:Submit*',
		'ecr:GetAuthorizationToken',
		'ecr:BatchCheckLayerAvailability',
		'ecr:GetDownloadUrlForLayer',
		'ecr:BatchGetImage',
		'logs:CreateLogStream',
		'logs:PutLogEvents',
	]),
};
