import {daemonTarget, revisionId} from '../daemon/daemon-target.ts';
import {endTask} from '../task/end-task.ts';
import {stopTask} from '../task/stop-task.ts';
import {wakeAll} from '../scheduler/wake-all.ts';
import type {Where} from '../scheduler/where.ts';
import type {ContainerInstance} from './container-instance.ts';

// A new machine has to be launched and to register; then the old one leaves.
const launchSeconds = 75;

/** Drains a managed instance and puts a new one in its place, with the daemons that it is to have from its start. */
export function replaceInstance(instance: ContainerInstance, where: Where): void {
	const {account, cluster} = where;
	instance.status = 'DRAINING';
	wakeAll(where);
	account.clock.after(launchSeconds, () => {
		for (const task of tasksOn(instance, where)) {
			stopTask(
				task,
				{
					stoppedReason: `Host EC2 (instance ${instance.ec2InstanceId}) terminated.`,
					stopCode: 'InfrastructureHealth',
				},
				where,
			);
			endTask(
				task,
				{
					stoppedReason: `Host EC2 (instance ${instance.ec2InstanceId}) terminated.`,
					stopCode: 'InfrastructureHealth',
				},
				where,
			);
		}

		cluster.instances.delete(instance.id);
		register(instance, where);
		for (const daemon of cluster.daemons.values()) {
			daemon.assigned.delete(instance.id);
		}

		wakeAll(where);
	});
}

function register(old: ContainerInstance, where: Where): void {
	const {account, cluster, region} = where;
	const id = account.random.hex(32);
	const ec2InstanceId = `i-0${account.random.hex(16)}`;
	cluster.instances.set(id, {
		...old,
		id,
		arn: `${old.arn.slice(0, -old.id.length)}${id}`,
		ec2InstanceId,
		status: 'ACTIVE',
		registeredAt: account.clock.now(),
		images: new Set(),
	});
	const machine = region.machines.get(old.ec2InstanceId);
	if (machine !== undefined) {
		region.machines.set(old.ec2InstanceId, {...machine, state: 'terminated'});
		region.machines.set(ec2InstanceId, {...machine, id: ec2InstanceId, launchedAt: account.clock.now()});
	}

	for (const daemon of cluster.daemons.values()) {
		const target = daemonTarget(daemon);
		const isOwn =
			target?.settings.capacityProviderArns.some(arn => arn.endsWith(`/${old.capacityProviderName ?? ''}`)) ===
			true;
		daemon.assigned.set(id, target !== undefined && isOwn ? revisionId(target) : undefined);
	}
}

function tasksOn({id}: ContainerInstance, {cluster}: Where) {
	return [...cluster.tasks.values()].filter(
		({instanceId, lastStatus}) => instanceId === id && lastStatus !== 'STOPPED',
	);
}
