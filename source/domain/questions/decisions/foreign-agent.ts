import type {FoundAgent} from '../../found/found-agent.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';

type ForeignAgent = ProblemOf<'foreign-agent'>;

/** Why what was said of an Agent of somebody else's is not done, with what a person needs to decide. */
export function foreignAgent(
	{cluster, name, owner, container, doubt}: FoundAgent,
	{existing, wants}: Pick<ForeignAgent, 'existing' | 'wants'>,
): ForeignAgent {
	return {
		code: 'foreign-agent',
		cluster: cluster.split('/').at(-1) ?? cluster,
		agent: name,
		owner,
		existing,
		wants,
		containers: doubt?.kind === 'several' ? doubt.containers : [container],
	};
}
