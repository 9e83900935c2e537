import {secretById} from '../../account/secret.ts';
import {regionOf} from '../../policy/region-of.ts';
import {fieldsOf, textOf, type Fields} from '../template/value.ts';
import {generatedName} from './generated-name.ts';
import type {Caller} from './caller.ts';
import {invoke} from './invoke.ts';
import {textIn} from './reply.ts';
import type {Made, ResourceType} from './resource-type.ts';
import {tags, type Members} from './shape.ts';
import {isBeyondTags, tagChanges} from './tag-changes.ts';

const members: Members = {
	Description: 'text',
	GenerateSecretString: {
		members: {
			ExcludeCharacters: 'text',
			ExcludeLowercase: 'flag',
			ExcludeNumbers: 'flag',
			ExcludePunctuation: 'flag',
			ExcludeUppercase: 'flag',
			GenerateStringKey: 'text',
			IncludeSpace: 'flag',
			PasswordLength: 'number',
			RequireEachIncludedType: 'flag',
			SecretStringTemplate: 'text',
		},
	},
	KmsKeyId: 'text',
	Name: 'text',
	ReplicaRegions: {list: 'json'},
	SecretString: 'text',
	Tags: tags,
	Type: 'text',
};

/** Deleted at once and for good: a stack leaves no secret in a recovery window behind (SEEN). */
export const secret: ResourceType = {
	members,
	required: [],
	replacing: ['Name'],
	attributes: ['Id'],
	identifiers: ['Id'],
	isTaggable: true,
	writeOnly: ['SecretString', 'GenerateSecretString'],

	create(site, properties) {
		const {SecretString: given, GenerateSecretString, ReplicaRegions, Type, ...rest} = properties;
		const reply = invoke(site, {
			service: 'secretsmanager',
			operation: 'CreateSecret',
			input: {
				...rest,
				// Named after the resource alone, other than the rest (template reference: `Name`).
				Name: properties.Name ?? generatedName({...site, stackName: ''}, 512).slice(1),
				SecretString: given ?? generated(site, properties),
				ClientRequestToken: site.account.random.uuid(),
			},
		});
		return madeOf(textIn(reply, 'ARN'));
	},

	update(site, made, change) {
		const {before, after} = change;
		const SecretId = made.physicalId;
		const {put, taken} = tagChanges(change);
		if (taken.length > 0) {
			invoke(site, {service: 'secretsmanager', operation: 'UntagResource', input: {SecretId, TagKeys: taken}});
		}

		if (put.length > 0) {
			invoke(site, {service: 'secretsmanager', operation: 'TagResource', input: {SecretId, Tags: put}});
		}

		if (isBeyondTags(change)) {
			// The value is written only where it changes: a template doesn't know who rotated it since.
			const {SecretString: value, Description, KmsKeyId} = after;
			invoke(site, {
				service: 'secretsmanager',
				operation: 'UpdateSecret',
				input: {SecretId, Description, KmsKeyId, ...(value !== before.SecretString && {SecretString: value})},
			});
		}

		return made;
	},

	remove(site, {physicalId}) {
		invoke(site, {
			service: 'secretsmanager',
			operation: 'DeleteSecret',
			input: {SecretId: physicalId, ForceDeleteWithoutRecovery: true},
		});
	},

	read(site, {physicalId}) {
		const found = stored(site, physicalId);
		if (found === undefined || found.deletedAt !== undefined) {
			return undefined;
		}

		return {
			Name: found.name,
			...(found.description !== undefined && {Description: found.description}),
			...(found.kmsKeyId !== undefined && {KmsKeyId: found.kmsKeyId}),
			Tags: [...found.tags].map(([Key, Value]) => ({Key, Value})),
		};
	},

	find(site, {Id: arn = ''}) {
		return stored(site, arn)?.arn === arn ? madeOf(arn) : undefined;
	},

	tag(site, {physicalId}, systemTags) {
		const found = stored(site, physicalId);
		for (const [key, value] of systemTags) {
			found?.tags.set(key, value);
		}
	},
};

function stored({call, account}: Caller, arn: string) {
	return secretById(arn, regionOf(call, account).secrets);
}

function madeOf(arn: string): Made {
	return {physicalId: arn, attributes: {Id: arn}};
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

// 32 characters unless said; which kinds of characters it has isn't played.
function generated({account}: Caller, {GenerateSecretString: wanted}: Fields): string | undefined {
	if (wanted === undefined) {
		return undefined;
	}

	const {PasswordLength, SecretStringTemplate, GenerateStringKey} = fieldsOf(wanted);
	const word = account.random.characters(Number(textOf(PasswordLength) ?? 32), letters);
	const around = textOf(SecretStringTemplate);
	const key = textOf(GenerateStringKey);
	return around === undefined || key === undefined
		? word
		: JSON.stringify({...new Object(JSON.parse(around)), [key]: word});
}
