import type {Decided} from '../../choices/complete-choices.ts';
import {settledGroups} from '../../found/settled-groups.ts';
import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {placementGroups} from '../../hosts/placement-groups.ts';
import {destinationOf, type Destination} from '../planners/destination.ts';

/**
The Agents of the chosen clusters that are there: ours, and somebody else's, which stay. Hosts without one stay without,
and constraints are nobody's to add now.
*/
export function agentsThere(decided: Decided): readonly Destination[] {
	const {choices} = decided;
	return chosenClusters(decided).flatMap(cluster =>
		settledGroups(cluster, placementGroups(cluster, choices), choices)
			.filter(({own, foreign}) => own !== undefined || foreign !== undefined)
			.map(settled => destinationOf({...settled, group: {...settled.group, constraints: []}}, cluster, choices)),
	);
}
