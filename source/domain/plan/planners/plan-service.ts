import type {Change} from '../change.ts';
import type {Cluster} from '../../account/cluster.ts';
import {diffService} from '../diff/diff.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {isOwn, ownTags} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Service} from '../../account/service.ts';
import {isServing} from '../../found/is-serving.ts';
import {leftAlone} from './left-alone.ts';
import {createServiceRequest} from './service-request.ts';
import type {Surroundings, TargetPlan} from './plan-target.ts';
import {planDefinition, type DefinitionPlan} from './plan-definition.ts';
import {makeTarget} from './make-target.ts';
import {serviceChange} from './service-change.ts';
import {updateService} from './update-service.ts';

/** The DAEMON service of one group: created, updated where it differs, or left as it is. */
export function planService(group: PlacementGroup, cluster: Cluster, surroundings: Surroundings): TargetPlan {
	const decided = decide(group, cluster, surroundings);
	if (decided.kind === 'left-alone') {
		return decided;
	}

	const {name, kept, replaced} = decided;
	const family = cluster.families[`${surroundings.choices.settings.family}${group.suffix}`];
	const ownFamily = family && isOwn(family.tags) ? family : undefined;
	const definition = planDefinition(
		group,
		surroundings,
		kept ? cluster.taskDefinitions[kept.taskDefinition] : ownFamily,
	);
	const removal = replaced ? [deletion(replaced, group)] : [];
	const changes = kept
		? updateService(kept, {group, definition, surroundings})
		: [creation({group, name, definition, surroundings, needs: removal.map(({id}) => id)})];
	return {
		kind: 'planned',
		changes: [...definition.changes, ...removal, ...changes],
		target: makeTarget({group, name, definition, tasks: cluster.tasks, replaced}),
	};
}

type Decided =
	| Extract<TargetPlan, {readonly kind: 'left-alone'}>
	| {
			readonly kind: 'wanted';
			readonly name: string;
			readonly kept: Service | undefined;
			readonly replaced: FoundAgent | undefined;
	  };

/** Which service it is to be: ours, the adopted one, or a new one; and which goes. */
function decide(group: PlacementGroup, cluster: Cluster, {choices: {settings, existing}}: Surroundings): Decided {
	const agents = findAgents(cluster).filter(agent => agent.kind === 'service' && isServing(agent, group, cluster));
	const own = agents.find(({owner}) => owner.kind === 'us');
	const foreign = agents.find(({owner}) => owner.kind !== 'us');
	const adopted = existing === 'adopt' ? foreign : undefined;
	const name = (own ?? adopted)?.name ?? `${settings.serviceName}${group.suffix}`;
	const service = cluster.daemonServices.find(({serviceName, status}) => serviceName === name && status === 'ACTIVE');
	if (foreign && !own && existing === 'leave') {
		return leftAlone(cluster, foreign);
	}

	if (service && agents.every(agent => agent.name !== name)) {
		return leftAlone(cluster, {kind: 'service', name});
	}

	const replaced = existing === 'replace' ? foreign : undefined;
	return {kind: 'wanted', name, kept: replaced?.name === name ? undefined : service, replaced};
}

function creation(input: {
	readonly group: PlacementGroup;
	readonly name: string;
	readonly definition: DefinitionPlan;
	readonly surroundings: Surroundings;
	readonly needs: readonly string[];
}): Change {
	const {group, name, definition, surroundings, needs} = input;
	const {choices} = surroundings;
	const request = createServiceRequest({
		group,
		name,
		taskDefinition: definition.arn,
		tags: ownTags(choices),
		settings: choices.settings,
	});
	return {
		...serviceChange('create-service', group, name),
		action: 'add',
		request,
		needs: [...definition.changes.map(({id}) => id), ...needs],
		diff: diffService(undefined, request),
	};
}

function deletion(agent: FoundAgent, group: PlacementGroup): Change {
	return {
		...serviceChange('delete-service', group, agent.name),
		action: 'remove',
		needs: [],
		request: {cluster: group.clusterArn, service: agent.name},
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
