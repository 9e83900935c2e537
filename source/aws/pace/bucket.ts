/** A token bucket: how many requests may come at once and how many a second after that. */
export type Bucket = {readonly name: string; readonly burst: number; readonly refill: number};

type Limits = readonly [burst: number, refill: number, operations: readonly string[]];

// Amazon ECS API Reference, "Request throttling for the Amazon ECS API": buckets of an account and region, shared by
// their operations.
const published: Readonly<Record<string, Limits>> = {
	'cluster-read': [50, 20, ['DescribeClusters', 'ListClusters']],
	'task-definition-read': [50, 20, ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies']],
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
};

// What is not published is asked for gently.
const unpublished: Limits = [20, 10, []];

/** The bucket an operation draws from. Half of each limit is left to the console and other tools on the account. */
export function bucketOf(service: string, operation: string): Bucket {
	const found =
		service === 'ecs' ? Object.entries(published).find(([, limits]) => limits[2].includes(operation)) : undefined;
	const [name, [burst, refill]] = found ?? [service, unpublished];
	return {name, burst: Math.ceil(burst / 2), refill: refill / 2};
}
