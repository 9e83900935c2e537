import {keyInHand} from '../../domain/choices/complete-choices.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {refusals, type Outcome} from '../../domain/ending/outcome.ts';
import {makeReceipt} from '../../domain/ending/make-receipt.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import {valueThere} from '../../domain/plan/planners/closed-values.ts';
import {puttingBack} from '../../domain/plan/putting-back.ts';
import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import type {Ending} from '../ending.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import type {LookedAt} from '../choosing/session.ts';
import {apply, type Applied} from './apply.ts';
import type {Writing} from './can-write.ts';
import {outcomeOf} from './conclude.ts';
import {rollBack, type Failed} from './roll-back.ts';
import {watch, type Watched} from './watch.ts';

/** Carries an approved plan out: changes, watching, rolling back what failed, and what to say of it all. */
export async function* install(
	plan: Plan,
	session: LookedAt,
	{aws, ports}: Writing,
): AsyncGenerator<SetupEvent, Ending> {
	const decided = decidedIn(session, ports);
	const key = keyInHand(decided.choices);
	const {clusters} = decided.observed;
	// Taken before the first change: tasks and events from before it are of an earlier rollout.
	const begun = new Date(ports.clock.now()).toISOString();
	const applied = yield* apply(plan, {
		aws,
		ports,
		...(key && {key}),
		there: reference => valueThere(clusters, reference),
	});
	for (const problem of refusals(plan)) {
		yield {type: 'problem', problem, done: applied.done};
	}

	// Unchanged targets are watched too: that nothing had to change doesn't say that it runs.
	const ready = plan.targets.filter(target => isReady(target, plan, applied));
	if (applied.stopped || !ports.run.wait || ready.length === 0) {
		const outcome = outcomeOf({
			plan,
			applied,
			// Nothing was looked at.
			rollouts: [],
			end: applied.stopped ? 'stopped' : 'unwatched',
			rolledBack: [],
			problems: [],
		});
		return {outcome, ...(isWell(outcome) && plan.changes.length > 0 && {receipt: makeReceipt(plan, decided, [])})};
	}

	const watched = ready.map((target): Watched => ({
		target,
		startedAt: begun,
		taskDefinition: revisionOf(target, applied),
		...beforehand(session, target),
	}));
	try {
		return yield* follow(watched, {plan, session, applied, aws, ports});
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		// What was changed stays changed when looking at it fails.
		const problems = [error.problem];
		yield {type: 'problem', problem: error.problem, done: applied.done};
		return {outcome: outcomeOf({plan, applied, rollouts: [], end: 'timeout', rolledBack: [], problems})};
	}
}

type Following = Writing & {readonly plan: Plan; readonly session: LookedAt; readonly applied: Applied};

/** Watches what was applied, and puts back what failed and can be put back. */
async function* follow(
	watched: readonly Watched[],
	{plan, session, applied, aws, ports}: Following,
): AsyncGenerator<SetupEvent, Ending> {
	const {rollouts, end} = yield* watch(watched, aws, ports);
	const changed = watched.flatMap((one): readonly Failed[] => {
		const rollout = rollouts.find(({target}) => target === one.target.id);
		const back = rollout ? backFrom(rollout, one.target, {session, applied}) : [];
		return rollout && back.length > 0 ? [{watched: one, rollout, back}] : [];
	});
	const rolledBack = ports.run.rollback && changed.length > 0 ? yield* rollBack(changed, plan, {aws, ports}) : [];
	const problems = problemsOf(rollouts, {
		rolledBack,
		end,
		seconds: ports.run.timeout,
		hadBefore: changed.map(({rollout}) => rollout),
	});
	for (const problem of problems) {
		yield {type: 'problem', problem, done: applied.done};
	}

	const outcome = outcomeOf({plan, applied, rollouts, end, rolledBack, problems});
	return {outcome, ...(isWell(outcome) && {receipt: makeReceipt(plan, decidedIn(session, ports), rollouts)})};
}

/** Whether nothing failed, though some clusters may have been refused what was asked for. */
function isWell(outcome: Outcome): boolean {
	return (
		outcome.kind === 'done' ||
		outcome.kind === 'nothing-to-do' ||
		(outcome.kind === 'partial' && outcome.problems.every(({code}) => code === 'foreign-agent'))
	);
}

/** A target is ready to be watched when none of its changes failed or was left out. */
function isReady({id}: Target, plan: Plan, {results}: Applied): boolean {
	return plan.changes.filter(({target}) => target === id).every(change => results[change.id] !== undefined);
}

function revisionOf({registers, reuses}: Target, {results}: Applied): string {
	return (registers === undefined ? undefined : results[registers]?.arn) ?? reuses ?? '';
}

/**
Only what is ours to put back, to what was there before the first change; what others deployed over ours is left as it
is. A new service had nothing before, and ECS has nothing to roll it back to either.
*/
function backFrom(
	{verdict}: Rollout,
	target: Target,
	{session: {observed}, applied: {done}}: Pick<Following, 'session' | 'applied'>,
): readonly Change[] {
	const cluster = observed.clusters.find(({arn}) => arn === target.group.clusterArn);
	const back = puttingBack({target, done, cluster, verdict});
	// Without an update of ours it failed before we came: going back would mend nothing.
	return verdict === 'rolled-back' || (verdict === 'failing' && back.some(({kind}) => kind === 'update-service'))
		? back
		: [];
}

/** What was read of a target's cluster before the first change. */
function beforehand(
	{observed}: LookedAt,
	{group, requiresAttributes}: Target,
): Pick<Watched, 'providers' | 'requiresAttributes'> {
	const cluster = observed.clusters.find(({arn}) => arn === group.clusterArn);
	return {providers: cluster?.providers ?? [], ...(requiresAttributes && {requiresAttributes})};
}

type Judged = {
	readonly rolledBack: readonly Rollout[];
	readonly end: 'settled' | 'timeout' | 'stopped';
	readonly seconds: number;
	readonly hadBefore: readonly Rollout[];
};

function problemsOf(rollouts: readonly Rollout[], {rolledBack, end, seconds, hadBefore}: Judged): readonly Problem[] {
	return rollouts.flatMap((rollout): readonly Problem[] => {
		switch (rollout.verdict) {
			case 'succeeded': {
				return [];
			}

			case 'failing': {
				const how = rolledBack.includes(rollout)
					? 'by-us'
					: hadBefore.includes(rollout)
						? 'no'
						: 'nothing-before';
				return [{code: 'rollout-failed', rollout, rolledBack: how}];
			}

			case 'rolled-back':
			case 'superseded': {
				return [
					{code: 'rollout-failed', rollout, rolledBack: rollout.verdict === 'rolled-back' ? 'by-aws' : 'no'},
				];
			}

			case 'going-on': {
				return end === 'timeout' ? [{code: 'rollout-timeout', rollout, seconds}] : [];
			}
		}
	});
}
