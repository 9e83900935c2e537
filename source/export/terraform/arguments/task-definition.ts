import {type Arguments, values} from './arguments.ts';

const volume: Arguments = {
	...values('name'),
	host: {as: 'flat', inner: {sourcePath: {as: 'value', name: 'host_path'}}},
	configuredAtLaunch: {as: 'value', name: 'configure_at_launch'},
	dockerVolumeConfiguration: {
		as: 'block',
		name: 'docker_volume_configuration',
		inner: {
			...values('scope', 'autoprovision', 'driver'),
			driverOpts: {as: 'map', name: 'driver_opts'},
			labels: {as: 'map', name: 'labels'},
		},
	},
	efsVolumeConfiguration: {
		as: 'block',
		name: 'efs_volume_configuration',
		inner: {
			fileSystemId: {as: 'value', name: 'file_system_id'},
			...values('rootDirectory', 'transitEncryption', 'transitEncryptionPort'),
			authorizationConfig: {as: 'block', name: 'authorization_config', inner: values('accessPointId', 'iam')},
		},
	},
	fsxWindowsFileServerVolumeConfiguration: {
		as: 'block',
		name: 'fsx_windows_file_server_volume_configuration',
		inner: {
			...values('fileSystemId', 'rootDirectory'),
			authorizationConfig: {
				as: 'block',
				name: 'authorization_config',
				inner: values('credentialsParameter', 'domain'),
			},
		},
	},
};

/** RegisterTaskDefinition as `aws_ecs_task_definition` (Terraform AWS provider, r/ecs_task_definition). */
export const taskDefinitionArguments: Arguments = {
	...values(
		'family',
		'networkMode',
		'pidMode',
		'ipcMode',
		'requiresCompatibilities',
		'cpu',
		'memory',
		'executionRoleArn',
		'taskRoleArn',
		'enableFaultInjection',
	),
	containerDefinitions: {as: 'json', name: 'container_definitions'},
	volumes: {as: 'blocks', name: 'volume', inner: volume},
	placementConstraints: {as: 'blocks', name: 'placement_constraints', inner: values('type', 'expression')},
	runtimePlatform: {as: 'block', name: 'runtime_platform', inner: values('operatingSystemFamily', 'cpuArchitecture')},
	ephemeralStorage: {as: 'block', name: 'ephemeral_storage', inner: {sizeInGiB: {as: 'value', name: 'size_in_gib'}}},
	proxyConfiguration: {
		as: 'block',
		name: 'proxy_configuration',
		inner: {...values('type', 'containerName'), properties: {as: 'map', name: 'properties'}},
	},
	tags: {as: 'tags', name: 'tags'},
};
