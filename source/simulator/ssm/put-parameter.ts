import type {Account} from '../account/account.ts';
import {Fault, type Call, type Output} from '../server/call.ts';
import {requireKey} from '../kms/require-key.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import {tagsInput} from '../query/tags-input.ts';
import type {Parameter} from '../account/secret.ts';
import {findParameter, parameterArn} from './find-parameter.ts';

/** Makes a parameter or, with `Overwrite`, its next version. Nothing is written when it throws. */
export function putParameter(call: Call, account: Account): Output {
	const name = fields.required(call.input, 'Name');
	const value = fields.required(call.input, 'Value');
	const arn = parameterArn(name, call, account);
	const {tags, context} = tagsInput(call);
	const isOverwriting = fields.flag(call.input, 'Overwrite');
	requirePermission(call, account, {
		action: 'ssm:PutParameter',
		resource: arn,
		// A policy may let people make parameters and never overwrite them.
		context: {...context, 'ssm:Overwrite': String(isOverwriting)},
	});
	if (tags.size > 0) {
		requirePermission(call, account, {action: 'ssm:AddTagsToResource', resource: arn, context});
	}

	const existing = findParameter(name, call, account);
	refuse({existing, isOverwriting, hasTags: tags.size > 0});
	// An overwrite may leave the type out; a new parameter must say it (API reference: PutParameter).
	const type =
		existing && fields.text(call.input, 'Type') === undefined
			? existing.type
			: typeOf(fields.text(call.input, 'Type'));
	// Amazon's own key unless another is named; the other types are not encrypted at all.
	const keyId =
		type === 'SecureString' ? (fields.text(call.input, 'KeyId') ?? existing?.keyId ?? 'alias/aws/ssm') : undefined;
	// Amazon's own key passes without a question.
	requireKey(call, account, {keyId, actions: ['kms:Encrypt']});
	const description = fields.text(call.input, 'Description') ?? existing?.description;
	const parameter: Parameter = {
		name,
		arn,
		type,
		value,
		version: (existing?.version ?? 0) + 1,
		...(existing && {earlier: [...(existing.earlier ?? []), existing.value]}),
		...(keyId !== undefined && {keyId}),
		...(description !== undefined && {description}),
		changedAt: account.clock.now(),
		// An overwrite keeps the tags: it can't bring any.
		tags: new Map(existing?.tags ?? tags),
	};
	regionOf(call, account).parameters.set(name, parameter);
	return {Version: parameter.version, Tier: 'Standard'};
}

type Overwriting = {
	readonly existing: Parameter | undefined;
	readonly isOverwriting: boolean;
	readonly hasTags: boolean;
};

function refuse({existing, isOverwriting, hasTags}: Overwriting): void {
	// Refused whether the parameter exists or not (API reference: PutParameter). Overwriting one with tags takes two
	// calls.
	if (isOverwriting && hasTags) {
		throw new Fault({
			code: 'ValidationException',
			message:
				"Invalid request: tags and overwrite can't be used together. To create a parameter with " +
				'tags, please remove overwrite flag. To update tags for an existing parameter, please use ' +
				'AddTagsToResource or RemoveTagsFromResource.',
		});
	}

	if (existing && !isOverwriting) {
		throw new Fault({
			code: 'ParameterAlreadyExists',
			message:
				'The parameter already exists. To overwrite this value, set the overwrite option in the ' +
				'request to true.',
		});
	}
}

function typeOf(type: string | undefined): Parameter['type'] {
	const known = types.find(candidate => candidate === type);
	if (known !== undefined) {
		return known;
	}

	throw new Fault({
		code: 'ValidationException',
		message:
			type === undefined
				? 'A parameter type is required when you create a parameter.'
				: `1 validation error detected: Value '${type}' at 'type' failed to satisfy constraint: ` +
					'Member must satisfy enum value set: [SecureString, StringList, String]',
	});
}

// Binary values don't exist; `StringList` is text with commas.
const types = ['String', 'StringList', 'SecureString'] as const;
