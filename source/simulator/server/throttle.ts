import type {Account} from '../account/account.ts';
import {type Call, Fault} from './call.ts';

/** `burst` is its size, `refill` the tokens of a second, per account and region. */
type Bucket = {
	readonly name: string;
	readonly burst: number;
	readonly refill: number;
	readonly operations: readonly string[];
};

// The published limits of ECS: operations that share a bucket stand together.
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

// EC2 has a bucket for each operation, with a smaller one where these are asked without a filter or a page (Amazon EC2
// Developer Guide, request throttling).
const dear: ReadonlySet<string> = new Set([
	'DescribeInstances',
	'DescribeInstanceStatus',
	'DescribeNetworkInterfaces',
	'DescribeSecurityGroups',
]);

function bucketOf({service, operation, input}: Call): Omit<Bucket, 'operations'> | undefined {
	if (service !== 'ec2') {
		return service === 'ecs' ? buckets.find(({operations}) => operations.includes(operation)) : undefined;
	}

	if (!operation.startsWith('Describe')) {
		// What changes metadata options has limits of its own, and is all that changes something here.
		return {name: `ec2/${operation}`, burst: 100, refill: 5};
	}

	const isLimited = input.Filter !== undefined || input.MaxResults !== undefined;
	return dear.has(operation) && !isLimited
		? {name: `ec2/${operation}/all`, burst: 50, refill: 10}
		: {name: `ec2/${operation}`, burst: 100, refill: 20};
}

// Others answer with status 400 and ECS's name (AWS documentation: ECS API throttling).
const refusals: Readonly<Record<string, {readonly code: string; readonly status: number; readonly message: string}>> = {
	ec2: {code: 'RequestLimitExceeded', status: 503, message: 'Request limit exceeded.'},
};

/**
Takes a token from the bucket of the operation, or refuses as its service does. Operations without a published limit
pass.
*/
export function throttle(call: Call, account: Account): void {
	const bucket = bucketOf(call);
	if (bucket === undefined) {
		return;
	}

	// A world may shrink the buckets, the speed at which they fill as well.
	const scale = account.faults.buckets ?? 1;
	// At least one token, or nothing would ever pass.
	const burst = Math.max(1, bucket.burst * scale);
	const now = account.clock.now();
	const key = `${call.region}/${bucket.name}`;
	const state = account.buckets.get(key) ?? {tokens: burst, filledAt: now};
	account.buckets.set(key, state);
	// Filled when it is asked: between two requests nobody can see it. Simulated time fills it, so fast worlds throttle
	// less.
	state.tokens = Math.min(burst, state.tokens + (now - state.filledAt) * bucket.refill * scale);
	state.filledAt = now;
	// The SDK waits and tries again.
	if (state.tokens < 1) {
		throw new Fault(refusals[call.service] ?? {code: 'ThrottlingException', message: 'Rate exceeded'});
	}

	state.tokens -= 1;
}
