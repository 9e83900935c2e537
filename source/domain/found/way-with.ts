import type {CompleteChoices} from '../choices/complete-choices.ts';
import type {Existing} from '../choices/choices.ts';
import type {FoundAgent} from './found-agent.ts';

/** What was said of Agents that somebody else put there. */
export type Taking = Pick<CompleteChoices, 'existing' | 'takeAgent' | 'agentContainer'>;

/** What becomes of one of them: what was said of all, unless that can't be, or a person has to say more. */
export function wayWith(agent: FoundAgent, taking: Taking): Existing {
	return wants(agent, taking) === undefined ? taking.existing : 'leave';
}

/**
What keeps it from what was said: a REPLICA service never becomes a DAEMON one (`schedulingStrategy` can't be changed;
Amazon ECS API, UpdateService), what is perhaps an Agent needs a yes, and of several the one that is meant needs a name.
*/
export function wants(
	{schedulingStrategy, doubt}: FoundAgent,
	{existing, takeAgent, agentContainer}: Taking,
): 'another-way' | 'yes' | 'name' | undefined {
	if (existing === 'leave') {
		return undefined;
	}

	if (existing === 'adopt' && schedulingStrategy === 'REPLICA') {
		return 'another-way';
	}

	if (existing === 'adopt' && doubt?.kind === 'several') {
		return agentContainer !== undefined && doubt.containers.includes(agentContainer) ? undefined : 'name';
	}

	return doubt && takeAgent !== true ? 'yes' : undefined;
}
