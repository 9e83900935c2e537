import type {Account} from '../../account/account.ts';
import type {Cluster} from '../cluster/cluster.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import {isSettled} from '../task/is-settled.ts';
import type {Task} from '../task/task.ts';
import type {Daemon} from './daemon.ts';
import {daemonTarget, revisionId} from './daemon-target.ts';

type Instances = {
	readonly all: readonly ContainerInstance[];
	/** To be drained and replaced. */
	readonly stale: readonly ContainerInstance[];
	/** On their way out; a new machine comes for each. */
	readonly draining: readonly ContainerInstance[];
	/** Launched for the target and without a task of it. */
	readonly bare: readonly ContainerInstance[];
	/** Launched for the target, and its task isn't healthy yet. */
	readonly unsettled: readonly ContainerInstance[];
};

/**
The instances of a daemon's capacity providers, by what is to be done with them. An instance is judged by the revision
that it was launched for, not by its task: a daemon is never changed on an instance that runs. The providers of the
revision before count too, so that leaving one cleans its instances.
*/
export function daemonInstances(daemon: Daemon, cluster: Cluster, {clock}: Account): Instances {
	const target = daemonTarget(daemon);
	const wanted = target === undefined ? undefined : revisionId(target);
	const providers = new Set(
		[target, ...(daemon.deployments[0]?.sources ?? [])].flatMap(
			revision => revision?.settings.capacityProviderArns.map(arn => arn.slice(arn.lastIndexOf('/') + 1)) ?? [],
		),
	);
	const all = [...cluster.instances.values()].filter(({capacityProviderName = ''}) =>
		providers.has(capacityProviderName),
	);
	const active = all.filter(({status}) => status === 'ACTIVE');
	// While a daemon is taken away no instance is current; those that were launched without it are just not stale.
	const current = active.filter(({id}) => daemon.assigned.get(id) === wanted && wanted !== undefined);
	return {
		all,
		stale: active.filter(({id}) => daemon.assigned.get(id) !== wanted),
		draining: all.filter(({status}) => status === 'DRAINING'),
		bare: current.filter(({id}) => daemonTask(daemon, id, cluster) === undefined),
		unsettled: current.filter(({id}) => {
			const task = daemonTask(daemon, id, cluster);
			return task === undefined || !isSettled(task, clock.now());
		}),
	};
}

/** The living task of the daemon on an instance; also one that is stopping, which still holds its place. */
export function daemonTask({name}: Daemon, instanceId: string, cluster: Cluster): Task | undefined {
	for (const task of cluster.tasks.values()) {
		if (task.group === `daemon:${name}` && task.instanceId === instanceId && task.lastStatus !== 'STOPPED') {
			return task;
		}
	}

	return undefined;
}
