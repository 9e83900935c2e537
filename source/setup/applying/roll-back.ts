import type {Change} from '../../domain/plan/change.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {textOf} from '../../domain/kit/shape.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import {apply, type Applying} from './apply.ts';
import type {Watched} from './look.ts';
import {watch} from './watch.ts';

/** A failed rollout of a service that was there before, and the changes that put the service back. */
export type Failed = {readonly watched: Watched; readonly rollout: Rollout; readonly back: readonly Change[]};

/**
Puts the service back as it was before, and confirms that it runs: a rollback that AWS only accepted is none. Returns
the failed rollouts that are rolled back.
*/
export async function* rollBack(
	failed: readonly Failed[],
	plan: Plan,
	{aws, ports, again}: Pick<Applying, 'aws' | 'ports' | 'again'>,
): AsyncGenerator<SetupEvent, readonly Rollout[]> {
	const changes = failed.flatMap(({back}) => back);
	// Through the same door as every change, so that events, Ctrl+C and failures are told alike.
	const applied = yield* apply({...plan, changes}, {aws, ports, again});
	const begun = new Date(ports.clock.now()).toISOString();
	const back = failed.flatMap(({watched: {requiresAttributes, ...watched}}): readonly Watched[] => {
		const update = applied.done.find(({target, kind}) => target === watched.target.id && kind === 'update-service');
		const taskDefinition = textOf(update?.request.taskDefinition) ?? watched.taskDefinition;
		return update ? [{...watched, taskDefinition, startedAt: begun}] : [];
	});
	// With a limit of time of its own: that of the install is used up when it fails late.
	const {rollouts} = yield* watch(back, aws, ports);
	const succeeded = new Set(rollouts.filter(({verdict}) => verdict === 'succeeded').map(({target}) => target));
	return failed.map(({rollout}) => rollout).filter(({target}) => succeeded.has(target));
}
