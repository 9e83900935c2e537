import {chosenClusters, type Chosen} from '../../hosts/chosen-clusters.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import {findAgents} from '../../found/find-agents.ts';
import {foreignOn, hasOthers, heldAgents} from '../../found/held-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import {defaultExisting, existingWays} from '../../choices/choices.ts';
import type {Subject} from '../option.ts';
import type {Decision} from './draft.ts';
import {foreignAgent} from './foreign-agent.ts';

/** What to do with an Agent that somebody else put on a chosen cluster; left alone unless said otherwise. */
export const existing: Decision<'existing'> = {
	id: 'existing',
	step: 'clusters',
	wanted: situation => foreignAgents(situation).length > 0,
	ask(situation) {
		const agents = foreignAgents(situation);
		const theirs = new Set(agents.map(({cluster}) => cluster));
		// One that doesn't follow the instances can't be made to; it holds up nothing else.
		const adopting = {existing: 'adopt'} as const;
		const [unfit] = hasOthers(situation, adopting) ? [] : heldAgents(situation, adopting, 'another-way');
		const fit = agents.find(({schedulingStrategy}) => schedulingStrategy === undefined);
		return {
			id: 'existing',
			step: 'clusters',
			flags: ['--existing'],
			// The one answer that changes nothing of somebody else's.
			fallback: defaultExisting,
			about: chosenClusters(situation)
				.filter(({arn}) => theirs.has(arn))
				.map(({name}) => name),
			input: {
				kind: 'one',
				marked: defaultExisting,
				options: existingWays.map(answer => ({
					id: answer,
					selectable: answer !== 'adopt' || unfit === undefined,
					subject: {
						kind: 'existing',
						existing: answer,
						...shown(answer === 'adopt' ? (unfit ?? fit ?? agents[0]) : agents[0], agents),
					},
				})),
				of(id) {
					const answer = existingWays.find(way => way === id);
					if (answer === undefined) {
						return refused({
							code: 'invalid-setting',
							field: 'existing',
							value: id,
							expected: oneOf(existingWays),
						});
					}

					return answer === 'adopt' && unfit
						? refused(foreignAgent(unfit, {existing: answer, wants: 'another-way'}))
						: ok(answer);
				},
			},
		};
	},
};

type Shown = Omit<Extract<Subject, {readonly kind: 'existing'}>, 'kind' | 'existing'>;

/** One is told of in full, the others by name: the answer goes for each of them. */
function shown(agent: FoundAgent | undefined, all: readonly FoundAgent[]): Shown {
	const {name = '', owner, doubt, schedulingStrategy} = agent ?? {};
	const others = all.filter(one => one !== agent).map(one => one.name);
	return {
		agent: name,
		...(others.length > 0 && {others}),
		...(owner && {owner}),
		...(doubt && {doubt}),
		...(schedulingStrategy !== undefined && {schedulingStrategy}),
	};
}

/**
Agents on the chosen clusters that this tool did not put there; of those that don't follow the instances only what a run
would meet on its hosts.
*/
export function foreignAgents(chosen: Chosen): readonly FoundAgent[] {
	const met = new Set(foreignOn(chosen, {existing: defaultExisting}).map(({arn}) => arn));
	return chosenClusters(chosen)
		.flatMap(cluster => findAgents(cluster))
		.filter(
			({owner, schedulingStrategy, arn}) =>
				owner.kind !== 'us' && (schedulingStrategy === undefined || met.has(arn)),
		);
}
