import type {Aws, AwsWriter} from '../../aws/gateway.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import type {Ports} from '../ports.ts';
import {apply} from './apply.ts';
import {watch, type Watched} from './watch.ts';

/** A failed rollout of a service that had a revision before. */
export type Failed = {readonly watched: Watched; readonly rollout: Rollout; readonly previous: string};

/**
Puts the revision back that ran before, and confirms that it runs: a rollback that AWS only accepted is none. Returns
the failed rollouts that are rolled back.
*/
export async function* rollBack(
	failed: readonly Failed[],
	plan: Plan,
	{aws, ports}: {readonly aws: Aws & AwsWriter; readonly ports: Ports},
): AsyncGenerator<SetupEvent, readonly Rollout[]> {
	const changes = failed.map(one => backTo(one.previous, one.watched.target));
	const applied = yield* apply({...plan, changes}, aws, {ports});
	const begun = new Date(ports.clock.now()).toISOString();
	const back = failed
		.filter((_, index) => applied.done.some(({id}) => id === changes[index]?.id))
		.map(({watched, previous}) => ({...watched, taskDefinition: previous, startedAt: begun}));
	const {rollouts} = yield* watch(back, aws, ports);
	const succeeded = new Set(rollouts.filter(({verdict}) => verdict === 'succeeded').map(({target}) => target));
	return failed.map(({rollout}) => rollout).filter(({target}) => succeeded.has(target));
}

function backTo(previous: string, {id, group, name}: Target): Change {
	return {
		id: `roll-back-${group.region}-${group.cluster}-${name}`,
		kind: 'update-service',
		action: 'change',
		region: group.region,
		cluster: group.cluster,
		clusterArn: group.clusterArn,
		target: id,
		subject: name,
		needs: [],
		request: {cluster: group.clusterArn, service: name, taskDefinition: previous},
		diff: [{mark: '~', noun: 'family', path: 'taskDefinition', depth: 0, after: previous, risk: false}],
	};
}
