import type {Daemon, DaemonDeployment} from '../account/daemon.ts';
import type {Instance} from '../account/instance.ts';
import type {Cause, InstanceRollout, Instead, Rollout, RolloutCounts} from '../choices/problem/rollout.ts';
import type {Task} from '../account/task.ts';
import type {Unread} from '../account/unread.ts';
import {secondsOf} from '../kit/instant.ts';
import {causesOf} from './judge/causes-of.ts';
import type {Expected} from './judge/expected.ts';
import {failures} from './judge/failures.ts';
import {instanceRollout} from './judge/instance-rollout.ts';
import {signsBy} from './judge/signs-by.ts';
import {textCause} from './classify/text-cause.ts';
import {countsOf} from './judge-rollout.ts';

/** One look at a daemon; `undefined` means that AWS does not know it (any more). */
export type DaemonSnapshot = {
	readonly daemon: Daemon | undefined;
	readonly tasks: readonly Task[];
	readonly instances: readonly Instance[];
	/** What of tasks and instances could not be read. */
	readonly unread?: readonly Unread[];
	readonly at: string;
};

/** What it is compared with: our revision on every eligible instance. */
export type ExpectedDaemon = Omit<Expected, 'service'> & {readonly daemon: string};

/** How long ECS may still show the state before our change, in seconds. */
const eventualConsistency = 30;

/**
How a daemon's rollout on Managed Instances stands. Its instances are drained and replaced in batches, so the instances
of the beginning need not be those of the end: the deployment's status decides, and its counts say that no instance goes
without. An empty capacity provider is done at once, which is no success: the first instance that comes shows it.
*/
export function judgeDaemon(snapshot: DaemonSnapshot, expected: ExpectedDaemon): Rollout {
	const {daemon, tasks, at} = snapshot;
	const {daemon: name, ...rest} = expected;
	const ours = failures(tasks.filter(({taskDefinitionArn}) => taskDefinitionArn === expected.taskDefinition));
	const [unread] = snapshot.unread ?? [];
	// Told of none where tasks are missing: each would seem to wait.
	const eligible = new Set(expected.eligible);
	const signsOf = signsBy(tasks, expected, []);
	const instances = (unread ? [] : snapshot.instances)
		.filter(({arn}) => eligible.has(arn))
		.map(instance =>
			instanceRollout({instance, expected: {...rest, service: name}, at, ...signsOf(instance)}),
		);
	const seconds = (secondsOf(at) ?? 0) - (secondsOf(expected.startedAt) ?? 0);
	const verdict = daemon?.status === 'ACTIVE' ? verdictOf(daemon, expected, instances) : undefined;
	const decided = verdict ?? (seconds < eventualConsistency ? 'going-on' : 'superseded');
	const said = deploymentCause(daemon?.deployment);
	const counted = unread ? countsByEcs(daemon?.deployment) : counts(daemon?.deployment, countsOf(instances));
	const isIdle = decided === 'going-on' && seconds >= eventualConsistency && isEmpty(daemon?.deployment, counted);
	const causes = causesOf({instances, failures: ours, events: []}).filter(
		({kind}) => isIdle || kind !== 'no-instances',
	);
	return {
		target: expected.target,
		cluster: expected.cluster,
		region: expected.region,
		service: name,
		kind: 'daemon',
		taskDefinition: expected.taskDefinition,
		verdict: decided,
		counts: counted,
		instances,
		causes:
			decided === 'succeeded'
				? []
				: [...said.filter(({kind}) => causes.every(cause => cause.kind !== kind)), ...causes],
		...(unread && {unread}),
		...(decided === 'superseded' && {instead: insteadOf(daemon)}),
		...(isIdle && {isIdle}),
	};
}

/** `undefined` where ECS does not show our revision, which it may not do yet. */
function verdictOf(
	daemon: Daemon,
	{taskDefinition}: ExpectedDaemon,
	instances: readonly InstanceRollout[],
): Rollout['verdict'] | undefined {
	const {deployment} = daemon;
	const status = deployment?.status ?? '';
	// Where ours is what it goes back to, that is a rollout like any other.
	const isBack = deployment?.isRolledBack === true && daemon.taskDefinitionArn === taskDefinition;
	if (status.startsWith('ROLLBACK') && !isBack) {
		// A rollback that failed leaves a mixed fleet.
		return status === 'ROLLBACK_FAILED' ? 'failing' : 'rolled-back';
	}

	// After the roll-back, which shows another revision on purpose.
	if (daemon.taskDefinitionArn !== taskDefinition) {
		return undefined;
	}

	switch (status) {
		case 'SUCCESSFUL':
		case 'ROLLBACK_SUCCESSFUL': {
			return isSomewhere(deployment, instances) && isEverywhere(deployment, instances) ? 'succeeded' : 'going-on';
		}

		// A newer update takes a running one's place; there is no stopping a daemon's deployment by hand.
		case 'STOPPED':
		case 'STOP_REQUESTED': {
			return 'superseded';
		}

		case 'FAILED':
		case 'ROLLBACK_FAILED': {
			return 'failing';
		}

		default: {
			return 'going-on';
		}
	}
}

/** Where there is no instance AWS is done at once, and nothing is known of whether it would run. */
function isSomewhere(deployment: DaemonDeployment | undefined, instances: readonly InstanceRollout[]): boolean {
	return (deployment?.running ?? 0) > 0 || instances.some(({state}) => state === 'running');
}

/** AWS is done, and no instance is there on which it could be seen. */
function isEmpty(deployment: DaemonDeployment | undefined, {total}: RolloutCounts): boolean {
	return total === 0 && (deployment?.status === 'SUCCESSFUL' || deployment?.status === 'ROLLBACK_SUCCESSFUL');
}

/** A daemon that is not critical lets instances start without it, and the deployment counts them. */
function isEverywhere(deployment: DaemonDeployment | undefined, instances: readonly InstanceRollout[]): boolean {
	return (
		(deployment?.withoutDaemon ?? 0) === 0 &&
		instances.every(({state}) => state === 'running' || state === 'draining')
	);
}

function deploymentCause(deployment: DaemonDeployment | undefined): readonly Cause[] {
	const detail = deployment?.statusReason;
	if (
		detail === undefined ||
		deployment?.status === 'SUCCESSFUL' ||
		!/fail|unable|insufficient|error/iv.test(detail)
	) {
		return [];
	}

	// "RESOURCE:CPU - Unable to place daemon task on container instance: insufficient CPU".
	const resource = /insufficient (?<resource>cpu|memory)/iv.exec(detail)?.groups?.resource?.toLowerCase();
	return [
		resource === 'cpu' || resource === 'memory'
			? {kind: 'no-room', resource, detail}
			: (textCause(detail) ?? {kind: 'other', detail}),
	];
}

function insteadOf(daemon: Daemon | undefined): Instead {
	if (daemon?.status !== 'ACTIVE') {
		return {kind: 'deleted'};
	}

	const {taskDefinitionArn: taskDefinition, deployment} = daemon;
	const at = deployment?.createdAt;
	return {kind: 'deployed', taskDefinition, ...(at !== undefined && {at})};
}

function countsByEcs({running = 0, withoutDaemon = 0, draining = 0}: Partial<DaemonDeployment> = {}): RolloutCounts {
	return {running, starting: draining, waiting: withoutDaemon, failed: 0, total: running + withoutDaemon + draining};
}

/** While instances are replaced the deployment knows more than those that are there. */
function counts(deployment: DaemonDeployment | undefined, seen: RolloutCounts): RolloutCounts {
	return {...seen, total: Math.max(seen.total, (deployment?.running ?? 0) + (deployment?.withoutDaemon ?? 0))};
}
