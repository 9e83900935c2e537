import {defaultExisting} from '../../choices/choices.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import type {Situation} from '../../choices/situation.ts';
import {heldAgents} from '../../found/held-agents.ts';
import type {FoundAgent} from '../../found/found-agent.ts';
import type {Decision} from './draft.ts';
import {foreignAgent} from './foreign-agent.ts';

/** Which container is meant where several of a task are Agents; nobody but a person knows. */
export const agentContainer: Decision<'agentContainer'> = {
	id: 'agentContainer',
	step: 'clusters',
	wanted: situation => held(situation, 'name').length > 0,
	ask(situation) {
		const agents = held(situation, 'name');
		const names = [...new Set(agents.flatMap(({doubt}) => (doubt?.kind === 'several' ? doubt.containers : [])))];
		return {
			id: 'agentContainer',
			step: 'clusters',
			flags: ['--existing'],
			about: agents.map(({name}) => name),
			...unattended(situation, agents, 'name'),
			input: {
				kind: 'one',
				options: names.map(name => ({id: name, selectable: true, subject: {kind: 'container', name}})),
				of: id =>
					names.includes(id)
						? ok(id)
						: refused({
								code: 'invalid-setting',
								field: 'agentContainer',
								value: id,
								expected: oneOf(names),
							}),
			},
		};
	},
};

/** A yes, by its name, to adopt or replace what is perhaps an Agent, or to replace several at once. */
export const takeAgent: Decision<'takeAgent'> = {
	id: 'takeAgent',
	step: 'clusters',
	wanted: situation => held(situation, 'yes').length > 0,
	ask(situation) {
		const agents = held(situation, 'yes');
		const [first, ...others] = agents;
		return {
			id: 'takeAgent',
			step: 'clusters',
			flags: ['--existing'],
			about: [...agents.map(({name}) => name), situation.choices.existing ?? defaultExisting],
			...unattended(situation, agents, 'yes'),
			input: {kind: 'confirm', ...(first && others.length === 0 && {word: first.name}), of: () => ok(true)},
		};
	},
};

function held(situation: Situation, by: 'yes' | 'name'): readonly FoundAgent[] {
	const {existing = defaultExisting, takeAgent: yes, agentContainer: name} = situation.choices;
	const taking = {existing, ...(yes && {takeAgent: yes}), ...(name !== undefined && {agentContainer: name})};
	// Answers to these very questions aside: else an answer would take its question back.
	return heldAgents(
		situation,
		{...taking, ...(by === 'yes' ? {takeAgent: undefined} : {agentContainer: undefined})},
		by,
	);
}

/** No flag says it: who wrote one on a command line once didn't look at what is there now. */
function unattended({choices}: Situation, agents: readonly FoundAgent[], wants: 'yes' | 'name') {
	const [first] = agents;
	const {existing = defaultExisting} = choices;
	return first && existing !== 'leave' ? {unattended: foreignAgent(first, {existing, wants})} : {};
}
