import type {Account} from '../account/account.ts';
import {type Call, Fault} from './call.ts';

/** `burst` is its size, `refill` the tokens of a second, per account and region. */
type Bucket = {
	readonly name: string;
	readonly burst: number;
	readonly refill: number;
	readonly operations: readonly string[];
};

// The published limits of ECS; operations that share a bucket stand together.
const buckets: readonly Bucket[] = [
	{name: 'cluster-read', burst: 50, refill: 20, operations: ['DescribeClusters', 'ListClusters']},
	{
		name: 'task-definition-read',
		burst: 50,
		refill: 20,
		operations: ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'],
	},
	{
		name: 'task-definition-modify',
		burst: 20,
		refill: 1,
		operations: ['RegisterTaskDefinition', 'DeregisterTaskDefinition'],
	},
	{name: 'task-definition-delete', burst: 5, refill: 1, operations: ['DeleteTaskDefinitions']},
	{name: 'capacity-provider-read', burst: 50, refill: 20, operations: ['DescribeCapacityProviders']},
	{name: 'tag-modify', burst: 20, refill: 10, operations: ['TagResource', 'UntagResource']},
	{name: 'tag-read', burst: 50, refill: 20, operations: ['ListTagsForResource']},
	{name: 'account-setting-read', burst: 50, refill: 20, operations: ['ListAccountSettings']},
	{name: 'account-setting-modify', burst: 10, refill: 1, operations: ['PutAccountSetting', 'DeleteAccountSetting']},
	{
		name: 'cluster-resource-read',
		burst: 100,
		refill: 20,
		operations: [
			'DescribeContainerInstances',
			'DescribeTasks',
			'ListAttributes',
			'ListContainerInstances',
			'ListTasks',
		],
	},
	{
		name: 'cluster-resource-modify',
		burst: 100,
		refill: 40,
		operations: ['RunTask', 'StopTask', 'PutAttributes', 'DeleteAttributes', 'UpdateContainerInstancesState'],
	},
	{name: 'service-modify', burst: 50, refill: 5, operations: ['CreateService', 'UpdateService', 'DeleteService']},
	{name: 'service-read', burst: 100, refill: 20, operations: ['DescribeServices', 'ListServices']},
	{
		name: 'service-deployment-read',
		burst: 50,
		refill: 20,
		operations: ['DescribeServiceDeployments', 'ListServiceDeployments'],
	},
	{name: 'service-revision-read', burst: 50, refill: 20, operations: ['DescribeServiceRevisions']},
];

/**
Takes a token from the bucket of the operation, or refuses as ECS does. Operations without a published limit pass.
*/
export function throttle({service, operation, region}: Call, account: Account): void {
	const bucket = service === 'ecs' ? buckets.find(({operations}) => operations.includes(operation)) : undefined;
	if (bucket === undefined) {
		return;
	}

	// A world may shrink the buckets, the speed at which they fill as well.
	const scale = account.faults.buckets ?? 1;
	// At least one token, or nothing would ever pass.
	const burst = Math.max(1, bucket.burst * scale);
	const now = account.clock.now();
	const key = `${region}/${bucket.name}`;
	const state = account.buckets.get(key) ?? {tokens: burst, filledAt: now};
	account.buckets.set(key, state);
	// Filled when it is asked: between two requests nobody can see it. Simulated time fills it, so fast worlds throttle
	// less.
	state.tokens = Math.min(burst, state.tokens + (now - state.filledAt) * bucket.refill * scale);
	state.filledAt = now;
	// Status 400 and this name (AWS documentation: ECS API throttling); the SDK waits and tries again.
	if (state.tokens < 1) {
		throw new Fault({code: 'ThrottlingException', message: 'Rate exceeded'});
	}

	state.tokens -= 1;
}
