import {find} from '../../ecs/find.ts';
import {shortName} from '../../ecs/resource-arn.ts';
import {fieldsOf} from '../template/value.ts';
import {daemonContainer} from './container-members.ts';
import {changeEcsTags, putSystemTags} from './ecs-tags.ts';
import {generatedName} from './generated-name.ts';
import type {Caller} from './caller.ts';
import {invoke} from './invoke.ts';
import {textIn} from './reply.ts';
import type {Made, ResourceType} from './resource-type.ts';
import {fromApi, tags, toApi, type Members} from './shape.ts';

const members: Members = {
	ContainerDefinitions: {list: daemonContainer},
	Cpu: 'text',
	ExecutionRoleArn: 'text',
	Family: 'text',
	IpcMode: 'text',
	Memory: 'text',
	PidMode: 'text',
	Tags: tags,
	TaskRoleArn: 'text',
	Volumes: {list: {members: {Host: {members: {SourcePath: 'text'}}, Name: 'text'}}},
};

export const daemonTaskDefinition: ResourceType = {
	members,
	required: [],
	replacing: Object.keys(members).filter(name => name !== 'Tags'),
	attributes: ['DaemonTaskDefinitionArn'],
	identifiers: ['DaemonTaskDefinitionArn'],
	isTaggable: true,
	writeOnly: [],

	create(site, properties) {
		const reply = invoke(site, {
			service: 'ecs',
			operation: 'RegisterDaemonTaskDefinition',
			input: toApi({...properties, Family: properties.Family ?? generatedName(site, 255, '')}, members),
		});
		return madeOf(textIn(reply, 'daemonTaskDefinitionArn'));
	},

	update(site, made, change) {
		changeEcsTags(site, made.physicalId, change);
		return made;
	},

	// No deregistering here: a revision is deleted straight away, and goes when nothing uses it any more (API).
	remove(site, {physicalId}) {
		invoke(site, {
			service: 'ecs',
			operation: 'DeleteDaemonTaskDefinition',
			input: {daemonTaskDefinition: physicalId},
		});
	},

	read(site, {physicalId}) {
		const found = stored(site, physicalId);
		return found?.status === 'ACTIVE' ? fieldsOf(fromApi(found, {members})) : undefined;
	},

	find(site, {DaemonTaskDefinitionArn: arn = ''}) {
		const found = stored(site, arn);
		return found?.status === 'ACTIVE' && found.daemonTaskDefinitionArn === arn ? madeOf(arn) : undefined;
	},

	tag(site, {physicalId}, systemTags) {
		putSystemTags(stored(site, physicalId), systemTags);
	},
};

function stored({call, account}: Caller, arn: string) {
	const [family = '', revision] = shortName(arn).split(':', 2);
	return find.region(call, account).daemonTaskDefinitions.get(family)?.[Number(revision) - 1];
}

function madeOf(arn: string): Made {
	return {physicalId: arn, attributes: {DaemonTaskDefinitionArn: arn}};
}
