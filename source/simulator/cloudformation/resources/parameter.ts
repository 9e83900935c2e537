import {findParameter} from '../../ssm/find-parameter.ts';
import {Fault} from '../../server/call.ts';
import {textOf, type Fields} from '../template/value.ts';
import {generatedName} from './generated-name.ts';
import {invoke} from './invoke.ts';
import type {Made, ResourceType, Site} from './resource-type.ts';
import type {Members} from './shape.ts';
import {isBeyondTags, tagChanges, tagsOf} from './tag-changes.ts';

const members: Members = {
	AllowedPattern: 'text',
	DataType: 'text',
	Description: 'text',
	Name: 'text',
	Policies: 'text',
	// The one type here whose tags are no list of keys and values.
	Tags: 'json',
	Tier: 'text',
	Type: 'text',
	Value: 'text',
};

/** Parameters of Parameter Store, other than secure ones, which CloudFormation can't make (template reference). */
export const parameter: ResourceType = {
	members,
	required: ['Type', 'Value'],
	replacing: ['Name'],
	attributes: ['Type', 'Value'],
	identifiers: ['Name'],
	isTaggable: true,
	writeOnly: ['Description', 'Tier', 'AllowedPattern', 'Policies'],

	create(site, properties) {
		refuseSecure(properties);
		const Name = textOf(properties.Name) ?? generatedName({...site, stackName: 'CFN'}, 512);
		invoke(site, {
			service: 'ssm',
			operation: 'PutParameter',
			input: {...properties, Name, Tags: [...tagsOf(properties)].map(([Key, Value]) => ({Key, Value}))},
		});
		return madeOf(Name, properties);
	},

	update(site, made, change) {
		refuseSecure(change.after);
		const tagged = {ResourceType: 'Parameter', ResourceId: made.physicalId};
		const {put, taken} = tagChanges(change);
		if (taken.length > 0) {
			invoke(site, {service: 'ssm', operation: 'RemoveTagsFromResource', input: {...tagged, TagKeys: taken}});
		}

		if (put.length > 0) {
			invoke(site, {service: 'ssm', operation: 'AddTagsToResource', input: {...tagged, Tags: put}});
		}

		if (isBeyondTags(change)) {
			const {Tags, ...rest} = change.after;
			invoke(site, {
				service: 'ssm',
				operation: 'PutParameter',
				input: {...rest, Name: made.physicalId, Overwrite: true},
			});
		}

		return madeOf(made.physicalId, change.after);
	},

	remove(site, {physicalId}) {
		invoke(site, {service: 'ssm', operation: 'DeleteParameter', input: {Name: physicalId}});
	},

	read(site, {physicalId}) {
		const found = stored(site, physicalId);
		return found && {Name: found.name, Type: found.type, Value: found.value, Tags: Object.fromEntries(found.tags)};
	},

	find(site, {Name = ''}) {
		const found = stored(site, Name);
		return found && madeOf(Name, {Type: found.type, Value: found.value});
	},

	tag(site, {physicalId}, systemTags) {
		for (const [key, value] of systemTags) {
			stored(site, physicalId)?.tags.set(key, value);
		}
	},
};

function stored({call, account}: Site, name: string) {
	return findParameter(name, call, account);
}

function madeOf(physicalId: string, {Type = '', Value = ''}: Fields): Made {
	return {physicalId, attributes: {Type, Value}};
}

function refuseSecure({Type}: Fields): void {
	if (Type === 'SecureString') {
		throw new Fault({
			code: 'ValidationException',
			message: 'AWS::SSM::Parameter does not support the SecureString parameter type.',
		});
	}
}
