import type {Output} from '../../server/call.ts';
import type {Cluster} from '../cluster/cluster.ts';
import type {Task} from '../task/task.ts';
import type {Deployment} from './deployment.ts';
import type {Service} from './service.ts';

/**
A service as DescribeServices, CreateService and UpdateService show it. Counts are taken from the tasks at this moment,
as nothing of them is stored. Empty lists are sent and absent members left out, as in captured replies.
*/
export function describeService(service: Service, cluster: Cluster, include: readonly string[] = []): Output {
	const tasks = [...cluster.tasks.values()].filter(({group}) => group === `service:${service.name}`);
	const isDaemon = service.schedulingStrategy === 'DAEMON';
	return {
		serviceArn: service.arn,
		serviceName: service.name,
		clusterArn: cluster.arn,
		loadBalancers: [],
		serviceRegistries: [],
		status: service.status,
		desiredCount: service.desiredCount,
		runningCount: tasks.filter(task => isRunning(task)).length,
		pendingCount: tasks.filter(task => isPending(task)).length,
		launchType: service.launchType,
		capacityProviderStrategy: service.capacityProviderStrategy,
		taskDefinition: service.taskDefinitionArn,
		deploymentConfiguration: service.deploymentConfiguration,
		deployments: service.deployments.map(deployment => describeDeployment(deployment, service, tasks)),
		events: service.events.slice(0, 100),
		createdAt: service.createdAt,
		currentServiceDeployment: service.serviceDeployments[0]?.arn,
		currentServiceRevisions: currentRevisions(service, tasks),
		placementConstraints: service.placementConstraints,
		// Shown empty for DAEMON, but refused when a client sends the same empty list back.
		placementStrategy: isDaemon ? [] : service.placementStrategy,
		networkConfiguration: service.networkConfiguration,
		healthCheckGracePeriodSeconds: isDaemon ? undefined : service.healthCheckGracePeriodSeconds,
		schedulingStrategy: service.schedulingStrategy,
		deploymentController: {type: 'ECS'},
		createdBy: service.createdBy,
		enableECSManagedTags: service.enableECSManagedTags,
		propagateTags: service.propagateTags,
		enableExecuteCommand: service.enableExecuteCommand,
		availabilityZoneRebalancing: service.availabilityZoneRebalancing,
		resourceManagementType: 'CUSTOMER',
		// Tags only for those who ask (API, `include`): their absence doesn't mean that there are none.
		...(include.includes('TAGS') && {tags: service.tags}),
	};
}

function describeDeployment(deployment: Deployment, service: Service, tasks: readonly Task[]): Output {
	// `startedBy` of a service's task is the id of its deployment (API, `Task.startedBy`).
	const own = tasks.filter(({startedBy}) => startedBy === deployment.id);
	return {
		id: deployment.id,
		status: deployment.status,
		taskDefinition: deployment.taskDefinitionArn,
		desiredCount: deployment.desiredCount,
		pendingCount: own.filter(task => isPending(task)).length,
		runningCount: own.filter(task => isRunning(task)).length,
		failedTasks: deployment.failedTasks,
		createdAt: deployment.createdAt,
		updatedAt: deployment.updatedAt,
		launchType: service.launchType,
		networkConfiguration: service.networkConfiguration,
		rolloutState: deployment.rolloutState,
		rolloutStateReason: deployment.rolloutStateReason,
	};
}

function currentRevisions(service: Service, tasks: readonly Task[]): readonly Output[] {
	return service.deployments.flatMap(deployment => {
		const digits = deployment.id.slice('ecs-svc/'.length);
		const revision = service.serviceRevisions.find(({arn}) => arn.endsWith(digits));
		const own = tasks.filter(({startedBy}) => startedBy === deployment.id);
		return revision === undefined
			? []
			: [
					{
						arn: revision.arn,
						requestedTaskCount: deployment.desiredCount,
						runningTaskCount: own.filter(task => isRunning(task)).length,
						pendingTaskCount: own.filter(task => isPending(task)).length,
					},
				];
	});
}

function isRunning({lastStatus}: Task): boolean {
	return lastStatus === 'RUNNING';
}

function isPending({lastStatus}: Task): boolean {
	return lastStatus === 'PENDING' || lastStatus === 'PROVISIONING';
}
