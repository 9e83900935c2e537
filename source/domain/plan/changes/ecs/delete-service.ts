import type {Service} from '../../../account/service.ts';
import type {JsonObject} from '../../../kit/json.ts';
import type {Tags} from '../../../kit/tags.ts';
import {tagList} from '../../../agent/own-tags.ts';
import type {ChangeKindFacts, TakenBack, Undoing} from '../change-kind.ts';
import {serviceArn} from './service-arn.ts';

/**
Its name is free again once the last of its tasks has stopped. Taken back by making it anew: its own tasks, events and
deployments are gone for good. A revision that somebody deregistered meanwhile can't be given to a new service.
*/
export const deletingService = {
	kind: 'delete-service',
	service: 'ecs',
	operation: 'DeleteService',
	about: 'service',
	resource: serviceArn,
	takenBack({change: {request}, cluster}: Undoing): readonly TakenBack[] {
		const before = [...(cluster?.daemonServices ?? []), ...(cluster?.replicaServices ?? [])].find(
			({serviceName, status}) => serviceName === request.service && status === 'ACTIVE',
		);
		return !before || cluster?.taskDefinitions[before.taskDefinition]?.status === 'INACTIVE'
			? []
			: [{kind: 'create-service', request: {cluster: request.cluster, ...madeAgain(before)}}];
	},
} as const satisfies ChangeKindFacts<'delete-service'>;

/** What CreateService takes of a service as it was described. */
export function madeAgain(service: Service): JsonObject {
	const isDaemon = service.schedulingStrategy === 'DAEMON';
	const tags = tagList(givable(service.tags));
	const constraints = service.placementConstraints.map(constraint => ({...constraint}));
	const all: JsonObject = {
		serviceName: service.serviceName,
		taskDefinition: service.taskDefinition,
		// Either of the two, and a description that shows the other has none.
		launchType: service.besides?.capacityProviderStrategy === undefined ? service.launchType : undefined,
		schedulingStrategy: service.schedulingStrategy,
		// The scheduler counts those of a DAEMON service (CreateService).
		desiredCount: isDaemon ? undefined : service.desiredCount,
		deploymentConfiguration: service.deploymentConfiguration,
		placementConstraints: constraints.length > 0 ? constraints : undefined,
		networkConfiguration: service.networkConfiguration,
		...service.besides,
		propagateTags: service.propagateTags,
		enableECSManagedTags: service.enableECSManagedTags,
		enableExecuteCommand: service.enableExecuteCommand,
		tags: tags.length > 0 ? tags : undefined,
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Those that nobody but AWS may give are left out ("Tag keys … prefixed with aws:", CreateService). */
export function givable(tags: Tags): Tags {
	return Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith('aws:')));
}
