import {leftOutcomes, type ClusterOutcome} from '../../domain/ending/outcome.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import {againOf} from '../choosing/again-of.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ending} from '../ending.ts';
import type {Ports} from '../ports.ts';

/** Whose plan it is. */
type Of = {readonly session: LookedAt; readonly ports: Ports};

/** How a plan ends of which nothing was begun, as another account did not get there; or Ctrl+C came before. */
export async function* heldBack(
	plan: Plan,
	problem: Problem,
	{session, ports}: Of,
): AsyncGenerator<SetupEvent, Ending> {
	const clusters: readonly ClusterOutcome[] = [
		...(plan.removals ?? []).map(removal => ({
			...removal,
			kind: 'not-started' as const,
			isRemoval: true as const,
			running: 0,
			eligible: 0,
		})),
		...plan.targets.map(({id, group: {cluster, region}, name, forecast}) => ({
			target: id,
			cluster,
			region,
			service: name,
			kind: 'not-started' as const,
			running: 0,
			eligible: forecast.eligible,
		})),
		...leftOutcomes(plan),
	];
	if (ports.interrupt.graceful.aborted) {
		return {outcome: {kind: 'stopped', changed: false, clusters}};
	}

	yield {type: 'problem', problem, done: [], again: againOf(session, ports, plan)};
	return {outcome: {kind: 'failed', problem, changed: false, clusters}};
}
