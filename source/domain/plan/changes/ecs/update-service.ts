import type {Service} from '../../../account/service.ts';
import type {Json, JsonObject} from '../../../kit/json.ts';
import {servicesOf} from '../../services-of.ts';
import type {ChangeKindFacts, Undoing} from '../change-kind.ts';
import {serviceArn} from './service-arn.ts';

/** Taken back to what was there before, field by field. */
export const updatingService = {
	kind: 'update-service',
	service: 'ecs',
	operation: 'UpdateService',
	about: 'service',
	resource: serviceArn,
	takenBack({target, change: {request}, cluster}: Undoing) {
		const before = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE');
		const fields = before ? asBefore(request, before) : {};
		// A revision that somebody deregistered while it ran can't be deployed again ("TaskDefinition is inactive").
		const isGone =
			'taskDefinition' in fields && cluster?.taskDefinitions[before?.taskDefinition ?? '']?.status === 'INACTIVE';
		// Subnets can't be taken away: no page of UpdateService says how, and ECS takes none beside a definition of
		// another network mode.
		const isStuck = request.networkConfiguration !== undefined && before?.networkConfiguration === undefined;
		return isGone || isStuck || Object.keys(fields).length === 0
			? []
			: [
					{
						kind: 'update-service',
						request: {
							cluster: target.group.clusterArn,
							service: target.name,
							...fields,
							// Constraints begin no deployment by themselves (ECS API, UpdateService).
							...('placementConstraints' in fields &&
								!('taskDefinition' in fields) && {forceNewDeployment: true}),
						},
					},
				];
	},
} as const satisfies ChangeKindFacts<'update-service'>;

/**
The fields that a request sent, with what the service had in them; a restart alone leaves nothing to put back. An empty
list takes all constraints away.
*/
function asBefore(request: JsonObject, before: Service): JsonObject {
	const had: Readonly<Record<string, Json>> = {
		taskDefinition: before.taskDefinition,
		placementConstraints: before.placementConstraints.map(constraint => ({...constraint})),
		deploymentConfiguration: before.deploymentConfiguration,
		networkConfiguration: before.networkConfiguration,
	};
	return Object.fromEntries(
		Object.entries(had).filter(([field, value]) => request[field] !== undefined && value !== undefined),
	);
}
