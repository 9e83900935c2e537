import type {Cluster} from '../account/cluster.ts';
import type {Platform} from '../account/platform.ts';
import type {ChoicesSoFar} from '../choices/choices.ts';
import type {Observed} from '../account/observed.ts';
import {firstBy} from '../kit/first-by.ts';
import {rememberedOfTwo} from '../kit/large/remembered.ts';
import type {PlacementGroup} from './placement-group.ts';
import {placementGroups} from './placement-groups.ts';

/** Where the Agent is to run, as far as that is chosen. */
export type Chosen = {
	readonly observed: Pick<Observed, 'clusters'>;
	readonly choices: Pick<ChoicesSoFar, 'clusters' | 'linux'>;
};

/** The clusters that were chosen, as far as they are read. */
export function chosenClusters({observed, choices}: Chosen): readonly Cluster[] {
	const read = firstBy(observed.clusters, ({arn}) => arn);
	return (choices.clusters ?? []).flatMap(arn => read.get(arn) ?? []);
}

/** All placement groups of the chosen clusters. */
export function chosenGroups(chosen: Chosen): readonly PlacementGroup[] {
	const {linux} = chosen.choices;
	return chosenClusters(chosen).flatMap(cluster => placementGroups(cluster, {...(linux !== undefined && {linux})}));
}

/** The platforms among the chosen clusters, each once. */
export function chosenPlatforms({observed, choices}: Chosen): readonly Platform[] {
	return platformsOf(observed, choices);
}

const platformsOf = rememberedOfTwo((observed: Chosen['observed'], choices: Chosen['choices']): readonly Platform[] => [
	...new Set(chosenGroups({observed, choices}).map(({platform}) => platform)),
]);
