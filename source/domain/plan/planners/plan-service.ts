import type {Change} from '../change.ts';
import type {Cluster} from '../../account/cluster.ts';
import {defaultSettings} from '../../choices/choices.ts';
import {diffService, diffTags} from '../diff/diff.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import type {JsonObject} from '../../kit/json.ts';
import {canonical} from '../../kit/canonical.ts';
import {normaliseService} from '../normalise/normalise.ts';
import {isOwn, ownTags, tagList, tagsToAdd} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Service} from '../../account/service.ts';
import {isServing} from '../../found/is-serving.ts';
import {createServiceRequest, minimumHealthyPercent, ownNetwork} from './service-request.ts';
import type {Surroundings, TargetPlan} from './plan-target.ts';
import {definitionChoices, planDefinition, type DefinitionPlan} from './plan-definition.ts';
import {makeTarget} from './make-target.ts';

/** The DAEMON service of one group: created, updated where it differs, or left as it is. */
export function planService(group: PlacementGroup, cluster: Cluster, surroundings: Surroundings): TargetPlan {
	const {settings = defaultSettings} = surroundings.situation.choices;
	const decided = decide(group, cluster, surroundings);
	if (decided.kind === 'left-alone') {
		return decided;
	}

	const {name, kept, replaced} = decided;
	const family = cluster.families[`${settings.family}${group.suffix}`];
	const ownFamily = family && isOwn(family.tags) ? family : undefined;
	const definition = planDefinition(
		group,
		surroundings,
		kept ? cluster.taskDefinitions[kept.taskDefinition] : ownFamily,
	);
	const removal = replaced ? [deletion(replaced, group)] : [];
	const changes = kept
		? update(kept, {group, definition, surroundings})
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
function decide(group: PlacementGroup, cluster: Cluster, {situation}: Surroundings): Decided {
	const {settings = defaultSettings, existing = 'leave'} = situation.choices;
	const agents = findAgents(cluster).filter(agent => agent.kind === 'service' && isServing(agent, group, cluster));
	const own = agents.find(({owner}) => owner.kind === 'us');
	const foreign = agents.find(({owner}) => owner.kind !== 'us');
	const adopted = existing === 'adopt' ? foreign : undefined;
	const name = (own ?? adopted)?.name ?? `${settings.serviceName}${group.suffix}`;
	const service = cluster.daemonServices.find(({serviceName, status}) => serviceName === name && status === 'ACTIVE');
	if (foreign && !own && existing === 'leave') {
		return {
			kind: 'left-alone',
			leftAlone: {cluster: cluster.name, name: foreign.name, why: 'foreign-agent', owner: foreign.owner},
		};
	}

	if (service && agents.every(agent => agent.name !== name)) {
		return {kind: 'left-alone', leftAlone: {cluster: cluster.name, name, why: 'name-taken'}};
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
	const choices = definitionChoices(surroundings);
	const request = createServiceRequest({
		group,
		name,
		taskDefinition: definition.arn,
		tags: ownTags(choices),
		settings: choices.settings,
	});
	return {
		...identity('create-service', group, name),
		action: 'add',
		request,
		needs: [...definition.changes.map(({id}) => id), ...needs],
		diff: diffService(undefined, request),
	};
}

/**
The smallest UpdateService: the new revision, constraints that keep groups apart, percentages that would dead-lock.
*/
function update(
	service: Service,
	input: {readonly group: PlacementGroup; readonly definition: DefinitionPlan; readonly surroundings: Surroundings},
): readonly Change[] {
	const {group, definition, surroundings} = input;
	const wanted: JsonObject = {
		...normaliseService(service),
		taskDefinition: definition.arn,
		...(!(
			canonical(service.placementConstraints) === canonical(group.constraints) || group.constraints.length === 0
		) && {placementConstraints: joined(service, group)}),
		...deployable(service, group),
		...ownNetwork(group, surroundings.situation.choices.settings ?? defaultSettings),
	};
	const before = normaliseService(service);
	const after = normaliseService(wanted);
	const changed = Object.keys(after).filter(key => canonical(after[key]) !== canonical(before[key]));
	const isRestart = surroundings.key.rotated || changed.includes('placementConstraints');
	const isForced = isRestart && !changed.includes('taskDefinition');
	const request: JsonObject = {
		cluster: group.clusterArn,
		service: service.serviceName,
		...Object.fromEntries(changed.map(key => [key, wanted[key]])),
		...(isForced && {forceNewDeployment: true}),
	};
	const needs = [...definition.changes.map(({id}) => id), ...(surroundings.key.rotated ? surroundings.needs : [])];
	const updates: readonly Change[] =
		changed.length === 0 && !isForced
			? []
			: [
					{
						...identity('update-service', group, service.serviceName),
						action: 'change',
						request,
						needs,
						diff: [
							...diffService(service, {
								...before,
								...Object.fromEntries(changed.map(key => [key, wanted[key]])),
							}),
							...(isForced
								? [
										{
											mark: '+',
											noun: 'deployment',
											path: 'forceNewDeployment',
											depth: 0,
											name: 'forceNewDeployment',
											after: 'true',
											risk: false,
										} as const,
									]
								: []),
						],
					},
				];
	const missing = tagsToAdd(ownTags(definitionChoices(surroundings)), service.tags);
	const tagging: readonly Change[] =
		Object.keys(missing).length === 0
			? []
			: [
					{
						...identity('tag-resource', group, service.serviceName),
						action: 'change',
						needs: updates.map(({id}) => id),
						request: {resourceArn: service.serviceArn, tags: tagList(missing)},
						diff: diffTags(service.tags, {...service.tags, ...missing}),
					},
				];
	return [...updates, ...tagging];
}

/** Constraints that people added stay; ours that are missing are added. */
function joined(service: Service, group: PlacementGroup): readonly JsonObject[] {
	const there = service.placementConstraints.map(constraint => ({...constraint}));
	const missing = group.constraints.filter(wanted =>
		there.every(constraint => canonical(constraint) !== canonical(wanted)),
	);
	return [...there, ...missing.map(constraint => ({...constraint}))];
}

/**
Percentages are the person's to tune as long as they can work: above 100 is refused, and keeping all would dead-lock.
*/
function deployable({deploymentConfiguration}: Service, group: PlacementGroup): JsonObject {
	const there =
		typeof deploymentConfiguration === 'object' &&
		!Array.isArray(deploymentConfiguration) &&
		'minimumHealthyPercent' in deploymentConfiguration
			? Number(deploymentConfiguration.minimumHealthyPercent)
			: 0;
	const count = group.instances.length;
	return count > 0 && Math.ceil((count * there) / 100) > count - 1
		? {deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: minimumHealthyPercent(count)}}
		: {};
}

function deletion(agent: FoundAgent, group: PlacementGroup): Change {
	return {
		...identity('delete-service', group, agent.name),
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

function identity<Kind extends Change['kind']>(kind: Kind, group: PlacementGroup, subject: string) {
	return {
		id: `${kind}-${group.region}-${group.cluster}-${subject}`,
		kind,
		region: group.region,
		cluster: group.cluster,
		clusterArn: group.clusterArn,
		subject,
		reach: {
			eligible: group.instances.filter(({status, agentConnected}) => status === 'ACTIVE' && agentConnected)
				.length,
			total: group.instances.length,
		},
	} as const;
}
