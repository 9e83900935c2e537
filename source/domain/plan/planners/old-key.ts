import {ownKeyIn, ownKeyName} from '../../account/stored-key.ts';
import type {Observed} from '../../account/observed.ts';
import {secondsOf} from '../../kit/instant.ts';
import type {DaemonDestination, ServiceDestination} from './destination.ts';
import type {KeyPlan} from './key-plan.ts';

/** How far the clocks of two services may be apart, in seconds. A restart too many costs less than an old key. */
const skew = 5;

/**
The key of an Agent that goes on, rotated also where it was changed in its place since the tasks were started: a run
that ended between putting it there and the restart is continued so. ECS reads a secret once, when it starts a task
(Amazon ECS, "Pass Secrets Manager secrets through environment variables").
*/
export function withOldKey(
	key: KeyPlan,
	destination: ServiceDestination | DaemonDestination,
	observed: Observed,
): KeyPlan {
	const valueFrom = destination.today?.key.kind === 'secret' ? destination.today.key.valueFrom : undefined;
	const kind = valueFrom === undefined ? undefined : ownKeyIn(valueFrom);
	if (key.rotated || kind === undefined) {
		return key;
	}

	const changedAt = observed.storedKeys.find(
		stored =>
			stored.kind === kind && stored.name === ownKeyName(kind) && stored.region === destination.group.region,
	)?.changedAt;
	return changedAt !== undefined && isOld(destination, changedAt) ? {...key, rotated: true, changedAt} : key;
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
