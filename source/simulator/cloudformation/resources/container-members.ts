import {texts, type Members, type Shape} from './shape.ts';

const pairs: Shape = {list: {members: {Name: 'text', Value: 'text'}}};
const secrets: Shape = {list: {members: {Name: 'text', ValueFrom: 'text'}, required: ['Name', 'ValueFrom']}};
const devices: Shape = {list: {members: {HostPath: 'text', ContainerPath: 'text', Permissions: texts}}};
const tmpfs: Shape = {
	list: {members: {ContainerPath: 'text', Size: 'number', MountOptions: texts}, required: ['Size']},
};
const capabilities: Shape = {members: {Add: texts, Drop: texts}};

// What containers of services and of daemons have in common (template reference: both definitions).
const shared: Members = {
	Command: texts,
	Cpu: 'number',
	DependsOn: {list: {members: {ContainerName: 'text', Condition: 'text'}}},
	EntryPoint: texts,
	Environment: pairs,
	EnvironmentFiles: {list: {members: {Type: 'text', Value: 'text'}}},
	Essential: 'flag',
	FirelensConfiguration: {members: {Type: 'text', Options: {map: 'text'}}},
	HealthCheck: {
		members: {Command: texts, Interval: 'number', Retries: 'number', StartPeriod: 'number', Timeout: 'number'},
	},
	Image: 'text',
	Interactive: 'flag',
	LogConfiguration: {
		members: {LogDriver: 'text', Options: {map: 'text'}, SecretOptions: secrets},
		required: ['LogDriver'],
	},
	Memory: 'number',
	MemoryReservation: 'number',
	MountPoints: {list: {members: {ContainerPath: 'text', ReadOnly: 'flag', SourceVolume: 'text'}}},
	Name: 'text',
	Privileged: 'flag',
	PseudoTerminal: 'flag',
	ReadonlyRootFilesystem: 'flag',
	RepositoryCredentials: {members: {CredentialsParameter: 'text'}},
	RestartPolicy: {members: {Enabled: 'flag', IgnoredExitCodes: {list: 'number'}, RestartAttemptPeriod: 'number'}},
	Secrets: secrets,
	StartTimeout: 'number',
	StopTimeout: 'number',
	SystemControls: {list: {members: {Namespace: 'text', Value: 'text'}}},
	Ulimits: {
		list: {
			members: {HardLimit: 'number', Name: 'text', SoftLimit: 'number'},
			required: ['HardLimit', 'Name', 'SoftLimit'],
		},
	},
	User: 'text',
	WorkingDirectory: 'text',
};

export const daemonContainer: Shape = {
	members: {
		...shared,
		LinuxParameters: {
			members: {Capabilities: capabilities, Devices: devices, InitProcessEnabled: 'flag', Tmpfs: tmpfs},
		},
	},
	required: ['Name', 'Image'],
};

export const container: Shape = {
	members: {
		...shared,
		CredentialSpecs: texts,
		DisableNetworking: 'flag',
		DnsSearchDomains: texts,
		DnsServers: texts,
		DockerLabels: {map: 'text'},
		DockerSecurityOptions: texts,
		ExtraHosts: {list: {members: {Hostname: 'text', IpAddress: 'text'}}},
		Hostname: 'text',
		Links: texts,
		LinuxParameters: {
			members: {
				Capabilities: capabilities,
				Devices: devices,
				InitProcessEnabled: 'flag',
				MaxSwap: 'number',
				SharedMemorySize: 'number',
				Swappiness: 'number',
				Tmpfs: tmpfs,
			},
		},
		PortMappings: {
			list: {
				members: {
					AppProtocol: 'text',
					ContainerPort: 'number',
					ContainerPortRange: 'text',
					HostPort: 'number',
					Name: 'text',
					Protocol: 'text',
				},
			},
		},
		ResourceRequirements: {list: {members: {Type: 'text', Value: 'text'}, required: ['Type', 'Value']}},
		VersionConsistency: 'text',
		VolumesFrom: {list: {members: {ReadOnly: 'flag', SourceContainer: 'text'}}},
	},
	required: ['Name', 'Image'],
};

export const pairList = pairs;
