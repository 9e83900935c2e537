import {chosenClusters, type Chosen} from '../hosts/chosen-clusters.ts';
import {placementGroups} from '../hosts/placement-groups.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {FoundAgent} from './found-agent.ts';
import {settledGroups} from './settled-groups.ts';
import {wants, type Taking} from './way-with.ts';

/** Somebody else's Agents that a run would adopt or replace on the chosen hosts, or leave alone there; each once. */
export function foreignOn(chosen: Chosen, taking: Taking): readonly FoundAgent[] {
	const {linux} = chosen.choices;
	const found = chosenClusters(chosen).flatMap(cluster =>
		settledGroups(cluster, placementGroups(cluster, {...(linux !== undefined && {linux})}), taking)
			// Beside one of ours none is adopted.
			.filter(({own}) => own === undefined || taking.existing === 'replace')
			.flatMap(({foreign}) => foreign ?? []),
	);
	return uniqueBy(found, ({arn}) => arn);
}

/** Whether a run has anything to do beside those that can't become what was said. */
export function hasOthers(chosen: Chosen, taking: Taking): boolean {
	const {linux} = chosen.choices;
	return chosenClusters(chosen).some(cluster =>
		settledGroups(cluster, placementGroups(cluster, {...(linux !== undefined && {linux})}), taking).some(
			({own, foreign}) => own !== undefined || foreign === undefined || wants(foreign, taking) !== 'another-way',
		),
	);
}

/** Those of them with which what was said can't be done, for one reason. */
export function heldAgents(chosen: Chosen, taking: Taking, by: ReturnType<typeof wants>): readonly FoundAgent[] {
	return foreignOn(chosen, taking).filter(agent => wants(agent, taking) === by);
}
