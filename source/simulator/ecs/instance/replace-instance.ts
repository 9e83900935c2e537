import {daemonTarget, revisionId} from '../daemon/daemon-target.ts';
import {endTask} from '../task/end-task.ts';
import {stopTask} from '../task/stop-task.ts';
import {wakeAll} from '../scheduler/wake-all.ts';
import type {Where} from '../scheduler/where.ts';
import type {ContainerInstance} from './container-instance.ts';

// Seconds, ours. A new machine has to be launched and to register; then the old one leaves. AWS needs minutes.
const launchSeconds = 75;

/**
Drains a managed instance and puts a new one in its place, with the daemons that it is to have from its start.
Applications are moved by their own schedulers, which see a draining instance; daemons stay until its end (ECS stops
them last). A second call for the same instance would make two of one, so callers take only ACTIVE ones.
*/
export function replaceInstance(instance: ContainerInstance, where: Where): void {
	const {account, cluster} = where;
	instance.status = 'DRAINING';
	wakeAll(where);
	account.clock.after(launchSeconds, () => {
		// What is left runs until the machine goes: told to stop for the reason's sake, and ended at once.
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
		// A new disk, so every image is pulled again.
		images: new Set(),
	});
	// EC2 goes on showing the old machine, as terminated; the new one has its properties.
	const machine = region.machines.get(old.ec2InstanceId);
	if (machine !== undefined) {
		region.machines.set(old.ec2InstanceId, {...machine, state: 'terminated'});
		region.machines.set(ec2InstanceId, {...machine, id: ec2InstanceId, launchedAt: account.clock.now()});
	}

	for (const daemon of cluster.daemons.values()) {
		const target = daemonTarget(daemon);
		// Which revision the new instance is launched for is decided now, for all daemons of its provider: that is how
		// a daemon changes.
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
