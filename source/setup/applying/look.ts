import type {Aws} from '../../aws/gateway.ts';
import type {CapacityProvider} from '../../domain/account/cluster.ts';
import type {Instance} from '../../domain/account/instance.ts';
import type {PlacementConstraint, Service} from '../../domain/account/service.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';
import {eligibleNow} from '../../domain/hosts/eligible-now.ts';
import type {Placement} from '../../domain/hosts/left-out.ts';
import type {Target} from '../../domain/plan/plan.ts';
import {targetKind} from '../../domain/plan/target-id.ts';
import {judgeDaemon} from '../../domain/rollout/judge-daemon.ts';
import {judgeRollout} from '../../domain/rollout/judge-rollout.ts';
import type {Ports} from '../ports.ts';

/** A service or daemon to watch until this revision runs everywhere. `startedAt` is an ISO instant. */
export type Watched = {
	readonly target: Target;
	readonly providers: readonly CapacityProvider[];
	readonly taskDefinition: string;
	/** What the revision needs by ECS's own list, where it was there before the run. */
	readonly requiresAttributes?: readonly string[];
	readonly startedAt: string;
	/** Of the service, as the plan leaves it; absent where nothing is known of that. */
	readonly constraints?: readonly PlacementConstraint[];
	/** It is what ran before a rollout that failed. */
	readonly isBack?: true;
	/** A service was deleted for it in this run. */
	readonly isReplacing?: boolean;
	/** Another one is watched on the same cluster. */
	readonly isOneOfSeveral?: true;
};

/** What is seen now, with what this run knows of it. */
export async function look(one: Watched, aws: Aws, ports: Ports): Promise<Rollout> {
	const rollout = await judged(one, aws, ports);
	return {
		...rollout,
		...(one.isOneOfSeveral && {isOneOfSeveral: true}),
		...(one.target.isNamesake && {isNamesake: true}),
		...(one.isBack && {isBack: true}),
	};
}

/** One look. `immediate` and not `graceful`: a look in flight is short, and its answer is wanted for the last line. */
async function judged(one: Watched, aws: Aws, {interrupt}: Ports): Promise<Rollout> {
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
			...(one.constraints && {constraints: one.constraints}),
			forecast: target.forecast,
			hasHealthCheck: hasHealthCheck(target),
			isReplacing: one.isReplacing === true,
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
	const planned = new Map(group.instances.map(instance => [instance.arn, instance]));
	return instances.map(instance => {
		const {privateIp, machine} = instance.machine ? instance : (planned.get(instance.arn) ?? instance);
		return {...instance, privateIp, machine};
	});
}
