import type {Platform} from '../../account/platform.ts';
import type {Contribution, Feature} from './feature.ts';
import {type HostMount, mounted, readable, writable} from './parts/mounts.ts';

const dockerSocket = readable('docker_sock', '/var/run/docker.sock');
const processes = readable('proc', '/proc/', '/host/proc');
const controlGroups = readable('cgroup', '/sys/fs/cgroup/', '/host/sys/fs/cgroup');

const linux: Contribution = {...mounted(dockerSocket, processes, controlGroups), cpu: 100, memory: 512};

// Amazon Linux 1 mounts the cgroup hierarchy elsewhere; that is all it differs in (datadog-agent-ecs1.json).
const amazonLinux1: Contribution = {
	...mounted(dockerSocket, processes, readable('cgroup', '/cgroup/', '/host/sys/fs/cgroup')),
	cpu: 100,
	memory: 512,
};

// CPU is a hard cap on Windows; under 512 units the Agent's service times out while it starts
// (DataDog/documentation#9634).
const pipe = String.raw`\\.\pipe\docker_engine`;
// Never read-only: Docker starts no container with a read-only named pipe, "field ReadOnly must not be specified"
// (moby, volume/mounts/windows_parser.go; met with this very pipe in DataDog/helm-charts#955).
const dockerPipe: HostMount = writable('docker_sock', pipe);
const windows: Contribution = {...mounted(dockerPipe), cpu: 512, memory: 512};

// Managed Instances run containerd, and the Agent knows them as daemons since 7.77
// (datadog-agent-ecs-managed-instances-daemon.json).
const containerdSocket = '/var/run/containerd/containerd.sock';
const managedInstances: Contribution = {
	environment: {ECS_MANAGED_INSTANCES: 'true', DD_CRI_SOCKET_PATH: containerdSocket},
	...mounted(readable('containerd_sock', containerdSocket), processes, controlGroups),
	cpu: 256,
	memory: 512,
	minimumAgent: '7.77.0',
};

const bases: Readonly<Record<Platform, Contribution>> = {
	linux,
	'amazon-linux-1': amazonLinux1,
	windows,
	external: linux,
	'external-windows': windows,
	'managed-instances': managedInstances,
};

/**
The Agent itself: metrics and live containers. The values are those of Datadog's published task definitions, one a
platform.
*/
export const core: Feature = {
	id: 'core',
	standing: 'always',
	on: platform => bases[platform],
	isIn: () => true,
	needs: [],
	excludes: [],
	documentation: 'https://docs.datadoghq.com/containers/amazon_ecs/',
};
