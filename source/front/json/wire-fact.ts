import type {JsonObject} from '../../domain/kit/json.ts';
import type {ObservedFact} from '../../domain/ending/event.ts';

/** What was read. A cluster's facts are flat, so that a filter can reach them in one step. */
export function wireFact(fact: ObservedFact): JsonObject {
	switch (fact.kind) {
		case 'region-listed':
		case 'region':
		case 'region-refused': {
			return {...fact};
		}

		case 'cluster': {
			const {name, standing, agents, ...rest} = fact.facts;
			return {
				kind: fact.kind,
				cluster: name,
				// By their kinds alone: a filter compares text, and what else they carry is for sentences.
				standing: standing.kind,
				...(standing.kind === 'unreadable' && {
					unread: {operation: standing.unread.operation, code: standing.unread.problem.code},
				}),
				agents: agents.map(agent => ({...agent, owner: agent.owner.kind})),
				...rest,
			};
		}
	}
}
