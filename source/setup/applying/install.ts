import {keyInHand} from '../../domain/choices/complete-choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {refusals} from '../../domain/ending/refusals.ts';
import type {Plan, Target} from '../../domain/plan/plan.ts';
import {constraintsAfter} from '../../domain/plan/planners/placement-after.ts';
import {valueThere} from '../../domain/plan/planners/closed-values.ts';
import {servicesOf} from '../../domain/plan/services-of.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import {changesOf} from '../../domain/plan/waves.ts';
import type {ThereReference} from '../../domain/kit/reference.ts';
import type {Ending} from '../ending.ts';
import type {Ask} from '../ports.ts';
import {againOf} from '../choosing/again-of.ts';
import {decidedIn} from '../choosing/decided-in.ts';
import type {LookedAt} from '../choosing/session.ts';
import {proveInstall} from './arrival/prove-install.ts';
import {apply, nothingApplied, type Applied} from './apply.ts';
import type {Writing} from './can-write.ts';
import {outcomeOf, type Ended} from './conclude.ts';
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
	const there = (reference: ThereReference) => valueThere(clusters, reference);
	let seen: Seen = {applied: nothingApplied, rollouts: [], rolledBack: [], problems: [], end: 'unwatched'};
	// Nobody waits for a canary where nobody watches.
	const waves = (ports.run.wait ? plan.waves : undefined) ?? [plan.targets.map(({id}) => id)];
	for (const [index, wave] of waves.entries()) {
		const isLast = index === waves.length - 1;
		const only = isLast ? restOf(plan, seen.applied) : changesOf(wave, plan.changes);
		const applied = yield* apply(plan, {aws, ports, again, ...(key && {key}), there, from: seen.applied, only});
		if (index === 0) {
			for (const problem of refusals(plan)) {
				yield {type: 'problem', problem, done: applied.done, again};
			}
		}

		// Unchanged targets are watched too: that nothing had to change doesn't say that it runs.
		const watchedBefore = new Set(seen.rollouts.map(({target}) => target));
		const ready = plan.targets.filter(
			target =>
				(isLast || wave.includes(target.id)) && isReady(target, plan, applied) && !watchedBefore.has(target.id),
		);
		seen = {...seen, applied, end: applied.stopped ? 'stopped' : seen.end};
		if (!applied.stopped && ports.run.wait && ready.length > 0) {
			const watched = ready.map(target => watchedOf(target, {begun, plan, applied, session}));
			seen = yield* follow(watched, {plan, session, seen, aws, ports});
		}

		if (!canGoOn(seen, wave)) {
			break;
		}
	}

	const {applied, rollouts, rolledBack} = seen;
	const outcome = outcomeOf({plan, ...seen});
	if (rollouts.length > 0 && isWell(outcome)) {
		yield* proveInstall({targets: plan.targets, rollouts, session, ports, ask, again});
	}

	return endingOf(outcome, plan, {session, ports, applied, rollouts, rolledBack, again});
}

/** What was done and seen so far. */
type Seen = Omit<Ended, 'plan'>;

/** What no wave before has sent. */
function restOf({changes}: Plan, {results, failed}: Applied): ReadonlySet<string> {
	const sent = new Set([...Object.keys(results), ...failed.map(({change}) => change.id)]);
	return new Set(changes.map(({id}) => id).filter(id => !sent.has(id)));
}

/** Whether the others may follow: each target of a wave was seen to run what it was to run. */
function canGoOn({applied, rollouts, end}: Seen, wave: readonly string[]): boolean {
	return (
		applied.failed.length === 0 &&
		end === 'settled' &&
		wave.every(id => rollouts.some(({target, verdict}) => target === id && verdict === 'succeeded'))
	);
}

type Watching = {readonly begun: string; readonly plan: Plan; readonly applied: Applied; readonly session: LookedAt};

function watchedOf(target: Target, {begun, plan, applied, session}: Watching): Watched {
	const beside = plan.targets.filter(
		({group, ...one}) => group.clusterArn === target.group.clusterArn && isReady({...one, group}, plan, applied),
	);
	return {
		target,
		startedAt: begun,
		taskDefinition: revisionOf(target, plan, applied),
		isReplacing: replacingIn(plan).includes(target.id),
		...(target.back && {isBack: true}),
		...(beside.length > 1 && {isOneOfSeveral: true}),
		...beforehand(session, target),
		...constraintsOf(target, {plan, session}),
	};
}

type Following = Writing & {readonly plan: Plan; readonly session: LookedAt; readonly seen: Seen};

/** Watches what was applied, and puts back what failed and can be put back. */
async function* follow(
	watched: readonly Watched[],
	{plan, session, seen, aws, ports}: Following,
): AsyncGenerator<SetupEvent, Seen> {
	const {applied} = seen;
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

	return {
		applied,
		end,
		rollouts: [...seen.rollouts, ...rollouts],
		rolledBack: [...seen.rolledBack, ...rolledBack.confirmed],
		problems: [...seen.problems, ...problems],
	};
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
