import {Buffer} from 'node:buffer';
import type {Attribute} from '../ecs/instance/attribute.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {ContainerInstance} from '../ecs/instance/container-instance.ts';
import {resourceArn} from '../ecs/resource-arn.ts';
import {vpcId} from './create-account.ts';
import {capabilitiesOf, type InstanceKind, instanceKinds} from './instance-kind.ts';
import type {Home} from './world.ts';

type Wanted = {
	readonly count: number;
	readonly kind: keyof typeof instanceKinds;
	/** What is other than the kind says, for the instance at this place. */
	readonly change?: (index: number) => Partial<InstanceKind>;
	/** Absent for instances that registered themselves. */
	readonly capacityProviderName?: string;
};

// What `PORTS` lists as taken before any task runs: SSH or RDP, Docker and the ECS agent itself (defaults in the source
// of the ECS agent).
const linuxPorts = [22, 2375, 2376, 51_678, 51_679];
const windowsPorts = [53, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 51_678, 51_679];

/** Registers container instances in a cluster, each with its machine. */
export function addInstances(
	cluster: Cluster,
	{count, kind: name, change, capacityProviderName}: Wanted,
	home: Home,
): readonly ContainerInstance[] {
	return Array.from({length: count}, (nothing, index) => {
		const kind: InstanceKind = {...instanceKinds[name], ...change?.(index)};
		const instance = makeInstance({cluster, kind, index, capacityProviderName}, home);
		cluster.instances.set(instance.id, instance);
		return instance;
	});
}

type New = {
	readonly cluster: Cluster;
	readonly kind: InstanceKind;
	readonly index: number;
	readonly capacityProviderName: string | undefined;
};

function makeInstance({cluster, kind, index, capacityProviderName}: New, home: Home): ContainerInstance {
	const {account, region} = home;
	const isLong = region.accountSettings.get('containerInstanceLongArnFormat') !== 'disabled';
	const id = isLong ? account.random.hex(32) : account.random.uuid();
	// ECS Anywhere names a machine by its SSM registration, `mi-…`, and EC2 knows nothing of it.
	const isExternal = kind.isExternal === true;
	const machineId = isExternal ? `mi-0${account.random.hex(16)}` : addMachine(cluster, kind, index, home);
	const attributes: readonly Attribute[] = [
		{name: 'ecs.os-type', value: kind.system},
		{name: 'ecs.os-family', value: kind.family},
		...(kind.detailed === undefined ? [] : [{name: 'ecs.os-type-detailed', value: kind.detailed}]),
		{name: 'ecs.cpu-architecture', value: kind.architecture},
		...(isExternal ? [] : placeAttributes(kind, index, machineId, home)),
		...capabilitiesOf(kind),
	];
	return {
		id,
		arn: resourceArn(
			{partition: account.partition, region: region.name, accountId: account.id},
			'container-instance',
			...(isLong ? [cluster.name] : []),
			id,
		),
		ec2InstanceId: machineId,
		status: 'ACTIVE',
		agentConnected: true,
		agentVersion: kind.agentVersion,
		dockerVersion: kind.dockerVersion,
		attributes,
		resources: {
			cpu: kind.cpu,
			memory: kind.memory,
			// On the wire these are ports that are taken, though the resource is called a remaining one.
			ports: kind.system === 'windows' ? windowsPorts : linuxPorts,
			udpPorts: [],
		},
		registeredAt: account.clock.now(),
		tags: [],
		capacityProviderName,
		isManaged: kind.isManaged === true,
		// Nothing is pulled yet, so the first task of each image takes its time.
		images: new Set(),
	};
}

function addMachine(cluster: Cluster, kind: InstanceKind, index: number, {account, region}: Home): string {
	const id = `i-0${account.random.hex(16)}`;
	// Spread over three zones in turn, as an Auto Scaling group does.
	const [subnet] = [...region.subnets.values()].slice(index % 3);
	region.machines.set(id, {
		id,
		type: kind.type,
		privateIp: `10.0.${index % 3}.${10 + (region.machines.size % 240)}`,
		image: {id: imageId(kind), ...kind.image},
		platform: kind.system,
		architecture: kind.architecture,
		vpcId,
		subnetId: subnet?.id ?? '',
		availabilityZone: subnet?.availabilityZone ?? `${region.name}a`,
		securityGroupIds: ['sg-0c5a1e2b3d4f50001'],
		instanceProfileArn: `arn:${account.partition}:iam::${account.id}:instance-profile/ecsInstanceRole`,
		metadata: {httpTokens: kind.httpTokens, hopLimit: kind.hopLimit, endpoint: 'enabled'},
		tags: new Map([['Name', `${cluster.name}-ecs`]]),
		launchedAt: account.clock.now(),
		state: 'running',
	});
	return id;
}

// Only EC2 can tell these, so an external instance has none of them: their absence is one of its marks.
function placeAttributes(kind: InstanceKind, index: number, machineId: string, {region}: Home): readonly Attribute[] {
	const machine = region.machines.get(machineId);
	return [
		{name: 'ecs.ami-id', value: imageId(kind)},
		{name: 'ecs.instance-type', value: kind.type},
		{name: 'ecs.availability-zone', value: machine?.availabilityZone ?? `${region.name}${'abc'.charAt(index % 3)}`},
		{name: 'ecs.vpc-id', value: vpcId},
		{name: 'ecs.subnet-id', value: machine?.subnetId ?? ''},
	];
}

// The same image has the same id everywhere.
function imageId({image}: InstanceKind): string {
	return `ami-0${Buffer.from(image.name).toString('hex').slice(-16)}`;
}
