import type {Account} from '../../../source/simulator/account/account.ts';
import type {Region} from '../../../source/simulator/account/region.ts';
import type {Cluster} from '../../../source/simulator/ecs/cluster/cluster.ts';
import {daemonInstances} from '../../../source/simulator/ecs/daemon/daemon-instances.ts';
import {daemonTarget} from '../../../source/simulator/ecs/daemon/daemon-target.ts';
import type {ContainerInstance} from '../../../source/simulator/ecs/instance/container-instance.ts';
import {find} from '../../../source/simulator/ecs/find.ts';
import {eligibleInstances} from '../../../source/simulator/ecs/scheduler/eligible-instances.ts';
import {asTaskDefinition} from '../../../source/simulator/ecs/task-definition/as-task-definition.ts';
import type {TaskDefinition} from '../../../source/simulator/ecs/task-definition/task-definition.ts';
import type {Tag} from '../../../source/simulator/ecs/tag/tag.ts';
import {releasedAt} from '../../../source/simulator/registry/releases.ts';

/** What is true of an Agent, in the words of `status`, from nothing but what the simulator has in its memory. */
export type TrueAgent = {
	readonly cluster: string;
	readonly region: string;
	readonly name: string;
	readonly kind: 'service' | 'daemon';
	readonly platforms: readonly string[];
	readonly image: string;
	readonly version: string | undefined;
	readonly newest: string | undefined;
	readonly owner: string;
	readonly definition: string;
	/** ISO instant. */
	readonly since: string;
	readonly coverage: string;
	/** EC2 ids of instances that should run it and don't. */
	readonly missing: readonly string[];
	readonly isWell: boolean;
	readonly key: string;
	/** As a task of it pulled it, with how many did. */
	readonly pulled: ReadonlyArray<readonly [string | undefined, number]>;
};

type Place = {readonly account: Account; readonly region: Region; readonly cluster: Cluster};

type Found = {
	readonly kind: TrueAgent['kind'];
	readonly name: string;
	readonly tags: readonly Tag[];
	readonly definition: TaskDefinition;
	readonly createdAt: number;
	readonly eligible: readonly ContainerInstance[];
};

/** Every Agent of an account, sorted. */
export function trueAgents(account: Account): readonly TrueAgent[] {
	return [...account.regions.values()]
		.flatMap(region =>
			[...region.clusters.values()].flatMap(cluster => {
				const place = {account, region, cluster};
				return [...services(place), ...daemons(place)].map(found => trueAgent(found, place));
			}),
		)
		.toSorted((a, b) => `${a.cluster} ${a.name}`.localeCompare(`${b.cluster} ${b.name}`, 'en'));
}

function services({region, cluster}: Place): readonly Found[] {
	return [...cluster.services.values()].flatMap((service): readonly Found[] => {
		const definition = find.taskDefinition(service.taskDefinitionArn, region);
		return service.status === 'ACTIVE' && definition && isAgent(definition)
			? [
					{
						kind: 'service',
						name: service.name,
						tags: service.tags,
						definition,
						createdAt: service.deployments[0]?.createdAt ?? 0,
						eligible: eligibleInstances(service, definition, cluster).eligible,
					},
				]
			: [];
	});
}

function daemons({account, region, cluster}: Place): readonly Found[] {
	return [...cluster.daemons.values()].flatMap((daemon): readonly Found[] => {
		const target = daemonTarget(daemon);
		const definition = target && asTaskDefinition(target.settings.daemonTaskDefinitionArn, region);
		return daemon.status === 'ACTIVE' && definition && isAgent(definition)
			? [
					{
						kind: 'daemon',
						name: daemon.name,
						tags: daemon.tags,
						definition,
						createdAt: daemon.deployments[0]?.createdAt ?? 0,
						eligible: daemonInstances(daemon, cluster, account).all.filter(
							({status}) => status === 'ACTIVE',
						),
					},
				]
			: [];
	});
}

function isAgent({containerDefinitions}: TaskDefinition): boolean {
	return containerDefinitions.some(({image = ''}) => /\bdatadog\/agent\b/v.test(image));
}

function trueAgent({kind, name, tags, definition, createdAt, eligible}: Found, place: Place): TrueAgent {
	const {account, region, cluster} = place;
	const container = definition.containerDefinitions.find(({image = ''}) => /\bdatadog\/agent\b/v.test(image));
	const {image = ''} = container ?? {};
	const version = /:(?<version>\d+\.\d+\.\d+)/v.exec(image)?.groups?.version;
	const [newest] = releasedAt(account.clock.now());
	const tasks = [...cluster.tasks.values()].filter(
		({group, lastStatus}) => group === `${kind}:${name}` && lastStatus === 'RUNNING',
	);
	const isRunning = ({id}: ContainerInstance) =>
		tasks.some(
			task =>
				task.instanceId === id &&
				task.taskDefinitionArn === definition.taskDefinitionArn &&
				task.containers.every(
					({hasHealthCheck, healthStatus}) => !hasHealthCheck || healthStatus === 'HEALTHY',
				),
		);
	const missing = eligible.filter(instance => !isRunning(instance)).map(({ec2InstanceId}) => ec2InstanceId);
	const digests = tasks.map(({containers}) => containers.find(one => one.name === container?.name)?.imageDigest);
	return {
		cluster: cluster.name,
		region: region.name,
		name,
		kind,
		platforms: [...new Set(eligible.map(instance => platformOf(instance, region)))].toSorted(),
		image,
		version,
		newest: version === undefined || version === newest ? undefined : newest,
		owner: ownerIn(tags),
		definition: definition.taskDefinitionArn.split('/').at(-1) ?? '',
		since: new Date(createdAt * 1000).toISOString(),
		coverage: `${eligible.length - missing.length} of ${eligible.length}`,
		missing: missing.toSorted(),
		isWell: missing.length === 0,
		key: keyOf(container, region),
		pulled: Array.from(
			Map.groupBy(digests, digest => digest),
			([digest, {length}]) => [digest, length] as const,
		),
	};
}

function platformOf({isManaged, ec2InstanceId, attributes}: ContainerInstance, region: Region): string {
	const machine = region.machines.get(ec2InstanceId);
	const isWindows = attributes.some(({name, value}) => name === 'ecs.os-type' && value === 'windows');
	return isManaged
		? 'managed-instances'
		: machine === undefined
			? 'external'
			: isWindows
				? 'windows'
				: machine.image.name.startsWith('amzn-ami-')
					? 'amazon-linux-1'
					: 'linux';
}

function ownerIn(tags: readonly Tag[]): string {
	const keys = new Set(tags.map(({key = ''}) => key.toLowerCase()));
	return keys.has('dd-ecs-setup:managed') ? 'us' : keys.has('terraform') ? 'terraform' : 'unknown';
}

type KeyHolder = Pick<TaskDefinition['containerDefinitions'][number], 'secrets' | 'environment'>;

function keyOf(container: KeyHolder | undefined, {secrets, parameters}: Region): string {
	const from = container?.secrets?.find(({name}) => name === 'DD_API_KEY')?.valueFrom;
	const secret = [...secrets.values()].find(({arn}) => arn === from);
	const parameter = [...parameters.values()].find(({arn, name}) => arn === from || name === from);
	return secret
		? `secret ${secret.name}`
		: parameter
			? `parameter ${parameter.name}`
			: container?.environment?.some(({name}) => name === 'DD_API_KEY')
				? 'plain'
				: 'none';
}
