import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {Service} from '../ecs/service/service.ts';
import type {Tag} from '../ecs/tag/tag.ts';
import {runService} from './add-workload.ts';
import {demoKey} from './demo.ts';
import type {Home} from './world.ts';

/** The Agents of other installers differ in these; whose it is shows in the tags. */
type Agent = {
	readonly image: string;
	readonly family: string;
	readonly serviceName: string;
	/** The constraint of its service; on every instance where there is none. */
	readonly expression?: string;
	/** None on one that was put there by hand. */
	readonly tags: readonly Tag[];
};

/** An Agent that somebody else installed, as a DAEMON service. */
export function addAgent(cluster: Cluster, {image, family, serviceName, expression, tags}: Agent, home: Home): Service {
	return runService(
		cluster,
		{
			definition: {
				family,
				networkMode: 'bridge',
				requiresCompatibilities: ['EC2'],
				containerDefinitions: [
					{
						name: 'datadog-agent',
						image,
						cpu: 256,
						memory: 512,
						essential: true,
						environment: [
							// In plain sight, as many old installations have it: who may describe a definition can read
							// the key.
							{name: 'DD_API_KEY', value: demoKey()},
							{name: 'DD_SITE', value: 'datadoghq.com'},
							{name: 'DD_APM_NON_LOCAL_TRAFFIC', value: 'true'},
						],
						portMappings: [
							{containerPort: 8126, hostPort: 8126, protocol: 'tcp'},
							{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
						],
						mountPoints: [
							{sourceVolume: 'docker_sock', containerPath: '/var/run/docker.sock', readOnly: true},
							{sourceVolume: 'proc', containerPath: '/host/proc', readOnly: true},
							{sourceVolume: 'cgroup', containerPath: '/host/sys/fs/cgroup', readOnly: true},
						],
					},
				],
				volumes: [
					{name: 'docker_sock', host: {sourcePath: '/var/run/docker.sock'}},
					{name: 'proc', host: {sourcePath: '/proc/'}},
					{name: 'cgroup', host: {sourcePath: '/sys/fs/cgroup/'}},
				],
			},
			service: {
				serviceName,
				schedulingStrategy: 'DAEMON',
				launchType: 'EC2',
				...(tags.length > 0 && {enableECSManagedTags: true, propagateTags: 'SERVICE'}),
				placementConstraints: expression === undefined ? [] : [{type: 'memberOf', expression}],
			},
			tags,
		},
		home,
	);
}
