import type {Account} from '../account/account.ts';
import type {Call} from '../server/call.ts';
import {find} from './find.ts';
import {shortName} from './resource-arn.ts';

type Permission = {
	readonly action: string;
	readonly resource: string;
	readonly context: Readonly<Record<string, string>>;
};

// Which member of the input names the resource that the permission is about; all others are granted on `*` only
// (Service Authorization Reference, "Actions, resources, and condition keys for Amazon ECS"). An empty kind: the member
// is an ARN.
const subjects: Readonly<Record<string, readonly [member: string, kind: string]>> = {
	ListContainerInstances: ['cluster', 'cluster'],
	DescribeContainerInstances: ['containerInstances', 'container-instance'],
	UpdateContainerInstancesState: ['containerInstances', 'container-instance'],
	DescribeClusters: ['clusters', 'cluster'],
	ListAttributes: ['cluster', 'cluster'],
	CreateService: ['serviceName', 'service'],
	UpdateService: ['service', 'service'],
	DeleteService: ['service', 'service'],
	DescribeServices: ['services', 'service'],
	ListServiceDeployments: ['service', 'service'],
	DescribeTasks: ['tasks', 'task'],
	StopTask: ['task', 'task'],
	RunTask: ['taskDefinition', 'task-definition'],
	RegisterTaskDefinition: ['family', 'task-definition'],
	TagResource: ['resourceArn', ''],
	UntagResource: ['resourceArn', ''],
	ListTagsForResource: ['resourceArn', ''],
	DescribeServiceDeployments: ['serviceDeploymentArns', ''],
	DescribeServiceRevisions: ['serviceRevisionArns', ''],
	StopServiceDeployment: ['serviceDeploymentArn', ''],
	ContinueServiceDeployment: ['serviceDeploymentArn', ''],
	RegisterDaemonTaskDefinition: ['family', 'daemon-task-definition'],
	CreateDaemon: ['daemonName', 'daemon'],
	UpdateDaemon: ['daemonArn', ''],
	DeleteDaemon: ['daemonArn', ''],
	DescribeDaemon: ['daemonArn', ''],
	ListDaemonDeployments: ['daemonArn', ''],
	DescribeDaemonDeployments: ['daemonDeploymentArns', ''],
	DescribeDaemonRevisions: ['daemonRevisionArns', ''],
};

const outsideClusters = new Set(['cluster', 'task-definition', 'daemon-task-definition']);

/**
The permission an ECS operation needs: its action, the resource it is about and the condition keys that come with it. Of
several resources the first is asked for. `ecs:cluster` is there whenever the request names a cluster, also where the
resource is `*`: policies restrict listings by it.
*/
export function permission(call: Call, account: Account): Permission {
	const {operation, input} = call;
	const given = input.cluster ?? input.clusterArn;
	const cluster = shortName(typeof given === 'string' ? given : 'default');
	const context: Permission['context'] =
		given === undefined ? {} : {'ecs:cluster': find.arn(call, account, 'cluster', cluster)};
	const [member, kind = ''] = subjects[operation] ?? [];
	const named = member === undefined ? undefined : firstText(input[member]);
	if (named === undefined) {
		return {action: `ecs:${operation}`, resource: '*', context};
	}

	if (kind === '' || named.startsWith('arn:')) {
		return {action: `ecs:${operation}`, resource: named, context};
	}

	// A revision that is to be registered has no number yet.
	const path = outsideClusters.has(kind)
		? [kind, operation.startsWith('Register') ? `${named}:*` : named]
		: [kind, cluster, named];
	return {action: `ecs:${operation}`, resource: find.arn(call, account, ...path), context};
}

function firstText(value: unknown): string | undefined {
	const first: unknown = Array.isArray(value) ? value[0] : value;
	return typeof first === 'string' ? first : undefined;
}
