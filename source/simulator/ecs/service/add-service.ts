import {resourceArn} from '../resource-arn.ts';
import type {Where} from '../scheduler/where.ts';
import {beginDeployment} from './begin-deployment.ts';
import {deploymentConfiguration, standardConfiguration} from './deployment-configuration.ts';
import type {CreateServiceInput} from './read-service.ts';
import type {Service} from './service.ts';

/** A request for a service that was validated: the revision is pinned and the caller is known. */
export type NewService = CreateServiceInput & {
	readonly serviceName: string;
	readonly taskDefinitionArn: string;
	readonly createdBy: string;
	readonly idempotency: Service['idempotency'];
};

/**
Puts a service with its first deployment into a cluster and starts nothing: the caller decides when the scheduler looks
for the first time. CreateService waits some seconds, a world that is being built doesn't.
*/
export function addService(input: NewService, where: Where): Service {
	const {account, cluster, region} = where;
	const schedulingStrategy = input.schedulingStrategy === 'DAEMON' ? 'DAEMON' : 'REPLICA';
	const configuration = deploymentConfiguration(
		input.deploymentConfiguration,
		standardConfiguration(schedulingStrategy),
	);
	const isUsesProviders = (input.capacityProviderStrategy ?? []).length > 0;
	const service: Service = {
		name: input.serviceName,
		arn: resourceArn(
			{partition: account.partition, region: region.name, accountId: account.id},
			'service',
			// Nobody can ask for short ARNs any more, but a world remembers the time when they were all there were.
			...(region.accountSettings.get('serviceLongArnFormat') === 'disabled' ? [] : [cluster.name]),
			input.serviceName,
		),
		clusterName: cluster.name,
		schedulingStrategy,
		// A service has either a launch type or a capacity provider strategy, and shows only that one (API).
		launchType: isUsesProviders ? undefined : (input.launchType ?? 'EC2'),
		capacityProviderStrategy: isUsesProviders ? input.capacityProviderStrategy : undefined,
		createdAt: account.clock.now(),
		createdBy: input.createdBy,
		idempotency: input.idempotency,
		status: 'ACTIVE',
		taskDefinitionArn: input.taskDefinitionArn,
		// DAEMON: 0 until the scheduler has counted instances.
		desiredCount: input.desiredCount ?? 0,
		deploymentConfiguration: configuration,
		placementConstraints: input.placementConstraints ?? [],
		placementStrategy: input.placementStrategy ?? [],
		networkConfiguration: input.networkConfiguration,
		healthCheckGracePeriodSeconds: input.healthCheckGracePeriodSeconds ?? 0,
		propagateTags: input.propagateTags ?? 'NONE',
		enableECSManagedTags: input.enableECSManagedTags ?? false,
		enableExecuteCommand: input.enableExecuteCommand ?? false,
		// Left out, it is stored as DISABLED up to a maximum of 100 % (captured reply), so always for DAEMON.
		availabilityZoneRebalancing:
			input.availabilityZoneRebalancing ?? (configuration.maximumPercent <= 100 ? 'DISABLED' : 'ENABLED'),
		tags: input.tags ?? [],
		deployments: [],
		events: [],
		serviceDeployments: [],
		serviceRevisions: [],
		backOff: 0,
		startsAgainAt: 0,
		counted: new Set(),
		settled: new Set(),
	};
	cluster.services.set(service.name, service);
	beginDeployment(service, where);
	return service;
}
