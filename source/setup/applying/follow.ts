import type {Invocation} from '../../domain/choices/invocation.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {firstBy} from '../../domain/kit/first-by.ts';
import type {Plan} from '../../domain/plan/plan.ts';
import type {LookedAt} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import type {Access} from './access.ts';
import type {Ended} from './conclude.ts';
import type {Watched} from './look.ts';
import {problemsOf} from './problems-of.ts';
import {failedOf, isTakingOver, rollBack, type Failed, type RolledBack} from './roll-back.ts';
import {watch} from './watch.ts';
import {replacingIn, restartedIn} from './watched-of.ts';

/** What was done and seen so far. */
export type Seen = Omit<Ended, 'plan'>;

/** What is followed, with the plan that it is of and the run as it would be started again. */
export type Following = {
	readonly plan: Plan;
	readonly session: LookedAt;
	readonly seen: Seen;
	readonly access: Access;
	readonly ports: Ports;
	readonly again: Invocation;
};

/** Watches what was applied, and puts back what failed and can be put back. */
export async function* follow(
	watched: readonly Watched[],
	{plan, session, seen, access, ports, again}: Following,
): AsyncGenerator<SetupEvent, Seen> {
	const {applied} = seen;
	const {rollouts, end, unseen} = yield* watch(watched, access, ports);
	const {clusters} = session.observed;
	const seenOf = firstBy(rollouts, ({target}) => target);
	const failed = watched.flatMap((one): readonly Failed[] => {
		const rollout = seenOf.get(one.target.id);
		return rollout ? failedOf(one, rollout, {clusters, applied}) : [];
	});
	const rolledBack: RolledBack = yield* rollBack(failed, plan, {access, ports, again, watch});
	const problems = problemsOf(rollouts, {
		rolledBack,
		end,
		unseen,
		seconds: ports.run.timeout,
		hadBefore: [...failed.map(({rollout}) => rollout), ...rollouts.filter(one => isTakingOver(one, clusters))],
		replacing: replacingIn(plan),
		restarted: restartedIn(plan, clusters),
		targets: plan.targets,
	});
	for (const problem of problems) {
		yield {type: 'problem', problem, done: applied.done, again};
	}

	return {
		applied,
		end,
		rollouts: [...seen.rollouts, ...rollouts],
		rolledBack: [...seen.rolledBack, ...rolledBack.confirmed],
		problems: [...seen.problems, ...problems],
	};
}
