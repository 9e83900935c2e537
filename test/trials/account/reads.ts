import type {ReadOperation} from '../../../source/aws/reading/answers.ts';
import type {SceneName} from './scenes.ts';

/**
What rests on a read. `run`: nothing can be done without it. `plan`: there is no plan without it, and nothing is
written. `forecast`: the plan is the same, and a check says that something was not seen. `rollout`: the same while
planning, and the rollout is judged by what ECS counts itself. `stays`: what could not be counted is not removed.
`show`: nobody misses it.
*/
export type RestsOn = 'run' | 'plan' | 'forecast' | 'rollout' | 'stays' | 'show';

/** Of a removal: beginnings of the changes that are made all the same. */
type Row = {readonly scene: SceneName; readonly rests: RestsOn; readonly goes?: readonly string[]};

const run: readonly Row[] = [{scene: 'fresh', rests: 'run'}];
const plan: readonly Row[] = [
	{scene: 'fresh', rests: 'plan'},
	{scene: 'installed', rests: 'plan'},
];
const forecast: readonly Row[] = [{scene: 'fresh', rests: 'forecast'}];
const back: readonly Row[] = [{scene: 'rolledBack', rests: 'plan'}];
const daemon: readonly Row[] = [{scene: 'managed', rests: 'plan'}];

/** Reads whose lists come in pages, which can go in a circle. A cluster that is named is found before that. */
export const paged: readonly ReadOperation[] = [
	'ecs:ListContainerInstances',
	'ecs:ListServices',
	'ecs:ListTasks',
	'ecs:ListDaemons',
	'ecs:DescribeCapacityProviders',
	'ecr:DescribePullThroughCacheRules',
	'ec2:DescribeInstances',
	'ec2:DescribeInstanceImageMetadata',
	'ec2:DescribeSecurityGroups',
	'secretsmanager:ListSecrets',
	'ssm:DescribeParameters',
	'iam:ListAttachedRolePolicies',
	'iam:ListRolePolicies',
	'iam:SimulatePrincipalPolicy',
];

/**
Reads of what another one named, on the scenes where it did: they give nothing of it and say nothing (`fewer`), or that
all of it is missing.
*/
export const incomplete: ReadonlyArray<{
	readonly operation: ReadOperation;
	readonly scene: SceneName;
	readonly faults: ReadonlyArray<'fewer' | 'missing'>;
}> = [
	{operation: 'ecs:DescribeClusters', scene: 'fresh', faults: ['fewer', 'missing']},
	// The cluster counts them.
	{operation: 'ecs:ListContainerInstances', scene: 'fresh', faults: ['fewer']},
	{operation: 'ecs:DescribeContainerInstances', scene: 'fresh', faults: ['fewer', 'missing']},
	{operation: 'ecs:DescribeServices', scene: 'installed', faults: ['fewer', 'missing']},
	{operation: 'ecs:DescribeServices', scene: 'wired', faults: ['fewer', 'missing']},
	// Of a name that no list has, only that nothing is said of it.
	{operation: 'ecs:DescribeServices', scene: 'fresh', faults: ['fewer']},
	{operation: 'ecs:DescribeTasks', scene: 'fresh', faults: ['fewer', 'missing']},
	{operation: 'ecs:DescribeCapacityProviders', scene: 'managed', faults: ['fewer']},
	{operation: 'ecs:DescribeDaemonDeployments', scene: 'managed', faults: ['fewer', 'missing']},
	{operation: 'ecs:DescribeDaemonRevisions', scene: 'managed', faults: ['fewer', 'missing']},
	{operation: 'ecs:DescribeServiceDeployments', scene: 'rolledBack', faults: ['fewer', 'missing']},
	{operation: 'iam:SimulatePrincipalPolicy', scene: 'fresh', faults: ['fewer']},
];

/** Every read with the scenes where it is broken. One without rows does not compile. */
export const reads: Readonly<Record<ReadOperation, readonly Row[]>> = {
	'sts:GetCallerIdentity': run,
	'ecs:ListClusters': run,
	'ecs:DescribeClusters': run,
	'ec2:DescribeRegions': [
		{scene: 'everywhere', rests: 'run'},
		// Where else somebody may be nobody knows.
		{scene: 'removed', rests: 'stays', goes: ['delete-service', 'deregister']},
	],
	// Only what is to be pinned is asked for.
	'ecr:DescribeImages': [{scene: 'pinned', rests: 'plan'}],
	'ecr:DescribePullThroughCacheRules': [{scene: 'uncached', rests: 'plan'}],
	'ecs:ListContainerInstances': plan,
	'ecs:DescribeContainerInstances': plan,
	'ecs:ListServices': [...plan, {scene: 'wired', rests: 'plan'}],
	'ecs:DescribeServices': [
		...plan,
		{scene: 'wired', rests: 'plan'},
		{scene: 'upgraded', rests: 'plan'},
		{scene: 'newKey', rests: 'plan'},
		{scene: 'removedBeside', rests: 'plan'},
		{scene: 'returnedAnew', rests: 'plan'},
	],
	'ecs:ListServiceDeployments': back,
	'ecs:DescribeServiceDeployments': back,
	'ecs:DescribeServiceRevisions': back,
	'ecs:ListTaskDefinitions': plan,
	'ecs:ListTaskDefinitionFamilies': [{scene: 'removed', rests: 'stays', goes: ['delete-service']}],
	'ecs:DescribeTaskDefinition': [
		{scene: 'fresh', rests: 'forecast'},
		{scene: 'installed', rests: 'plan'},
		{scene: 'wired', rests: 'plan'},
		{scene: 'upgraded', rests: 'plan'},
		{scene: 'rolledBack', rests: 'plan'},
		{scene: 'newKey', rests: 'plan'},
		{scene: 'removedBeside', rests: 'plan'},
		{scene: 'returnedAnew', rests: 'plan'},
	],
	'ecs:DescribeCapacityProviders': [
		{scene: 'fresh', rests: 'forecast'},
		{scene: 'managed', rests: 'plan'},
	],
	'ecs:ListTasks': [{scene: 'fresh', rests: 'rollout'}],
	'ecs:DescribeTasks': [{scene: 'fresh', rests: 'rollout'}],
	'ec2:DescribeInstances': forecast,
	'ec2:DescribeInstanceImageMetadata': forecast,
	'ec2:DescribeSecurityGroups': forecast,
	'ecs:ListDaemons': daemon,
	'ecs:DescribeDaemon': daemon,
	'ecs:ListDaemonDeployments': daemon,
	'ecs:DescribeDaemonDeployments': daemon,
	'ecs:DescribeDaemonRevisions': daemon,
	'ecs:ListDaemonTaskDefinitions': daemon,
	'ecs:DescribeDaemonTaskDefinition': daemon,
	'ecs:ListTagsForResource': daemon,
	// Their first installation makes the secret, and the role.
	'secretsmanager:ListSecrets': [
		{scene: 'fresh', rests: 'plan'},
		{scene: 'installed', rests: 'plan'},
		{scene: 'named', rests: 'forecast'},
		{scene: 'removed', rests: 'stays', goes: ['delete-service', 'deregister', 'delete-role', 'detach']},
		{scene: 'newKey', rests: 'plan'},
	],
	'secretsmanager:GetSecretValue': [
		{scene: 'installed', rests: 'forecast'},
		{scene: 'named', rests: 'forecast'},
		{scene: 'newKey', rests: 'forecast'},
	],
	'ssm:DescribeParameters': [
		{scene: 'fresh', rests: 'forecast'},
		{scene: 'parameter', rests: 'plan'},
	],
	'ssm:GetParameter': [{scene: 'parameter', rests: 'forecast'}],
	'ssm:ListTagsForResource': [{scene: 'parameter', rests: 'forecast'}],
	'iam:GetRole': [
		{scene: 'installed', rests: 'plan'},
		{scene: 'removed', rests: 'stays', goes: ['delete-service', 'deregister', 'delete-secret']},
	],
	'iam:GetRolePolicy': [{scene: 'installed', rests: 'plan'}],
	'iam:ListAttachedRolePolicies': [{scene: 'installed', rests: 'plan'}],
	'iam:ListRolePolicies': [{scene: 'installed', rests: 'plan'}],
	'iam:SimulatePrincipalPolicy': forecast,
	'iam:ListAccountAliases': [{scene: 'fresh', rests: 'show'}],
	// Only `fleet` asks these, which no scene here runs; the tests in test/aws/cloudformation break them.
	'cloudformation:DescribeOrganizationsAccess': [],
	'cloudformation:DescribeStackInstance': [],
	'cloudformation:DescribeStackSet': [],
	'cloudformation:DescribeStackSetOperation': [],
	'cloudformation:DetectStackSetDrift': [],
	'cloudformation:ListStackInstances': [],
	'cloudformation:ListStackSetOperationResults': [],
	'cloudformation:ListStackSetOperations': [],
	'organizations:DescribeOrganization': [],
	'organizations:ListAccountsForParent': [],
	'organizations:ListOrganizationalUnitsForParent': [],
	'organizations:ListRoots': [],
};
