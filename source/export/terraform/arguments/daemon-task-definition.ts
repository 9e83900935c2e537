import {type Arguments, values} from './arguments.ts';

const secrets: Arguments = values('name', 'valueFrom');

const linuxParameters: Arguments = {
	...values('initProcessEnabled'),
	capabilities: {as: 'block', name: 'capabilities', inner: values('add', 'drop')},
	devices: {as: 'blocks', name: 'device', inner: values('hostPath', 'containerPath', 'permissions')},
	tmpfs: {as: 'blocks', name: 'tmpfs', inner: values('containerPath', 'size', 'mountOptions')},
};

const container: Arguments = {
	...values(
		'name',
		'image',
		'cpu',
		'memory',
		'memoryReservation',
		'essential',
		'privileged',
		'command',
		'entryPoint',
		'user',
		'workingDirectory',
		'readonlyRootFilesystem',
		'interactive',
		'pseudoTerminal',
		'startTimeout',
		'stopTimeout',
	),
	environment: {as: 'blocks', name: 'environment', inner: values('name', 'value')},
	environmentFiles: {as: 'blocks', name: 'environment_file', inner: values('type', 'value')},
	secrets: {as: 'blocks', name: 'secret', inner: secrets},
	mountPoints: {as: 'blocks', name: 'mount_point', inner: values('sourceVolume', 'containerPath', 'readOnly')},
	healthCheck: {
		as: 'block',
		name: 'health_check',
		inner: values('command', 'interval', 'timeout', 'retries', 'startPeriod'),
	},
	linuxParameters: {as: 'block', name: 'linux_parameters', inner: linuxParameters},
	logConfiguration: {
		as: 'block',
		name: 'log_configuration',
		inner: {
			...values('logDriver'),
			options: {as: 'map', name: 'options'},
			secretOptions: {as: 'blocks', name: 'secret_option', inner: secrets},
		},
	},
	firelensConfiguration: {
		as: 'block',
		name: 'firelens_configuration',
		inner: {...values('type'), options: {as: 'map', name: 'options'}},
	},
	repositoryCredentials: {as: 'block', name: 'repository_credentials', inner: values('credentialsParameter')},
	restartPolicy: {
		as: 'block',
		name: 'restart_policy',
		inner: values('enabled', 'ignoredExitCodes', 'restartAttemptPeriod'),
	},
	systemControls: {as: 'blocks', name: 'system_control', inner: values('namespace', 'value')},
	ulimits: {as: 'blocks', name: 'ulimit', inner: values('name', 'softLimit', 'hardLimit')},
	dependsOn: {as: 'blocks', name: 'depends_on', inner: values('containerName', 'condition')},
};

/**
RegisterDaemonTaskDefinition as `aws_ecs_daemon_task_definition` (Terraform AWS provider from 6.50,
r/ecs_daemon_task_definition). It has no argument for `pidMode` and `ipcMode` (terraform-provider-aws#50006).
*/
export const daemonDefinitionArguments: Arguments = {
	...values('family', 'cpu', 'memory', 'executionRoleArn', 'taskRoleArn'),
	containerDefinitions: {as: 'blocks', name: 'container_definition', inner: container},
	volumes: {
		as: 'blocks',
		name: 'volume',
		inner: {...values('name'), host: {as: 'flat', inner: {sourcePath: {as: 'value', name: 'host_path'}}}},
	},
	tags: {as: 'tags', name: 'tags'},
};
