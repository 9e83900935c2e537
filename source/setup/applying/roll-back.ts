import type {Change} from '../../domain/plan/change.ts';
import {updatingService} from '../../domain/plan/changes/ecs/update-service.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import {apply} from './apply.ts';
import type {Writing} from './can-write.ts';
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
	{aws, ports}: Writing,
): AsyncGenerator<SetupEvent, readonly Rollout[]> {
	const changes = failed.flatMap(one => backTo(one.previous, one.watched.target));
	// Through the same door as every change, so that events, Ctrl+C and failures are told alike.
	const applied = yield* apply({...plan, changes}, {aws, ports});
	const begun = new Date(ports.clock.now()).toISOString();
	const back = failed
		.filter(({watched}) => applied.done.some(({target}) => target === watched.target.id))
		.map(({watched: {requiresAttributes, ...watched}, previous}) => ({
			...watched,
			taskDefinition: previous,
			startedAt: begun,
		}));
	// With a limit of time of its own: that of the install is used up when it fails late.
	const {rollouts} = yield* watch(back, aws, ports);
	const succeeded = new Set(rollouts.filter(({verdict}) => verdict === 'succeeded').map(({target}) => target));
	return failed.map(({rollout}) => rollout).filter(({target}) => succeeded.has(target));
}

function backTo(before: string, target: Target): readonly Change[] {
	const back = updatingService.takenBack({target, before});
	const {id, group, name} = target;
	return back === undefined
		? []
		: [
				{
					id: `roll-back-${group.region}-${group.cluster}-${name}`,
					kind: back.kind,
					action: 'change',
					region: group.region,
					cluster: group.cluster,
					clusterArn: group.clusterArn,
					target: id,
					subject: name,
					needs: [],
					request: back.request,
					// Only the way back is shown: what goes is the revision that just failed.
					diff: [{mark: '~', noun: 'family', path: 'taskDefinition', depth: 0, after: before, risk: false}],
				},
			];
}
