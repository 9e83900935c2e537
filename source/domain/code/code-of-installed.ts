import type {Cluster} from '../account/cluster.ts';
import type {Identity} from '../account/identity.ts';
import type {Registered} from '../account/registered.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import type {Decided} from '../choices/complete-choices.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import {settledGroups} from '../found/settled-groups.ts';
import {chosenClusters} from '../hosts/chosen-clusters.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import {closedValues} from '../plan/planners/closed-values.ts';
import type {Code, CodeResource} from './code-resource.ts';
import {daemonInput, definitionInput, serviceInput} from './inputs.ts';
import {makingOf} from './making-of.ts';
import {reasonsIn} from './reasons-in.ts';

/**
The Agents that run on the chosen clusters, whoever made them, as resources that are there already. A role and a key
that they use stay references: others may use them too.
*/
export function codeOfInstalled(decided: Decided, {account, partition}: Identity): Code {
	const {choices} = decided;
	const resources = chosenClusters(decided).flatMap(cluster =>
		settledGroups(cluster, placementGroups(cluster, choices), choices).flatMap(({group, own, foreign}) => {
			const agent = own ?? foreign;
			return agent ? agentResources(agent, group, cluster) : [];
		}),
	);
	const different = uniqueBy(resources, ({id}) => id);
	return {
		identity: {account, partition},
		from: 'installed',
		resources: different,
		beside: [],
		changes: different.map(resource => makingOf(resource)),
	};
}

function agentResources(agent: FoundAgent, group: PlacementGroup, cluster: Cluster): readonly CodeResource[] {
	const registered = cluster.taskDefinitions[agent.taskDefinitionArn];
	if (!registered) {
		return [];
	}

	const {container, kind, name, arn} = agent;
	const definition = registeredResource(registered, {
		group,
		container,
		definition: closedValues(registered.definition, registered, undefined),
	});
	const runs = {$ref: 'change', change: definition.id, field: 'arn'} as const;
	const service = [...cluster.daemonServices, ...cluster.replicaServices].find(one => one.serviceArn === arn);
	const daemon = cluster.daemons.find(one => one.arn === arn);
	const input = daemon
		? {...daemonInput(daemon, cluster.arn), daemonTaskDefinitionArn: runs}
		: service && {...serviceInput(service, cluster.arn), taskDefinition: runs};
	return [
		definition,
		...(input
			? [
					{
						id: `${kind}-${cluster.region}-${cluster.name}-${name}`,
						kind,
						region: cluster.region,
						name,
						cluster: {name: cluster.name, arn: cluster.arn},
						input,
						there: arn,
						reasons: {},
					},
				]
			: []),
	];
}

type Running = {
	readonly group: PlacementGroup;
	readonly container?: string | undefined;
	/** Without what is secret in it. */
	readonly definition: TaskDefinition;
};

/** A revision that is on AWS. */
export function registeredResource(registered: Registered, {group, container, definition}: Running): CodeResource {
	const {family} = registered.definition;
	return {
		id: `definition-${group.region}-${registered.arn.split('/').at(-1) ?? family}`,
		kind: group.platform === 'managed-instances' ? 'daemon-task-definition' : 'task-definition',
		region: group.region,
		name: family,
		input: definitionInput(registered, definition),
		there: registered.arn,
		platform: group.platform,
		...(container !== undefined && {container}),
		// Nobody gave an option: what stands there is all that is known.
		reasons: Object.fromEntries(
			Object.entries(reasonsIn(definition, {group, container})).filter(([, {kind}]) => kind !== 'setting'),
		),
	};
}
