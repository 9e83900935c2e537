import {isOwnKey, ownKeyIn} from '../../account/stored-key.ts';
import {isStoredNamed} from '../../account/left/user.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {intents} from '../../choices/intent.ts';
import {secondsOf} from '../../kit/instant.ts';
import type {DaemonDestination, ServiceDestination} from './destination.ts';
import type {KeyPlan} from './key-plan.ts';

/** How far the clocks of two services may be apart, in seconds. A restart too many costs less than an old key. */
const skew = 5;

/**
The key of an Agent that goes on, rotated also where it was changed in its place since the tasks were started: a run
that ended between putting it there and the restart is continued so. ECS reads a secret once, when it starts a task
(Amazon ECS, "Pass Secrets Manager secrets through environment variables"). Whoever rotates a key and names the secret
that an Agent has already has changed it there: of one whose change can't be dated the Agent is started again.
*/
export function withOldKey(
	key: KeyPlan,
	destination: ServiceDestination | DaemonDestination,
	{observed, choices}: Decided,
): KeyPlan {
	const {today, group} = destination;
	const valueFrom = today?.key.kind === 'secret' ? today.key.valueFrom : undefined;
	if (key.rotated || valueFrom === undefined) {
		return key;
	}

	const own = ownKeyIn(valueFrom);
	const isNamed = intents[choices.intent].bringsKey === true && isReading(key, valueFrom);
	const stored = observed.storedKeys.find(one =>
		own === undefined
			? isNamed && isStoredNamed(valueFrom, group.region, one)
			: one.kind === own && isOwnKey(one) && one.region === group.region,
	);
	const changedAt = stored?.changedAt;
	if (changedAt === undefined) {
		return isNamed ? {...key, rotated: true} : key;
	}

	return isOld(destination, changedAt) ? {...key, rotated: true, changedAt} : key;
}

/** Whether the Agent goes on reading just this. */
function isReading({variable}: KeyPlan, valueFrom: string): boolean {
	return variable.kind === 'kept' || (variable.kind === 'secret' && variable.valueFrom === valueFrom);
}

/**
A deployment that began since starts all tasks anew. Without one, those that were started since are new all the same, as
on an instance that joined; where they can't be read, they count as old.
*/
function isOld(destination: ServiceDestination | DaemonDestination, changedAt: string): boolean {
	const changed = secondsOf(changedAt) ?? 0;
	const deployed = secondsOf(deployedAt(destination));
	if (deployed === undefined || deployed >= changed) {
		return false;
	}

	const {cluster, kind, name} = destination;
	const running = cluster.tasks.filter(
		({group, desiredStatus}) => group === `${kind}:${name}` && desiredStatus === 'RUNNING',
	);
	return cluster.unread.some(({part}) => part === 'tasks')
		? true
		: running.some(({createdAt}) => (secondsOf(createdAt) ?? 0) < changed + skew);
}

function deployedAt(destination: ServiceDestination | DaemonDestination): string | undefined {
	return destination.kind === 'daemon'
		? destination.kept?.deployment?.createdAt
		: destination.kept?.deployments.find(({status}) => status === 'PRIMARY')?.createdAt;
}
