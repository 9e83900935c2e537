import type {Settings} from '../../choices/choices.ts';
import {isWindows} from '../../account/platform.ts';
import type {Contribution, Feature} from './feature.ts';
import {mounted, writable, containerLogs} from './parts/mounts.ts';

// Keeps how far each log was read across restarts.
const position = writable('pointdir', '/opt/datadog-agent/run');

// A bind mount on Windows must be a whole folder that exists; a Docker volume of that name makes its own.
const windows: Contribution = {
	volumes: [
		{name: 'pointdir', dockerVolumeConfiguration: {autoprovision: true, scope: 'shared', driver: 'local'}},
		{name: 'containers_root', host: {sourcePath: 'c:/programdata/docker/containers'}},
	],
	mounts: [
		{sourceVolume: 'pointdir', containerPath: 'C:/programdata/datadog/run', readOnly: false},
		{sourceVolume: 'containers_root', containerPath: 'c:/programdata/docker/containers', readOnly: true},
	],
};

/**
What containers write to stdout and stderr, read from Docker's files. Agents on Managed Instances can't collect it:
Datadog names FireLens or CloudWatch instead (containers/amazon_ecs/managed_instances).
*/
export const logs: Feature = {
	id: 'logs',
	standing: 'optional',
	on: (platform, settings) =>
		platform === 'managed-instances'
			? undefined
			: {
					environment: environment(settings),
					...(isWindows(platform) ? windows : mounted(position, containerLogs)),
					cpu: 256,
					memory: 512,
				},
	isIn: ({isOn}) => isOn('DD_LOGS_ENABLED'),
	minimumAgent: '6.0.0',
	needs: [],
	excludes: [],
	billedAs: ['Log Management'],
	documentation: 'https://docs.datadoghq.com/containers/amazon_ecs/logs/',
};

function environment({logsFromAll}: Settings): Readonly<Record<string, string>> {
	return {DD_LOGS_ENABLED: 'true', DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL: String(logsFromAll)};
}
