import type {Aws} from '../../aws/gateway.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {canonical} from '../../domain/kit/canonical.ts';
import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import type {Ports} from '../ports.ts';
import {renewalPause, type Access} from './access.ts';
import {look, type Watched} from './look.ts';
import {createStopwatch} from './stopwatch.ts';

/** `settled` means that every rollout has a verdict, good or bad, or can't be looked at any more. */
export type WatchEnd = {
	readonly rollouts: readonly Rollout[];
	readonly end: 'settled' | 'timeout' | 'stopped';
	/** Why nothing could be read at the end, by target; what its rollout tells is old, or nothing. */
	readonly unseen: ReadonlyMap<string, Problem>;
};

/** How often it is said that nothing can be read, in seconds. */
const blindSteps = 20;

/**
Looks at every rollout until each has succeeded or failed, the time is up, or Ctrl+C. Yields a rollout when it looks
different from before, and for how long nothing could be seen of it. AWS is asked every 3 s, later every 5 s, and every
10 s where much is watched: its scheduler moves in seconds, and its limits are shared. Signed out, it is not asked: a
person is, whose time is not that of the watching; where there is none, it goes on as soon as there are other
credentials.
*/
export async function* watch(
	watched: readonly Watched[],
	{aws, renew}: Access,
	ports: Ports,
): AsyncGenerator<SetupEvent, WatchEnd> {
	const begun = ports.clock.now();
	const stopwatch = createStopwatch(ports.clock);
	const standing = new Map(watched.map(one => [one, {seenAt: begun} satisfies Standing as Standing]));
	for (let pause = 0; ;) {
		// A verdict is final: what has one is not asked about again, which spares calls in a large fleet.
		const open = [...standing].filter(([, stands]) => isOpen(stands));
		const looks = await Promise.all(open.map(async ([one, stands]) => lookAfter({one, stands}, aws, ports)));
		const seconds = stopwatch.turn(pause);
		for (const {one, before, after} of looks) {
			standing.set(one, after);
			if (after.rollout && (!before.rollout || canonical(before.rollout) !== canonical(after.rollout))) {
				yield {type: 'rollout', rollout: after.rollout, seconds};
			}
		}

		const all = [...standing.values()];
		const rollouts = all.flatMap(({rollout}) => rollout ?? []);
		const unseen = new Map(
			[...standing].flatMap(([{target}, {missed}]) => (missed ? [[target.id, missed] as const] : [])),
		);
		if (all.every(stands => !isOpen(stands))) {
			return {rollouts, end: 'settled', unseen};
		}

		// After the look, so that the last lines say how far it had come.
		if (ports.interrupt.graceful.aborted) {
			return {rollouts, end: 'stopped', unseen};
		}

		if (seconds > ports.run.timeout) {
			return {rollouts, end: 'timeout', unseen};
		}

		pause = pauseAfter(seconds, standing);
		const signedOut = [...unseen.values()].find(problem => isSignedOut(problem));
		if (signedOut) {
			const renewed = yield* renew(signedOut, 'rollout');
			if (renewed === 'stopped') {
				return {rollouts, end: 'stopped', unseen};
			}

			if (renewed === 'asked') {
				stopwatch.skip();
				pause = 0;
				continue;
			}

			pause = renewalPause;
		}

		await ports.clock.pause(pause, ports.interrupt.graceful);
	}
}

/** A look at one service is six calls, and four more for each further hundred of instances. */
function pauseAfter(seconds: number, standing: ReadonlyMap<Watched, Standing>): number {
	const open = [...standing.values()].filter(stands => isOpen(stands));
	const instances = open.reduce((sum, {rollout}) => sum + (rollout?.counts.total ?? 0), 0);
	return open.length > 10 || instances > 500 ? 10 : seconds > 60 ? 5 : 3;
}

/** What is known of one rollout: as it was when it was last seen, and why it could not be seen since. */
type Standing = {
	readonly rollout?: Rollout;
	/** Milliseconds, as `Clock`. */
	readonly seenAt: number;
	readonly missed?: Problem;
	/** Looks in a row that were spoilt. */
	readonly misses?: number;
	/** Looking again would be in vain. */
	readonly isLost?: boolean;
};

function isOpen({rollout, isLost}: Standing): boolean {
	return isLost !== true && rollout?.isIdle !== true && (rollout?.verdict ?? 'going-on') === 'going-on';
}

// A missing permission is not among them: the next look would fail as well.
const passing: ReadonlySet<Problem['code']> = new Set(['unreachable', 'throttled', 'aws-failed', 'not-aws', 'stopped']);

type Open = {readonly one: Watched; readonly stands: Standing};

/** A look that a network or a limit spoils says nothing of the rollout: the next one will. */
async function lookAfter({one, stands}: Open, aws: Aws, ports: Ports) {
	try {
		const rollout = await look(one, aws, ports);
		return {one, before: stands, after: {rollout, seenAt: ports.clock.now()} satisfies Standing as Standing};
	} catch (error) {
		if (!(error instanceof ProblemError)) {
			throw error;
		}

		const after = isClusterGone(error)
			? withoutCluster({one, stands}, ports)
			: blind({one, stands}, error.problem, ports);
		return {one, before: stands, after};
	}
}

/** Deleted ones are called so too, told apart by the sentence only; what is watched was made in one that was there. */
function isClusterGone({problem}: ProblemError): boolean {
	return problem.code === 'aws-refused' && problem.name === 'ClusterNotFoundException';
}

/** Nothing can run there any more. */
function withoutCluster({one, stands}: Open, {clock}: Ports): Standing {
	const seen = stands.rollout ?? nothingOf(one);
	const counts = {...seen.counts, running: 0, starting: 0, waiting: 0};
	const rollout: Rollout = {
		...seen,
		counts,
		verdict: 'superseded',
		instances: [],
		instead: {kind: 'cluster-deleted'},
	};
	return {rollout, seenAt: clock.now()};
}

function blind({one, stands}: Open, problem: Problem, {clock}: Ports): Standing {
	const isOut = isSignedOut(problem);
	const isLost = !isOut && !passing.has(problem.code);
	const gone = (clock.now() - stands.seenAt) / 1000;
	const wasSeen = stands.rollout !== undefined && stands.rollout.unseen?.wasSeen !== false;
	const misses = (stands.misses ?? 0) + 1;
	// One look that fails is no news, also where reading thousands of tasks takes as long as these seconds.
	const isNews = isLost || (gone >= blindSteps && misses > 1);
	const unseen = {
		seconds: isLost ? gone : gone - (gone % blindSteps),
		wasSeen,
		...(isOut && {isSignedOut: true as const}),
	};
	return {
		...stands,
		missed: problem,
		misses,
		isLost,
		...(isNews && {rollout: {...(stands.rollout ?? nothingOf(one)), unseen}}),
	};
}

/** A rollout of which nothing is known yet. */
function nothingOf({target: {id, group, name, isNamesake}, taskDefinition, isOneOfSeveral, isBack}: Watched): Rollout {
	return {
		target: id,
		cluster: group.cluster,
		region: group.region,
		service: name,
		kind: targetKind(group),
		...(isOneOfSeveral && {isOneOfSeveral}),
		...(isNamesake && {isNamesake}),
		...(isBack && {isBack}),
		taskDefinition,
		verdict: 'going-on',
		counts: {running: 0, starting: 0, waiting: 0, failed: 0, total: 0},
		instances: [],
		causes: [],
	};
}
