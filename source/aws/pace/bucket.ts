/** A token bucket: how many requests may come at once and how many a second after that. */
export type Bucket = {readonly name: string; readonly burst: number; readonly refill: number};

type Limits = readonly [burst: number, refill: number, operations: readonly string[]];

/** Buckets by service and name, each shared by its operations; they are those of an account and region. */
const published: Readonly<Record<string, Readonly<Record<string, Limits>>>> = {
	// Amazon ECS API Reference, "Request throttling for the Amazon ECS API".
	ecs: {
		'cluster-read': [50, 20, ['DescribeClusters', 'ListClusters']],
		'task-definition-read': [
			50,
			20,
			['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'],
		],
		'task-definition-modify': [20, 1, ['RegisterTaskDefinition', 'DeregisterTaskDefinition']],
		'task-definition-delete': [5, 1, ['DeleteTaskDefinitions']],
		'capacity-provider-read': [50, 20, ['DescribeCapacityProviders']],
		'tag-read': [50, 20, ['ListTagsForResource']],
		'tag-modify': [20, 10, ['TagResource', 'UntagResource']],
		'cluster-resource-read': [
			100,
			20,
			['DescribeContainerInstances', 'DescribeTasks', 'ListAttributes', 'ListContainerInstances', 'ListTasks'],
		],
		'service-read': [100, 20, ['DescribeServices', 'ListServices']],
		'service-modify': [50, 5, ['CreateService', 'UpdateService', 'DeleteService']],
		'service-deployment-read': [50, 20, ['DescribeServiceDeployments', 'ListServiceDeployments']],
		'service-revision-read': [50, 20, ['DescribeServiceRevisions']],
	},
	// IAM and STS quotas, "STS request quotas": 600 a second.
	sts: {sts: [600, 600, ['GetCallerIdentity']]},
	// AWS General Reference, "AWS Secrets Manager endpoints and quotas": 50 a second for each of the slow ones.
	secretsmanager: {
		list: [50, 50, ['ListSecrets']],
		create: [50, 50, ['CreateSecret']],
		delete: [50, 50, ['DeleteSecret']],
		put: [50, 50, ['PutSecretValue']],
	},
	// AWS General Reference, "AWS Systems Manager endpoints and quotas": 40 a second, shared.
	ssm: {parameters: [40, 40, ['GetParameter']]},
	// IAM publishes none. That of the simulation is low: "Don't run multiple API calls at the same time, such as [...]
	// SimulatePrincipalPolicy" (AWS re:Post, "How do I resolve API throttling [...] for IAM and AWS STS?"). It is apart
	// from the others, which must not wait for it.
	iam: {simulation: [10, 4, ['SimulatePrincipalPolicy']]},
};

/**
Each of EC2's operations has a bucket of its own (Amazon EC2 Developer Guide, "Request throttling for the Amazon EC2
API", non-mutating actions). Instances and security groups without a filter or pages have half of it: we always filter.
*/
const ofEc2: Limits = [100, 20, []];

/**
Each of CloudFormation's operations has a limit of its own, whose value only an account's own Service Quotas tells
(Service Quotas, "Throttle rate limit for DescribeStackInstance" and the like).
*/
const ofCloudFormation: Limits = [20, 10, []];

// What is not published is asked for gently; of Organizations, which has one place for all of an organisation, too.
const unpublished: Limits = [20, 10, []];

/** The bucket an operation draws from. Half of each limit is left to the console and other tools on the account. */
export function bucketOf(service: string, operation: string): Bucket {
	if (service === 'ec2' && operation.startsWith('Describe')) {
		return half(`${service} ${operation}`, ofEc2);
	}

	if (service === 'cloudformation') {
		return half(`${service} ${operation}`, ofCloudFormation);
	}

	const found = Object.entries(published[service] ?? {}).find(([, limits]) => limits[2].includes(operation));
	return found ? half(`${service} ${found[0]}`, found[1]) : half(service, unpublished);
}

function half(name: string, [burst, refill]: Limits): Bucket {
	return {name, burst: Math.ceil(burst / 2), refill: refill / 2};
}
