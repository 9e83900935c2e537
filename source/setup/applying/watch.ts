import type {Aws} from '../../aws/gateway.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {eligibleNow} from '../../domain/hosts/eligible-now.ts';
import type {Placement} from '../../domain/hosts/left-out.ts';
import {judgeDaemon} from '../../domain/rollout/judge-daemon.ts';
import {judgeRollout} from '../../domain/rollout/judge-rollout.ts';
import {canonical} from '../../domain/kit/canonical.ts';
import {ProblemError, type Problem} from '../../domain/choices/problem/problem.ts';
import type {Instance} from '../../domain/account/instance.ts';
import type {Service} from '../../domain/account/service.ts';
import type {Target} from '../../domain/plan/plan.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import type {CapacityProvider} from '../../domain/account/cluster.ts';
import type {Ports} from '../ports.ts';

/** A service or daemon to watch until this revision runs everywhere. `startedAt` is an ISO instant. */
export type Watched = {
	readonly target: Target;
	readonly providers: readonly CapacityProvider[];
	readonly taskDefinition: string;
	/** What the revision needs by ECS's own list, where it was there before the run. */
	readonly requiresAttributes?: readonly string[];
	readonly startedAt: string;
};

/** `settled` means that every rollout has a verdict, good or bad. */
export type WatchEnd = {readonly rollouts: readonly Rollout[]; readonly end: 'settled' | 'timeout' | 'stopped'};

/**
Looks at every rollout until each has succeeded or failed, the time is up, or Ctrl+C. Yields a rollout when it looks
different from before. AWS is asked every 3 s, later every 5 s: its scheduler moves in seconds, and its limits are
shared.
*/
export async function* watch(
	watched: readonly Watched[],
	aws: Aws,
	ports: Ports,
): AsyncGenerator<SetupEvent, WatchEnd> {
	const begun = ports.clock.now();
	const seconds = () => (ports.clock.now() - begun) / 1000;
	const rollouts = new Map<Watched, Rollout>();
	// Why nothing was seen of a target, for the case that it stays so until the time is up.
	let lastMissed: Problem | undefined;
	for (;;) {
		// A verdict is final: what has one is not asked about again, which spares calls in a large fleet.
		const open = watched.filter(one => (rollouts.get(one)?.verdict ?? 'going-on') === 'going-on');
		const looks = await Promise.all(open.map(async one => lookOnce(one, aws, ports)));
		lastMissed = looks.findLast(({missed}) => missed !== undefined)?.missed ?? lastMissed;
		for (const {one, rollout} of newsIn(looks, rollouts)) {
			rollouts.set(one, rollout);
			yield {type: 'rollout', rollout, seconds: seconds()};
		}

		const all = watched.flatMap(one => rollouts.get(one) ?? []);
		if (all.length === watched.length && all.every(({verdict}) => verdict !== 'going-on')) {
			return {rollouts: all, end: 'settled'};
		}

		// After the look, so that the last lines say how far it had come.
		if (ports.interrupt.graceful.aborted) {
			return {rollouts: all, end: 'stopped'};
		}

		if (seconds() > ports.run.timeout) {
			// A timeout would claim that something is slow; it was never seen.
			if (all.length < watched.length && lastMissed) {
				throw new ProblemError(lastMissed);
			}

			return {rollouts: all, end: 'timeout'};
		}

		await ports.clock.pause(seconds() > 60 ? 5 : 3, ports.interrupt.graceful);
	}
}

type Look = {readonly one: Watched; readonly rollout?: Rollout; readonly missed?: Problem};

/** The looks that show a rollout differently than before. */
function newsIn(looks: readonly Look[], before: ReadonlyMap<Watched, Rollout>) {
	return looks.flatMap(({one, rollout}) => {
		const earlier = before.get(one);
		return rollout && (!earlier || canonical(earlier) !== canonical(rollout)) ? [{one, rollout}] : [];
	});
}

// An expired session or a missing permission is not among them: the next look would fail as well.
const passing: ReadonlySet<Problem['code']> = new Set(['unreachable', 'throttled', 'aws-failed', 'not-aws', 'stopped']);

/** A look that a network or a limit spoils says nothing of the rollout: the next one will. */
async function lookOnce(one: Watched, aws: Aws, ports: Ports): Promise<Look> {
	try {
		return {one, rollout: await look(one, aws, ports)};
	} catch (error) {
		if (error instanceof ProblemError && passing.has(error.problem.code)) {
			return {one, missed: error.problem};
		}

		throw error;
	}
}

/** One look. `immediate` and not `graceful`: a look in flight is short, and its answer is wanted for the last line. */
async function look(one: Watched, aws: Aws, {interrupt}: Ports): Promise<Rollout> {
	const {target, providers, taskDefinition, startedAt} = one;
	const {id, group, name} = target;
	if (targetKind(group) === 'daemon') {
		const snapshot = await aws.readDaemon(
			{region: group.region, cluster: group.clusterArn, daemon: name},
			interrupt.immediate,
		);
		return judgeDaemon(snapshot, {
			target: id,
			cluster: group.cluster,
			region: group.region,
			daemon: name,
			taskDefinition,
			...eligibleNow({group, providers}, snapshot.instances),
			startedAt,
		});
	}

	const snapshot = await aws.readService(
		{region: group.region, cluster: group.clusterArn, service: name},
		interrupt.immediate,
	);
	return judgeRollout(
		{...snapshot, instances: known(snapshot.instances, target)},
		{
			target: id,
			cluster: group.cluster,
			region: group.region,
			service: name,
			taskDefinition,
			...eligibleNow({group, providers, placement: placementOf(one, snapshot.service)}, snapshot.instances),
			startedAt,
			forecast: target.forecast,
			hasHealthCheck: hasHealthCheck(target),
		},
	);
}

/** By the constraints that ECS has of the service, whatever was planned: people may have changed them since. */
function placementOf({target: {definition}, requiresAttributes}: Watched, service: Service | undefined): Placement {
	return {
		definition,
		constraints: service?.placementConstraints ?? [],
		...(requiresAttributes && {requiresAttributes}),
	};
}

/** The health of a task is that of its essential containers; others don't count in it. */
function hasHealthCheck({definition}: Target): boolean {
	return definition.containerDefinitions.some(
		({healthCheck, essential}) => healthCheck !== undefined && essential !== false,
	);
}

/** What EC2 told of the instances while planning; a look at a rollout does not ask again. */
function known(instances: readonly Instance[], {group}: Target): readonly Instance[] {
	const machines = new Map(group.instances.map(({arn, machine}) => [arn, machine]));
	return instances.map(instance => ({...instance, machine: instance.machine ?? machines.get(instance.arn)}));
}
