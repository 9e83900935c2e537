import {completeDeployment} from '../service/complete-deployment.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import type {Coverage} from '../cluster/coverage.ts';
import {isExternal} from '../instance/attribute.ts';
import {makeTask} from '../task/make-task.ts';
import type {Service} from '../service/service.ts';
import {serviceTaskTags} from '../service/service-task-tags.ts';
import {startTask} from '../task/start-task.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Task} from '../task/task.ts';
import {usage} from '../cluster/usage.ts';
import {stopTasks} from './stop-tasks.ts';
import {misfit, taskNeeds} from './placement.ts';
import {memberOf} from './eligible-instances.ts';
import type {Where} from './where.ts';

type Work = {readonly service: Service; readonly definition: TaskDefinition; readonly tasks: readonly Task[]};

/**
A simple replica scheduler for the applications of a world: as many tasks as wanted, on the emptiest instances. They
stand there to hold memory and ports that the Agent needs, and to be moved when instances are drained; percentages,
strategies and zones are left out. Fargate tasks have no machine here and never change.
*/
export function reconcileReplicaService({service, definition, tasks}: Work, where: Where): Coverage {
	const [primary] = service.deployments;
	if (primary === undefined || service.launchType === 'FARGATE') {
		return 'complete';
	}

	primary.desiredCount = service.desiredCount;
	// Tasks on draining or vanished instances go at once, and others take their place.
	const leaving = tasks.filter(
		({desiredStatus, instanceId = ''}) =>
			desiredStatus === 'RUNNING' && where.cluster.instances.get(instanceId)?.status !== 'ACTIVE',
	);
	stopTasks(leaving, service, where);
	const live = tasks.filter(({desiredStatus}) => desiredStatus === 'RUNNING');
	const own = live.filter(({startedBy}) => startedBy === primary.id);
	stopTasks(
		[...live.filter(({startedBy}) => startedBy !== primary.id), ...own.slice(service.desiredCount)],
		service,
		where,
	);
	let count = own.length;
	while (count < service.desiredCount) {
		const instance = emptiest(service, definition, where);
		// No event is written here: events of applications are nothing that an installer reads.
		if (instance === undefined) {
			return 'incomplete';
		}

		const task = makeTask(
			{
				definition,
				instance,
				group: `service:${service.name}`,
				startedBy: primary.id,
				launchType: instance.isManaged
					? 'MANAGED_INSTANCES'
					: isExternal(instance.attributes)
						? 'EXTERNAL'
						: 'EC2',
				tags: serviceTaskTags(service, definition),
			},
			where,
		);
		startTask(task, {definition, instance}, where);
		count += 1;
	}

	if (own.filter(({lastStatus}) => lastStatus === 'RUNNING').length === service.desiredCount) {
		completeDeployment(service, primary, where.account);
	}

	return 'complete';
}

function emptiest(service: Service, definition: TaskDefinition, {cluster}: Where): ContainerInstance | undefined {
	const taken = usage(cluster);
	const isMember = memberOf(service.placementConstraints, cluster);
	return [...cluster.instances.values()]
		.filter(
			instance =>
				instance.status === 'ACTIVE' &&
				isHost(instance, service) &&
				isMember(instance) &&
				misfit(taskNeeds(definition, instance), instance, taken.get(instance.id)) === undefined,
		)
		.toSorted((a, b) => (taken.get(a.id)?.memory ?? 0) - (taken.get(b.id)?.memory ?? 0))[0];
}

// Managed Instances take only what comes through their capacity provider: no launch type leads there (API,
// `launchType`).
function isHost(instance: ContainerInstance, {launchType, capacityProviderStrategy = []}: Service): boolean {
	return launchType === undefined
		? capacityProviderStrategy.some(({capacityProvider}) => capacityProvider === instance.capacityProviderName)
		: !instance.isManaged && isExternal(instance.attributes) === (launchType === 'EXTERNAL');
}
