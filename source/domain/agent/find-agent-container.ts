import type {ContainerDefinition, TaskDefinition} from '../account/task-definition.ts';
import {agentIn} from './agent-in.ts';

/**
The Agent's container: the one that is called `chosen`, where somebody said or knows that, else the only one. Of what is
perhaps an Agent the caller has a person's yes. `undefined` where there is none, or nobody said which of several.
*/
export function findAgentContainer(definition: TaskDefinition, chosen?: string): ContainerDefinition | undefined {
	const named = definition.containerDefinitions.find(({name}) => name === chosen);
	const found = agentIn(definition);
	return named ?? (found.kind === 'agent' || found.kind === 'perhaps' ? found.container : undefined);
}
