import {find} from '../../ecs/find.ts';
import {fieldsOf} from '../template/value.ts';
import {container, pairList} from './container-members.ts';
import {changeEcsTags, putSystemTags} from './ecs-tags.ts';
import {generatedName} from './generated-name.ts';
import {invoke} from './invoke.ts';
import {memberOf, textIn} from './reply.ts';
import type {Made, ResourceType} from './resource-type.ts';
import {fromApi, tags, texts, toApi, type Members} from './shape.ts';

const volume: Members = {
	ConfiguredAtLaunch: 'flag',
	DockerVolumeConfiguration: {
		members: {
			Autoprovision: 'flag',
			Driver: 'text',
			DriverOpts: {map: 'text'},
			Labels: {map: 'text'},
			Scope: 'text',
		},
	},
	EFSVolumeConfiguration: {
		members: {
			AuthorizationConfig: {members: {AccessPointId: 'text', IAM: 'text'}},
			FilesystemId: 'text',
			RootDirectory: 'text',
			TransitEncryption: 'text',
			TransitEncryptionPort: 'number',
		},
		required: ['FilesystemId'],
	},
	FSxWindowsFileServerVolumeConfiguration: {
		members: {
			AuthorizationConfig: {members: {CredentialsParameter: 'text', Domain: 'text'}},
			FileSystemId: 'text',
			RootDirectory: 'text',
		},
		required: ['FileSystemId', 'RootDirectory'],
	},
	Host: {members: {SourcePath: 'text'}},
	Name: 'text',
};

const members: Members = {
	ContainerDefinitions: {list: container},
	Cpu: 'text',
	EnableFaultInjection: 'flag',
	EphemeralStorage: {members: {SizeInGiB: 'number'}},
	ExecutionRoleArn: 'text',
	Family: 'text',
	InferenceAccelerators: {list: {members: {DeviceName: 'text', DeviceType: 'text'}}},
	IpcMode: 'text',
	Memory: 'text',
	NetworkMode: 'text',
	PidMode: 'text',
	PlacementConstraints: {list: {members: {Expression: 'text', Type: 'text'}, required: ['Type']}},
	ProxyConfiguration: {
		members: {ContainerName: 'text', ProxyConfigurationProperties: pairList, Type: 'text'},
		required: ['ContainerName'],
	},
	RequiresCompatibilities: texts,
	RuntimePlatform: {members: {CpuArchitecture: 'text', OperatingSystemFamily: 'text'}},
	Tags: tags,
	TaskRoleArn: 'text',
	Volumes: {list: {members: volume}},
};

/** Every property but `Tags` makes a new revision; the one before is deregistered after all that used it moved. */
export const taskDefinition: ResourceType = {
	members,
	required: [],
	replacing: Object.keys(members).filter(name => name !== 'Tags'),
	attributes: ['TaskDefinitionArn'],
	identifiers: ['TaskDefinitionArn'],
	isTaggable: true,
	writeOnly: [],

	create(site, properties) {
		// Without a family each change begins a new one (template reference: `Family`).
		const family = properties.Family ?? generatedName(site, 255, '');
		const reply = invoke(site, {
			service: 'ecs',
			operation: 'RegisterTaskDefinition',
			input: toApi({...properties, Family: family}, members),
		});
		return madeOf(textIn(reply, 'taskDefinition', 'taskDefinitionArn'));
	},

	update(site, made, change) {
		changeEcsTags(site, made.physicalId, change);
		return made;
	},

	remove(site, {physicalId}) {
		invoke(site, {service: 'ecs', operation: 'DeregisterTaskDefinition', input: {taskDefinition: physicalId}});
	},

	read(site, {physicalId}) {
		const reply = invoke(site, {
			service: 'ecs',
			operation: 'DescribeTaskDefinition',
			input: {taskDefinition: physicalId, include: ['TAGS']},
		});
		const shown = memberOf(reply, 'taskDefinition');
		return memberOf(shown, 'status') === 'ACTIVE'
			? fieldsOf(fromApi({...new Object(shown), tags: memberOf(reply, 'tags')}, {members}))
			: undefined;
	},

	find({call, account}, {TaskDefinitionArn: arn = ''}) {
		const found = find.taskDefinition(arn, find.region(call, account));
		return found?.taskDefinitionArn === arn && found.status === 'ACTIVE' ? madeOf(arn) : undefined;
	},

	tag({call, account}, {physicalId}, systemTags) {
		putSystemTags(find.taskDefinition(physicalId, find.region(call, account)), systemTags);
	},
};

function madeOf(arn: string): Made {
	return {physicalId: arn, attributes: {TaskDefinitionArn: arn}};
}
