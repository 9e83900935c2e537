import type {Cluster} from '../../account/cluster.ts';
import type {CompleteChoices, Decided} from '../../choices/complete-choices.ts';
import {choicesFor} from '../../found/choices-for.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import {destinationOf, type Destination, type Wanted} from '../planners/destination.ts';

/** An Agent for every group of the chosen hosts, as it was chosen. */
export function wantedByInstall(decided: Decided): Wanted {
	const {choices} = decided;
	const destinations = chosenClusters(decided).flatMap(cluster => destinationsIn(cluster, choices));
	return {destinations, manner: {choicesOn: choicesFor, keepsEdits: false, keepsKey: false}};
}

function destinationsIn(cluster: Cluster, choices: CompleteChoices): readonly Destination[] {
	return settledGroups(cluster, placementGroups(cluster, choices), choices).map(settled =>
		destinationOf(settled, cluster, choices),
	);
}
