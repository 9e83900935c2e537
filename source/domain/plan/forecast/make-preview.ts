import {agentDefinition} from '../../agent/agent-definition.ts';
import {chosenClusters, chosenGroups} from '../../hosts/chosen-clusters.ts';
import {definitionReasons} from '../planners/definition-reasons.ts';
import {destinationOf} from '../planners/destination.ts';
import {diffDefinition} from '../diff/diff.ts';
import {completeFeatures} from '../../agent/feature-refusals.ts';
import type {Cluster} from '../../account/cluster.ts';
import {expressionsInForce} from '../planners/placement-after.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {isServing} from '../../found/is-serving.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {planKey} from '../planners/plan-key.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {totals} from '../../agent/totals.ts';
import type {Preview} from './preview.ts';
import {makeForecast, tasksOf} from './make-forecast.ts';

/**
What a set of features would do on the chosen clusters, for the pane beside the list: the first group's definition, all
groups' forecast.
*/
export function preview(decided: Decided, ids: readonly FeatureId[]): Preview {
	const features = completeFeatures(ids);
	const {settings, site} = decided.choices;
	const clusters = chosenClusters(decided);
	const groups = chosenGroups(decided).filter(group => !isLeftAlone(group, clusters, decided));
	const made = groups.map(group => {
		const choices = {features, settings, site, key: planKey(decided, group.region).variable};
		const definition = agentDefinition(group, choices);
		const cluster = clusters.find(({arn}) => arn === group.clusterArn);
		const destination = cluster && destinationOf(group, cluster, decided.choices);
		const kept = destination?.kind === 'service' ? destination.kept : undefined;
		return {
			definition,
			lines: diffDefinition(undefined, definition, {reasons: definitionReasons(group.platform, choices)}),
			forecast: makeForecast({
				group,
				definition,
				...(cluster ? tasksOf(cluster) : {definitions: {}}),
				...(kept && cluster && {inForce: expressionsInForce(kept, cluster)}),
				constraints: [...(kept?.placementConstraints ?? []), ...group.constraints],
				ownService: kept?.serviceName ?? `${settings.serviceName}${group.suffix}`,
				replaces: servingAgents(group, clusters).map(({name}) => name),
			}),
		};
	});
	const sum = (of: (forecast: (typeof made)[number]['forecast']) => number) =>
		made.reduce((total, {forecast}) => total + of(forecast), 0);
	return {
		family: made[0]?.definition.family ?? settings.family,
		lines: made[0]?.lines ?? [],
		totals: totals(features, [...new Set(groups.map(({platform}) => platform))], settings),
		runsOn: sum(({runsOn}) => runsOn),
		of: sum(({eligible}) => eligible),
	};
}

/**
An Agent that is there is adopted or replaced, so that what it holds is free; or it is left alone, and nothing of ours
comes there.
*/
function isLeftAlone(group: PlacementGroup, clusters: readonly Cluster[], {choices: {existing}}: Decided): boolean {
	const agents = servingAgents(group, clusters);
	return existing === 'leave' && agents.length > 0 && agents.every(({owner}) => owner.kind !== 'us');
}

function servingAgents(group: PlacementGroup, clusters: readonly Cluster[]): readonly FoundAgent[] {
	return clusters
		.filter(({arn}) => arn === group.clusterArn)
		.flatMap(cluster => findAgents(cluster).filter(agent => isServing(agent, group, cluster)));
}
