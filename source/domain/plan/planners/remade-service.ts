import {isOwnTag, ownTags, tagList} from '../../agent/own-tags.ts';
import type {Service} from '../../account/service.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import type {JsonObject} from '../../kit/json.ts';
import type {Tags} from '../../kit/tags.ts';
import {isObject} from '../../kit/shape.ts';
import {givable, madeAgain} from '../changes/ecs/delete-service.ts';
import {joined, percentages, type Updating} from './update-service.ts';

/**
Whether a service has subnets that its next definition has no use for. They go with awsvpc alone: ECS refuses others
with "Network Configuration is not valid for the given networkMode of this task definition." (boltops-tools/ufo#112,
cloudposse/terraform-aws-ecs-alb-service-task#22). What UpdateService leaves out stays, and how subnets are taken away
is documented nowhere (ECS API, UpdateService, `networkConfiguration`), so that only a new service is without them.
*/
export function hasSubnetsToLose(
	{networkConfiguration}: Pick<Service, 'networkConfiguration'>,
	{networkMode}: Pick<TaskDefinition, 'networkMode'>,
): boolean {
	return (
		networkMode !== 'awsvpc' && isObject(networkConfiguration) && isObject(networkConfiguration.awsvpcConfiguration)
	);
}

/** CreateService input for a service as it is, with the definition that it is to run and without its subnets. */
export function remadeServiceRequest(
	service: Service,
	{group, definition, surroundings}: Omit<Updating, 'tagged'>,
): JsonObject {
	const {networkConfiguration, ...asItWas} = madeAgain(service);
	const constraints = joined(service, group);
	return {
		cluster: group.clusterArn,
		...asItWas,
		taskDefinition: definition.arn,
		...percentages(service, group),
		...(constraints.length > 0 && {placementConstraints: constraints}),
		tags: tagList({...theirs(service.tags), ...ownTags(surroundings.writing)}),
	};
}

/** What we once wrote need not be so any more. */
function theirs(tags: Tags): Tags {
	return Object.fromEntries(Object.entries(givable(tags)).filter(([key]) => !isOwnTag(key)));
}
