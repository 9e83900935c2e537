import type {ObservedFact} from '../../domain/ending/event.ts';
import type {Body} from './wire.ts';

/** What was read. A cluster's facts are flat, so that a filter can reach them in one step. */
export function wireFact(fact: ObservedFact) {
	switch (fact.kind) {
		case 'region-listed':
		case 'region':
		case 'region-refused': {
			return {...fact} satisfies Body<'observed'>;
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
			} satisfies Body<'observed'>;
		}
	}
}
