import {agentDefinition} from '../../agent/agent-definition.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {definitionReasons} from '../planners/definition-reasons.ts';
import {destinationOf, type DaemonDestination, type ServiceDestination} from '../planners/destination.ts';
import {diffDefinition} from '../diff/diff.ts';
import {completeFeatures} from '../../agent/feature-refusals.ts';
import {expressionsInForce} from '../planners/placement-after.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
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
	const made = wantedOn(decided).map(({cluster, kept, replaced, crowdedBy, name, group}) => {
		const choices = {features, settings, site, key: planKey(decided, group.region).variable};
		const definition = agentDefinition(group, choices);
		const service = kept && 'serviceArn' in kept ? kept : undefined;
		return {
			definition,
			platform: group.platform,
			lines: diffDefinition(undefined, definition, {reasons: definitionReasons(group.platform, choices)}),
			forecast: makeForecast({
				group,
				definition,
				...tasksOf(cluster),
				...(service && {inForce: expressionsInForce(service, cluster)}),
				constraints: [...(service?.placementConstraints ?? []), ...group.constraints],
				ownService: name,
				replaces: [replaced, crowdedBy].flatMap(agent => agent?.name ?? []),
			}),
		};
	});
	const sum = (of: (forecast: (typeof made)[number]['forecast']) => number) =>
		made.reduce((total, {forecast}) => total + of(forecast), 0);
	return {
		family: made[0]?.definition.family ?? settings.family,
		lines: made[0]?.lines ?? [],
		totals: totals(features, [...new Set(made.map(({platform}) => platform))], settings),
		runsOn: sum(({runsOn}) => runsOn),
		of: sum(({eligible}) => eligible),
	};
}

/** What comes to each group of the chosen clusters; where an Agent is left alone, nothing of ours does. */
function wantedOn(decided: Decided): ReadonlyArray<ServiceDestination | DaemonDestination> {
	const {choices} = decided;
	return chosenClusters(decided).flatMap(cluster =>
		settledGroups(cluster, placementGroups(cluster, choices), choices)
			.map(settled => destinationOf(settled, cluster, choices))
			.filter(destination => destination.kind !== 'left-alone'),
	);
}
