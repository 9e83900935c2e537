import {keyInHand} from '../../domain/choices/complete-choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {refusals} from '../../domain/ending/refusals.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import {constraintsAfter} from '../../domain/plan/planners/placement-after.ts';
import {valueThere} from '../../domain/plan/planners/closed-values.ts';
import {servicesOf} from '../../domain/plan/services-of.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import type {Ending} from '../ending.ts';
import type {Ask} from '../ports.ts';
import {againOf} from '../choosing/again-of.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import type {LookedAt} from '../choosing/session.ts';
import {proveInstall} from './arrival/prove-install.ts';
import {apply, type Applied} from './apply.ts';
import type {Writing} from './can-write.ts';
import {outcomeOf} from './conclude.ts';
import {endingOf, isWell} from './ending-of.ts';
import {problemsOf} from './problems-of.ts';
import {failedOf, rollBack, type Failed, type RolledBack} from './roll-back.ts';
import type {Watched} from './look.ts';
import {watch} from './watch.ts';

/** `ask`: whether to see that data arrives, once everything runs. */
type Installing = Writing & {readonly ask: Ask};

/** Carries an approved plan out: changes, watching, rolling back what failed, and what to say of it all. */
export async function* install(
	plan: Plan,
	session: LookedAt,
	{aws, ports, ask}: Installing,
): AsyncGenerator<SetupEvent, Ending> {
	const decided = decidedIn(session, ports);
	const key = keyInHand(decided.choices);
	const {clusters} = decided.observed;
	// Taken before the first change: tasks and events from before it are of an earlier rollout.
	const begun = new Date(ports.clock.now()).toISOString();
	const again = againOf(session, ports, plan);
	const applied = yield* apply(plan, {
		aws,
		ports,
		again,
		...(key && {key}),
		there: reference => valueThere(clusters, reference),
	});
	for (const problem of refusals(plan)) {
		yield {type: 'problem', problem, done: applied.done, again};
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
		return endingOf(outcome, plan, {session, ports, applied, rollouts: [], rolledBack: [], again});
	}

	const watched = ready.map((target): Watched => ({
		target,
		startedAt: begun,
		taskDefinition: revisionOf(target, plan, applied),
		isReplacing: replacingIn(plan).includes(target.id),
		...(target.back && {isBack: true}),
		...(ready.filter(({group}) => group.clusterArn === target.group.clusterArn).length > 1 && {
			isOneOfSeveral: true,
		}),
		...beforehand(session, target),
		...constraintsOf(target, {plan, session}),
	}));
	return yield* follow(watched, {plan, session, applied, aws, ports, ask});
}

type Following = Installing & {readonly plan: Plan; readonly session: LookedAt; readonly applied: Applied};

/** Watches what was applied, and puts back what failed and can be put back. */
async function* follow(
	watched: readonly Watched[],
	{plan, session, applied, aws, ports, ask}: Following,
): AsyncGenerator<SetupEvent, Ending> {
	const {rollouts, end, unseen} = yield* watch(watched, aws, ports);
	const {clusters} = session.observed;
	const failed = watched.flatMap((one): readonly Failed[] => {
		const rollout = rollouts.find(({target}) => target === one.target.id);
		return rollout ? failedOf(one, rollout, {clusters, applied}) : [];
	});
	const again = againOf(session, ports, plan);
	const rolledBack: RolledBack = yield* rollBack(failed, plan, {aws, ports, again});
	const problems = problemsOf(rollouts, {
		rolledBack,
		end,
		unseen,
		seconds: ports.run.timeout,
		hadBefore: failed.map(({rollout}) => rollout),
		replacing: replacingIn(plan),
	});
	for (const problem of problems) {
		yield {type: 'problem', problem, done: applied.done, again};
	}

	const {confirmed} = rolledBack;
	const outcome = outcomeOf({plan, applied, rollouts, end, rolledBack: confirmed, problems});
	if (isWell(outcome)) {
		yield* proveInstall({targets: plan.targets, rollouts, session, ports, ask, again});
	}

	return endingOf(outcome, plan, {session, ports, applied, rollouts, rolledBack: confirmed, again});
}

/** A target is ready to be watched when none of its changes failed or was left out. */
function isReady({id}: Target, plan: Plan, {results}: Applied): boolean {
	return plan.changes.filter(({target}) => target === id).every(change => results[change.id] !== undefined);
}

function revisionOf({id, registers, reuses}: Target, {changes}: Plan, {results}: Applied): string {
	// What another run made at the same moment is as good, and is what runs.
	const [runs] = changes.flatMap(change => (change.target === id ? (results[change.id]?.runs ?? []) : []));
	return runs ?? (registers === undefined ? undefined : results[registers]?.arn) ?? reuses ?? '';
}

/** What was read of a target's cluster before the first change. */
function beforehand(
	{observed}: LookedAt,
	{group, requiresAttributes}: Target,
): Pick<Watched, 'providers' | 'requiresAttributes'> {
	const cluster = observed.clusters.find(({arn}) => arn === group.clusterArn);
	return {providers: cluster?.providers ?? [], ...(requiresAttributes && {requiresAttributes})};
}

/** What the plan leaves the service with; a daemon has no constraints. */
function constraintsOf(
	target: Target,
	{plan, session: {observed}}: Pick<Following, 'plan' | 'session'>,
): Pick<Watched, 'constraints'> {
	const cluster = observed.clusters.find(({arn}) => arn === target.group.clusterArn);
	const kept = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE');
	return targetKind(target.group) === 'daemon' ? {} : {constraints: constraintsAfter(plan.changes, target.id, kept)};
}

function replacingIn({changes}: Plan): readonly string[] {
	const removals = new Set(changes.filter(({action}) => action === 'remove').map(({id}) => id));
	return changes.flatMap(({target, needs}) =>
		target !== undefined && needs.some(id => removals.has(id)) ? target : [],
	);
}
