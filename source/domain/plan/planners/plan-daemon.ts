import type {Change} from '../change.ts';
import type {Settings} from '../../choices/choices.ts';
import {daemonSettings, type Daemon} from '../../account/daemon.ts';
import {compare} from '../diff/compare.ts';
import {identityEntries, serviceEntries} from '../diff/service-entries.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import type {Json, JsonObject} from '../../kit/json.ts';
import {ownTags, tagList} from '../../agent/own-tags.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {targetId} from '../target-id.ts';
import type {DiffLine} from '../diff/diff-line.ts';
import {neededBy} from './needed-by.ts';
import {planDefinition, type DefinitionPlan} from './plan-definition.ts';
import type {DaemonDestination} from './destination.ts';
import type {KeyPlan} from './key-plan.ts';
import type {AgentPlan, Surroundings} from './plan-target.ts';

/**
The daemon of ECS Managed Instances. `critical` is false unless asked otherwise: AWS's default of true would let a
failing Agent drain the instance it watches. UpdateDaemon is no patch: what isn't sent again falls back to defaults, so
every setting is sent each time. Every change drains and replaces instances, so nothing is sent when nothing differs.
*/
export function planDaemon(
	{group, cluster, name, kept, replaced}: DaemonDestination,
	surroundings: Surroundings,
): AgentPlan {
	const definition = planDefinition(
		group,
		surroundings,
		kept && cluster.taskDefinitions[kept.taskDefinitionArn],
		cluster.revisions,
	);
	const removals = replaced ? [deletion(replaced, group)] : [];
	// One daemon may hold a port at a time: all daemons of an instance share one network.
	const isOther = definition.reuses === undefined || definition.reuses !== kept?.taskDefinitionArn;
	const needs = [...(isOther ? neededBy(definition, surroundings) : []), ...removals.map(({id}) => id)];
	const changes = kept
		? update(kept, {group, definition, surroundings, needs})
		: [creation({group, name, definition, surroundings, needs})];
	return {definition, changes: [...definition.changes, ...removals, ...changes]};
}

type Changing = {
	readonly group: PlacementGroup;
	readonly definition: DefinitionPlan;
	readonly surroundings: Surroundings;
	readonly needs: readonly string[];
};

function creation({group, name, definition, surroundings, needs}: Changing & {readonly name: string}): Change {
	const {choices} = surroundings;
	const wanted = request({group, definition: definition.arn, settings: choices.settings, daemon: undefined});
	return {
		...identity('create-daemon', group, name),
		action: 'add',
		needs,
		request: {
			clusterArn: group.clusterArn,
			daemonName: name,
			...wanted,
			tags: tagList(ownTags(surroundings.writing)),
		},
		diff: compare([], [...identityEntries({daemonName: name}), ...serviceEntries(wanted)]),
	};
}

function update(daemon: Daemon, {group, definition, surroundings, needs}: Changing): readonly Change[] {
	const {choices, key} = surroundings;
	const wanted = request({
		group,
		definition: definition.arn,
		settings: choices.settings,
		daemon,
		isTheirs: surroundings.writing.isAdopted,
	});
	const diff = compare(serviceEntries(named(daemonSettings(daemon))), serviceEntries(named(wanted)));
	// A new key counts, although no setting differs: running daemons read the old one at their start.
	return definition.reuses === daemon.taskDefinitionArn && diff.length === 0 && !key.rotated
		? []
		: [
				{
					...identity('update-daemon', group, daemon.name),
					action: 'change',
					diff: key.rotated ? [...diff, restartFor(key)] : diff,
					// Instances that start before the new key is stored would read the old one.
					needs: [...needs, ...(key.rotated ? surroundings.needs : [])],
					request: {daemonArn: daemon.arn, ...wanted},
				},
			];
}

/** Its revision as a person knows it; what is only planned has no name yet. */
function named(settings: JsonObject): JsonObject {
	const {daemonTaskDefinitionArn: arn} = settings;
	return typeof arn === 'string' ? {...settings, daemonTaskDefinitionArn: arn.split('/').at(-1) ?? arn} : settings;
}

/** No setting says it: any update begins a deployment. */
function restartFor({changedAt}: KeyPlan): DiffLine {
	return {
		mark: '+',
		noun: 'deployment',
		path: 'deployment',
		depth: 0,
		risk: false,
		reason: {kind: 'key-changed', ...(changedAt !== undefined && {at: changedAt})},
	};
}

function deletion(agent: FoundAgent, group: PlacementGroup): Change {
	return {
		...identity('delete-daemon', group, agent.name),
		action: 'remove',
		needs: [],
		request: {daemonArn: agent.arn},
		diff: [
			{
				mark: '-',
				noun: 'service',
				path: `daemon/${agent.name}`,
				depth: 0,
				name: agent.name,
				before: agent.image,
				risk: true,
			},
		],
	};
}

function identity<Kind extends Change['kind']>(
	kind: Kind,
	{region, cluster, clusterArn, instances}: PlacementGroup,
	subject: string,
) {
	return {
		id: `${kind}-${region}-${cluster}-${subject}`,
		kind,
		region,
		cluster,
		clusterArn,
		target: targetId('daemon', clusterArn, subject),
		subject,
		reach: {runsOn: instances.length, total: instances.length},
	} as const;
}

type Requested = {
	readonly group: PlacementGroup;
	readonly definition: Json;
	readonly settings: Settings;
	/** As it is; what nobody asks us to set stays so. */
	readonly daemon: Daemon | undefined;
	/** Somebody else made it: where it runs and what tags it passes on is no choice of ours. */
	readonly isTheirs?: boolean;
};

function request({group, definition, settings, daemon, isTheirs = false}: Requested): JsonObject {
	return {
		daemonTaskDefinitionArn: definition,
		capacityProviderArns: providers(group, daemon, isTheirs).toSorted(),
		deploymentConfiguration: {
			drainPercent: settings.drainPercent,
			bakeTimeInMinutes: daemon?.bakeTimeInMinutes ?? 0,
			...(daemon?.alarms && {alarms: daemon.alarms}),
		},
		critical: settings.critical,
		...(daemon && isTheirs ? taggingOf(daemon) : {propagateTags: 'DAEMON', enableECSManagedTags: true}),
		enableExecuteCommand: daemon?.enableExecuteCommand ?? false,
	};
}

function taggingOf({propagateTags = 'NONE', enableECSManagedTags = false}: Daemon): JsonObject {
	return {propagateTags, enableECSManagedTags};
}

/** Providers that others added stay: left out of the request, they would lose the daemon. */
function providers(group: PlacementGroup, daemon: Daemon | undefined, isTheirs: boolean): readonly string[] {
	const there = daemon?.capacityProviderArns ?? [];
	return daemon && isTheirs ? there : [...new Set([...there, ...group.capacityProviderArns])];
}
