import type {Output} from '../../server/call.ts';
import type {Task} from '../task/task.ts';
import type {Cluster} from './cluster.ts';

/**
A cluster as DescribeClusters shows it; statistics, tags and settings only where they were asked for. A DRAINING
instance counts as registered (API).
*/
export function describeCluster(cluster: Cluster, include: readonly string[]): Output {
	const tasks = [...cluster.tasks.values()].filter(({lastStatus}) => lastStatus !== 'STOPPED');
	return {
		clusterArn: cluster.arn,
		clusterName: cluster.name,
		status: cluster.status,
		registeredContainerInstancesCount: [...cluster.instances.values()].filter(
			({status}) => status === 'ACTIVE' || status === 'DRAINING',
		).length,
		runningTasksCount: tasks.filter(task => isRunning(task)).length,
		pendingTasksCount: tasks.filter(task => isPending(task)).length,
		activeServicesCount: [...cluster.services.values()].filter(({status}) => status === 'ACTIVE').length,
		statistics: include.includes('STATISTICS') ? statistics(cluster, tasks) : [],
		tags: include.includes('TAGS') ? cluster.tags : [],
		settings: include.includes('SETTINGS') ? [...cluster.settings].map(([name, value]) => ({name, value})) : [],
		capacityProviders: cluster.capacityProviders,
		defaultCapacityProviderStrategy: cluster.defaultCapacityProviderStrategy,
		...(include.includes('ATTACHMENTS') && {attachments: []}),
	};
}

function statistics(cluster: Cluster, tasks: readonly Task[]): readonly Output[] {
	const services = [...cluster.services.values()];
	const count = (isFargate: boolean, status: string) =>
		services.filter(service => (service.launchType === 'FARGATE') === isFargate && service.status === status)
			.length;
	const taskCount = (isFargate: boolean, isCounted: (task: Task) => boolean) =>
		tasks.filter(task => (task.launchType === 'FARGATE') === isFargate && isCounted(task)).length;
	// The spelling of AWS, with its one capital letter; all values are strings. Clients do well to compare names
	// without regard to case.
	const values = {
		runningEC2TasksCount: taskCount(false, isRunning),
		RunningFargateTasksCount: taskCount(true, isRunning),
		pendingEC2TasksCount: taskCount(false, isPending),
		pendingFargateTasksCount: taskCount(true, isPending),
		activeEC2ServiceCount: count(false, 'ACTIVE'),
		activeFargateServiceCount: count(true, 'ACTIVE'),
		drainingEC2ServiceCount: count(false, 'DRAINING'),
		drainingFargateServiceCount: count(true, 'DRAINING'),
	};
	// Tasks on hosts outside AWS count with EC2 here; whether AWS counts them apart is not confirmed.
	return Object.entries(values).map(([name, value]) => ({name, value: String(value)}));
}

function isRunning({lastStatus}: Task): boolean {
	return lastStatus === 'RUNNING';
}

function isPending({lastStatus}: Task): boolean {
	return lastStatus === 'PENDING' || lastStatus === 'PROVISIONING';
}
