import {chosenClusters, type Chosen} from '../../hosts/chosen-clusters.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {defaultExisting, existingWays} from '../../choices/choices.ts';
import type {Decision} from './draft.ts';

/** What to do with an Agent that somebody else put on a chosen cluster; left alone unless said otherwise. */
export const existing: Decision<'existing'> = {
	id: 'existing',
	step: 'clusters',
	wanted: situation => foreignAgents(situation).length > 0,
	ask(situation) {
		const agents = foreignAgents(situation);
		return {
			id: 'existing',
			step: 'clusters',
			flags: ['--existing'],
			// The one answer that changes nothing of somebody else's.
			fallback: defaultExisting,
			about: chosenClusters(situation)
				.filter(({arn}) => agents.some(({cluster}) => cluster === arn))
				.map(({name}) => name),
			input: {
				kind: 'one',
				marked: defaultExisting,
				options: existingWays.map(answer => ({
					id: answer,
					selectable: true,
					subject: {
						kind: 'existing',
						existing: answer,
						// One stands for all in the words of a row; the answer goes for each of them.
						agent: agents[0]?.name ?? '',
						...(agents[0] && {owner: agents[0].owner}),
					},
				})),
				of(id) {
					const answer = existingWays.find(way => way === id);
					return answer === undefined
						? refused({
								code: 'invalid-setting',
								field: 'existing',
								value: id,
								expected: oneOf(existingWays),
							})
						: ok(answer);
				},
			},
		};
	},
};

/** Agents on the chosen clusters that this tool did not put there. */
export function foreignAgents(chosen: Chosen): readonly FoundAgent[] {
	return chosenClusters(chosen)
		.flatMap(cluster => findAgents(cluster))
		.filter(({owner}) => owner.kind !== 'us');
}
