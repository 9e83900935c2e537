import {chosenClusters} from '../../hosts/chosen-clusters.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import {findAgents} from '../../found/find-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Decision} from './draft.ts';

const answers = ['leave', 'adopt', 'replace'] as const;

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
			flag: '--existing',
			fallback: 'leave',
			about: chosenClusters(situation)
				.filter(({arn}) => agents.some(({cluster}) => cluster === arn))
				.map(({name}) => name),
			input: {
				kind: 'one',
				marked: 'leave',
				options: answers.map(answer => ({
					id: answer,
					selectable: true,
					subject: {
						kind: 'existing',
						existing: answer,
						agent: agents[0]?.name ?? '',
						...(agents[0] && {owner: agents[0].owner}),
					},
				})),
				of(id) {
					const answer = answers.find(answer => answer === id);
					return answer === undefined
						? refused({code: 'invalid-setting', field: 'existing', value: id, expected: answers.join(', ')})
						: ok(answer);
				},
			},
		};
	},
};

/** Agents on the chosen clusters that this tool did not put there. */
export function foreignAgents(situation: Pick<Situation, 'observed' | 'choices'>): readonly FoundAgent[] {
	return chosenClusters(situation)
		.flatMap(cluster => findAgents(cluster))
		.filter(({owner}) => owner.kind !== 'us');
}
