import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {tagList} from '../../agent/own-tags.ts';
import type {Settings} from '../../choices/choices.ts';
import type {Tags} from '../../kit/tags.ts';

/**
The least percentage of instances that keep their Agent while it is replaced. The API's default of 0 would let ECS stop
it everywhere at once; 50 never dead-locks from two instances on (ceil(N/2) is at most N-1), and one instance needs 0.
*/
export function minimumHealthyPercent(instances: number): number {
	return instances > 1 ? 50 : 0;
}

/** A service to be: `taskDefinition` is an ARN or a reference to one. */
export type NewService = {
	readonly group: PlacementGroup;
	readonly name: string;
	readonly taskDefinition: Json;
	readonly tags: Tags;
	readonly settings: Settings;
};

/**
CreateService input for a DAEMON service (facts of the API reference): launch type always explicit, because a default
capacity provider strategy of the cluster would otherwise be applied and refused; no desired count, no placement
strategy; the maximum must be 100, since the Agent's host ports allow one a host. `withTokens`, which knows the
run, adds the client token.
*/
export function createServiceRequest({group, name, taskDefinition, tags, settings}: NewService): JsonObject {
	return {
		cluster: group.clusterArn,
		serviceName: name,
		taskDefinition,
		schedulingStrategy: 'DAEMON',
		launchType: group.launchType,
		deploymentConfiguration: {
			maximumPercent: 100,
			minimumHealthyPercent: minimumHealthyPercent(group.instances.length),
		},
		...(group.constraints.length > 0 && {
			placementConstraints: group.constraints.map(constraint => ({...constraint})),
		}),
		...ownNetwork(group, settings),
		// So that costs and searches by tag find the tasks too.
		propagateTags: 'SERVICE',
		enableECSManagedTags: true,
		tags: tagList(tags),
	};
}

/**
Where tasks with a network of their own are; nothing for others. External instances can't use awsvpc: asking for it
there is refused.
*/
export function ownNetwork(group: PlacementGroup, {networkMode, subnets, securityGroups}: Settings): JsonObject {
	return networkMode === 'awsvpc' && group.launchType === 'EC2'
		? {networkConfiguration: {awsvpcConfiguration: {subnets, securityGroups, assignPublicIp: 'DISABLED'}}}
		: {};
}
