import type {Deployment as AwsDeployment, Service as AwsService} from '@aws-sdk/client-ecs';
import type {Deployment, Service} from '../../domain/account/service.ts';
import {isList} from '../../domain/kit/shape.ts';
import {plainJson} from '../reading/plain-json.ts';
import {tags} from './tags.ts';

/** A service of DescribeServices; `undefined` for one that is gone but still shown. */
export function service(from: AwsService): Service | undefined {
	// A deleted service can be described for a while; its name is free.
	if (from.status === 'INACTIVE') {
		return undefined;
	}

	return {
		serviceArn: from.serviceArn ?? '',
		serviceName: from.serviceName ?? '',
		status: from.status ?? '',
		launchType: from.launchType ?? (isOnFargate(from) ? 'FARGATE' : undefined),
		schedulingStrategy: from.schedulingStrategy ?? 'REPLICA',
		taskDefinition: from.taskDefinition ?? '',
		desiredCount: from.desiredCount ?? 0,
		runningCount: from.runningCount ?? 0,
		pendingCount: from.pendingCount ?? 0,
		deployments: (from.deployments ?? []).map(entry => deployment(entry)),
		// Newest first, 100 at most, and equal ones are held back for hours: silence is no recovery.
		events: (from.events ?? []).map(({id, createdAt, message}) => ({
			id: id ?? '',
			createdAt: createdAt?.toISOString() ?? '',
			message: message ?? '',
		})),
		placementConstraints: (from.placementConstraints ?? []).map(({type, expression}) => ({
			type: type ?? '',
			expression,
		})),
		currentDeployment: from.currentServiceDeployment,
		deploymentConfiguration: plainJson(from.deploymentConfiguration),
		networkConfiguration: plainJson(from.networkConfiguration),
		propagateTags: from.propagateTags,
		enableECSManagedTags: from.enableECSManagedTags,
		enableExecuteCommand: from.enableExecuteCommand,
		...besides(from),
		tags: tags(from.tags),
		createdBy: from.createdBy,
	};
}

/** Only what is there: an empty list or a default of AWS says nothing that a new service would not have by itself. */
function besides(from: AwsService): Pick<Service, 'besides'> {
	const [{serviceConnectConfiguration, volumeConfigurations} = {}] = from.deployments ?? [];
	const all = {
		capacityProviderStrategy: from.capacityProviderStrategy,
		// Spread by zones and packed by size: a DAEMON service has none.
		placementStrategy: from.placementStrategy,
		loadBalancers: from.loadBalancers,
		healthCheckGracePeriodSeconds: from.healthCheckGracePeriodSeconds,
		serviceRegistries: from.serviceRegistries,
		serviceConnectConfiguration: serviceConnectConfiguration?.enabled ? serviceConnectConfiguration : undefined,
		volumeConfigurations,
		deploymentController: from.deploymentController?.type === 'ECS' ? undefined : from.deploymentController,
	};
	const there = Object.entries(all).flatMap(([name, value]) => {
		const json = plainJson(value);
		return json === undefined || json === 0 || (isList(json) && json.length === 0) ? [] : [[name, json] as const];
	});
	return there.length === 0 ? {} : {besides: Object.fromEntries(there)};
}

/** Where capacity providers give the capacity, ECS names no launch type. */
function isOnFargate({capacityProviderStrategy = []}: AwsService): boolean {
	return capacityProviderStrategy.some(({capacityProvider = ''}) => capacityProvider.startsWith('FARGATE'));
}

/** `id` is what a task's `startedBy` says; `failedTasks` counts those in a row. */
function deployment(from: AwsDeployment): Deployment {
	return {
		id: from.id ?? '',
		status: from.status ?? '',
		taskDefinition: from.taskDefinition ?? '',
		desiredCount: from.desiredCount ?? 0,
		pendingCount: from.pendingCount ?? 0,
		runningCount: from.runningCount ?? 0,
		failedTasks: from.failedTasks ?? 0,
		rolloutState: from.rolloutState,
		rolloutStateReason: from.rolloutStateReason,
		createdAt: from.createdAt?.toISOString(),
		updatedAt: from.updatedAt?.toISOString(),
	};
}
