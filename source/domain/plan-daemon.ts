import type {Change} from './change.ts';
import type {Cluster} from './cluster.ts';
import {defaultSettings, type Settings} from './choices.ts';
import type {Daemon} from './daemon.ts';
import {compare} from './diff/compare.ts';
import {identityEntries, serviceEntries} from './diff/service-entries.ts';
import {findAgents} from './find-agents.ts';
import type {Json, JsonObject} from './json.ts';
import {makeForecast} from './make-forecast.ts';
import {ownTags, tagList} from './own-tags.ts';
import type {PlacementGroup} from './placement-group.ts';
import {definitionChoices, planDefinition} from './plan-definition.ts';
import type {Surroundings, TargetPlan} from './plan-target.ts';

/**
The daemon of ECS Managed Instances. `critical` is false unless asked otherwise: AWS's default of true would let a failing
Agent drain the instance it watches. UpdateDaemon is no patch: what isn't sent again falls back to defaults, so every setting
is sent each time. Every change drains and replaces instances, so nothing is sent when nothing differs.
*/
export function planDaemon(group: PlacementGroup, cluster: Cluster, surroundings: Surroundings): TargetPlan {
	const {choices: {settings = defaultSettings, existing = 'leave'}} = surroundings.situation;
	const agents = findAgents(cluster).filter(({kind}) => kind === 'daemon');
	const own = agents.find(({owner}) => owner.kind === 'us');
	const foreign = agents.find(({owner}) => owner.kind !== 'us');
	const name = own?.name ?? (foreign && existing === 'adopt' ? foreign.name : `${settings.serviceName}${group.suffix}`);
	const daemon = cluster.daemons.find(({name: there, status}) => there === name && status === 'ACTIVE');
	if (foreign && !own && existing === 'leave') {
		return {kind: 'left-alone', leftAlone: {cluster: cluster.name, name: foreign.name, why: 'foreign-agent'}};
	}

	const definition = planDefinition(group, surroundings, daemon && cluster.taskDefinitions[daemon.taskDefinitionArn]);
	const tags = {...foreignTags(daemon), ...ownTags(definitionChoices(surroundings))};
	const wanted = request({
		group, definition: definition.arn, settings, daemon,
	});
	const shared = {
		region: group.region, cluster: group.cluster, clusterArn: group.clusterArn, subject: name,
		reach: {eligible: group.instances.length, total: group.instances.length},
	} as const;
	const removals: readonly Change[] = foreign && existing === 'replace' && foreign.name !== name
		? [{
			...shared, id: `delete-daemon-${group.region}-${group.cluster}-${foreign.name}`, kind: 'delete-daemon', action: 'remove', subject: foreign.name, needs: [],
			request: {daemonArn: foreign.arn},
			diff: [{
				mark: '-', noun: 'service', path: `daemon/${foreign.name}`, depth: 0, name: foreign.name, before: foreign.image, risk: true,
			}],
		}]
		: [];
	const needs = [...definition.changes, ...removals].map(({id}) => id);
	const diff = daemon
		? compare(serviceEntries(current(daemon)), serviceEntries(wanted))
		: compare([], [...identityEntries({daemonName: name}), ...serviceEntries(wanted)]);
	const isSame = daemon !== undefined && definition.reuses !== undefined && diff.length === 0 && !surroundings.key.rotated;
	const changes: readonly Change[] = isSame
		? []
		: [{
			...shared,
			...(daemon
				? {
					kind: 'update-daemon', action: 'change', id: `update-daemon-${group.region}-${group.cluster}-${name}`, request: {daemonArn: daemon.arn, ...wanted},
				}
				: {
					kind: 'create-daemon', action: 'add', id: `create-daemon-${group.region}-${group.cluster}-${name}`, request: {
						clusterArn: group.clusterArn, daemonName: name, ...wanted, tags: tagList(tags),
					},
				}),
			needs,
			diff,
		}];
	const [registers] = definition.changes;
	return {
		kind: 'planned',
		changes: [...definition.changes, ...removals, ...changes],
		target: {
			group, name, family: definition.family, definition: definition.definition,
			...(definition.reuses !== undefined && {reuses: definition.reuses}),
			...(registers && {registers: registers.id}),
			forecast: makeForecast({
				group, definition: definition.definition, tasks: cluster.tasks, ownService: name,
			}),
		},
	};
}

function request({group, definition, settings, daemon}: {readonly group: PlacementGroup; readonly definition: Json; readonly settings: Settings; readonly daemon: Daemon | undefined}): JsonObject {
	return {
		daemonTaskDefinitionArn: definition,
		capacityProviderArns: [...new Set([...(daemon?.capacityProviderArns ?? []), ...group.capacityProviderArns])].toSorted(),
		deploymentConfiguration: {drainPercent: settings.drainPercent, bakeTimeInMinutes: daemon?.bakeTimeInMinutes ?? 0},
		critical: settings.critical,
		propagateTags: 'DAEMON',
		enableECSManagedTags: true,
		enableExecuteCommand: daemon?.enableExecuteCommand ?? false,
	};
}

/** The daemon's settings as a request would have them. */
function current(daemon: Daemon): JsonObject {
	return {
		daemonTaskDefinitionArn: daemon.taskDefinitionArn,
		capacityProviderArns: daemon.capacityProviderArns.toSorted(),
		deploymentConfiguration: {drainPercent: daemon.drainPercent ?? 25, bakeTimeInMinutes: daemon.bakeTimeInMinutes ?? 0},
		critical: daemon.critical ?? true,
		propagateTags: daemon.propagateTags ?? 'NONE',
		enableECSManagedTags: daemon.enableECSManagedTags ?? false,
		enableExecuteCommand: daemon.enableExecuteCommand ?? false,
	};
}

function foreignTags(daemon: Daemon | undefined): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(daemon?.tags ?? {}).filter(([key]) => !key.startsWith('aws:')));
}
