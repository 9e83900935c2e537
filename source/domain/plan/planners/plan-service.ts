import type {Cluster} from '../../account/cluster.ts';
import {hasShortArn, type Service} from '../../account/service.ts';
import {findAgentContainer} from '../../agent/find-agent-container.ts';
import {textOf} from '../../kit/shape.ts';
import type {Change} from '../change.ts';
import {diffService} from '../diff/diff.ts';
import {isOwn, ownTags} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {createServiceRequest} from './service-request.ts';
import type {ServiceDestination} from './destination.ts';
import type {AgentPlan, Surroundings} from './plan-target.ts';
import {neededBy} from './needed-by.ts';
import {planDefinition, type DefinitionPlan} from './plan-definition.ts';
import {hasSubnetsToLose, remadeServiceRequest} from './remade-service.ts';
import {serviceChange} from './service-change.ts';
import {updateService, type Updating} from './update-service.ts';

/** The DAEMON service of one group: created, or updated where it differs. */
export function planService(
	{group, cluster, name, kept, replaced}: ServiceDestination,
	surroundings: Surroundings,
): AgentPlan {
	const family = cluster.families[`${surroundings.choices.settings.family}${group.suffix}`];
	const ownFamily = family && isOwn(family.tags) ? family : undefined;
	const definition = planDefinition(
		group,
		surroundings,
		// Without a service, our newest revision is built upon: people may have changed it since.
		kept ? cluster.taskDefinitions[kept.taskDefinition] : ownFamily,
		cluster.revisions,
	);
	const isRemade = kept !== undefined && hasSubnetsToLose(kept, definition.definition);
	const going = [replaced, isRemade ? {...kept, name, image: imageOf(kept, cluster)} : undefined];
	// Before ours comes: both want the same host ports, so that neither could run beside the other.
	const removal = going.flatMap(each => (each ? [deletion(each, group)] : []));
	if (kept && !isRemade) {
		const updating = {group, definition, surroundings, tagged: tagged(kept, cluster, definition)};
		return {definition, changes: [...definition.changes, ...removal, ...updateService(kept, updating)]};
	}

	const request = kept
		? remadeServiceRequest(kept, {group, definition, surroundings})
		: createServiceRequest({
				group,
				name,
				taskDefinition: definition.arn,
				tags: ownTags(surroundings.writing),
				settings: surroundings.choices.settings,
			});
	const creation: Change = {
		...serviceChange('create-service', group, name),
		action: 'add',
		request,
		needs: [...neededBy(definition, surroundings), ...removal.map(({id}) => id)],
		diff: diffService(undefined, request),
	};
	return {definition, changes: [...definition.changes, ...removal, creation]};
}

/** Our tags are the service's, or its revision's where a service of old takes none. */
function tagged(kept: Service, {taskDefinitions}: Cluster, {reuses}: DefinitionPlan): Updating['tagged'] {
	if (!hasShortArn(kept)) {
		return {arn: kept.serviceArn, tags: kept.tags};
	}

	return reuses === undefined ? undefined : {arn: reuses, tags: taskDefinitions[reuses]?.tags ?? {}};
}

/** A service that goes before its place is taken. */
type Going = {readonly name: string; readonly image: string; readonly schedulingStrategy?: string};

function imageOf({taskDefinition}: Service, {taskDefinitions}: Cluster): string {
	const {definition} = taskDefinitions[taskDefinition] ?? {};
	const agent = definition && findAgentContainer(definition);
	return textOf(agent?.image) ?? '';
}

function deletion(going: Going, group: PlacementGroup): Change {
	return {
		...serviceChange('delete-service', group, going.name),
		action: 'remove',
		needs: [],
		// Else ECS refuses one that wants tasks (DeleteService).
		request: {
			cluster: group.clusterArn,
			service: going.name,
			...(going.schedulingStrategy === 'REPLICA' && {force: true}),
		},
		diff: [
			{
				mark: '-',
				noun: 'service',
				path: `service/${going.name}`,
				depth: 0,
				name: going.name,
				before: going.image,
				risk: true,
			},
		],
	};
}
