import type {Cluster} from '../../account/cluster.ts';
import {hasShortArn, type Service} from '../../account/service.ts';
import type {Change} from '../change.ts';
import {diffService} from '../diff/diff.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {isOwn, ownTags} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {createServiceRequest} from './service-request.ts';
import type {ServiceDestination} from './destination.ts';
import type {AgentPlan, Surroundings} from './plan-target.ts';
import {neededBy} from './needed-by.ts';
import {planDefinition, type DefinitionPlan} from './plan-definition.ts';
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
	// Before ours comes: both want the same host ports, so that neither could run beside the other.
	const removal = replaced ? [deletion(replaced, group)] : [];
	const changes = kept
		? updateService(kept, {group, definition, surroundings, tagged: tagged(kept, cluster, definition)})
		: [creation({group, name, definition, surroundings, needs: removal.map(({id}) => id)})];
	return {definition, changes: [...definition.changes, ...removal, ...changes]};
}

/** Our tags are the service's, or its revision's where a service of old takes none. */
function tagged(kept: Service, {taskDefinitions}: Cluster, {reuses}: DefinitionPlan): Updating['tagged'] {
	if (!hasShortArn(kept)) {
		return {arn: kept.serviceArn, tags: kept.tags};
	}

	return reuses === undefined ? undefined : {arn: reuses, tags: taskDefinitions[reuses]?.tags ?? {}};
}

type Creating = {
	readonly group: PlacementGroup;
	readonly name: string;
	readonly definition: DefinitionPlan;
	readonly surroundings: Surroundings;
	/** Changes that must be done before, beside the definition's. */
	readonly needs: readonly string[];
};

function creation({group, name, definition, surroundings, needs}: Creating): Change {
	const {choices} = surroundings;
	const request = createServiceRequest({
		group,
		name,
		taskDefinition: definition.arn,
		tags: ownTags(surroundings.writing),
		settings: choices.settings,
	});
	return {
		...serviceChange('create-service', group, name),
		action: 'add',
		request,
		needs: [...neededBy(definition, surroundings), ...needs],
		diff: diffService(undefined, request),
	};
}

function deletion(agent: FoundAgent, group: PlacementGroup): Change {
	return {
		...serviceChange('delete-service', group, agent.name),
		action: 'remove',
		needs: [],
		// Else ECS refuses one that wants tasks (DeleteService).
		request: {
			cluster: group.clusterArn,
			service: agent.name,
			...(agent.schedulingStrategy === 'REPLICA' && {force: true}),
		},
		diff: [
			{
				mark: '-',
				noun: 'service',
				path: `service/${agent.name}`,
				depth: 0,
				name: agent.name,
				before: agent.image,
				risk: true,
			},
		],
	};
}
