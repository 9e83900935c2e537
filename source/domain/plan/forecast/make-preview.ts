import {agentDefinition} from '../../agent/agent-definition.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {definitionReasons} from '../planners/definition-reasons.ts';
import {destinationOf, type DaemonDestination, type ServiceDestination} from '../planners/destination.ts';
import {diffDefinition} from '../diff/diff.ts';
import {completeFeatures} from '../../agent/feature-refusals.ts';
import {expressionsInForce} from '../planners/placement-after.ts';
import type {FeatureId} from '../../choices/feature-id.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import {requiredAttributes} from '../../hosts/required-attributes.ts';
import {planKey} from '../planners/plan-key.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {totals} from '../../agent/totals.ts';
import type {Preview} from './preview.ts';
import {forecasting, tasksOf} from './make-forecast.ts';

/**
What a set of features would do on the chosen clusters, for the pane beside the list: the first group's definition, all
groups' forecast. What is the same for all sets is looked up once, and what was made of a set is kept.
*/
export function preview(decided: Decided): (ids: readonly FeatureId[]) => Preview {
	const kinds = kindsIn(decided);
	const known = new Map<string, Preview>();
	return ids => {
		const features = completeFeatures(ids);
		const name = features.join(' ');
		const found = known.get(name) ?? previewOf(features, decided, kinds);
		known.set(name, found);
		return found;
	};
}

/** A group of hosts, and where on it a definition would run. */
type Place = {readonly group: PlacementGroup; readonly forecast: ReturnType<typeof forecasting>};

/** Groups that get the same definition, and the first of them: of ten thousand clusters most are alike. */
type Kind = {readonly group: PlacementGroup; readonly places: readonly Place[]};

function kindsIn(decided: Decided): readonly Kind[] {
	const alike = Map.groupBy(
		placesIn(decided),
		({group: {platform, suffix, region}}) => `${platform} ${suffix} ${region}`,
	);
	return [...alike.values()].flatMap(places => places.slice(0, 1).map(({group}) => ({group, places})));
}

function placesIn(decided: Decided): readonly Place[] {
	return wantedOn(decided).map(({cluster, kept, replaced, crowdedBy, name, group}) => {
		const service = kept && 'serviceArn' in kept ? kept : undefined;
		return {
			group,
			forecast: forecasting({
				group,
				...tasksOf(cluster),
				...(service && {inForce: expressionsInForce(service, cluster)}),
				constraints: [...(service?.placementConstraints ?? []), ...group.constraints],
				ownService: name,
				replaces: [replaced, crowdedBy].flatMap(agent => agent?.name ?? []),
			}),
		};
	});
}

function previewOf(features: readonly FeatureId[], decided: Decided, kinds: readonly Kind[]): Preview {
	const {settings, site} = decided.choices;
	const made = kinds.map(({group, places}) => {
		const choices = {features, settings, site, key: planKey(decided, group.region).variable};
		const definition = agentDefinition(group, choices);
		const planned = {definition, requiresAttributes: requiredAttributes(definition)};
		const forecasts = places.map(({forecast}) => forecast(planned));
		return {
			platform: group.platform,
			choices,
			definition,
			runsOn: forecasts.reduce((sum, {runsOn}) => sum + runsOn, 0),
			of: forecasts.reduce((sum, {eligible}) => sum + eligible, 0),
		};
	});
	const [first] = made;
	return {
		family: first?.definition.family ?? settings.family,
		lines: first
			? diffDefinition(undefined, first.definition, {reasons: definitionReasons(first.platform, first.choices)})
			: [],
		totals: totals(features, [...new Set(made.map(({platform}) => platform))], settings),
		runsOn: made.reduce((sum, {runsOn}) => sum + runsOn, 0),
		of: made.reduce((sum, one) => sum + one.of, 0),
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
