import type {Account} from '../account/account.ts';
import type {Call, Output} from '../server/call.ts';
import {page} from '../server/page.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {Parameter} from '../account/secret.ts';

/** Values of one filter are alternatives; without values it is enough that there is such a text. */
type Filter = {readonly key: string; readonly option: string; readonly values: readonly string[]};

/**
Parameters without their values. The permission is about the account's parameters as a whole, whatever is filtered:
refusals of AWS name them like that.
*/
export function describeParameters(call: Call, account: Account): Output {
	requirePermission(call, account, {
		action: 'ssm:DescribeParameters',
		resource: `arn:${account.partition}:ssm:${call.region}:${account.id}:*`,
	});
	const filters = [
		...fields
			.records(call.input, 'ParameterFilters')
			.map(filter => ({
				key: fields.required(filter, 'Key'),
				option: fields.text(filter, 'Option') ?? 'Equals',
				values: fields.texts(filter, 'Values'),
			})),
		...fields.records(call.input, 'Filters').map(filter => ({
			key: fields.required(filter, 'Key'),
			// The older `Filters` have no options; that they match beginnings is not confirmed.
			option: 'BeginsWith',
			values: fields.texts(filter, 'Values'),
		})),
	];
	const found = [...regionOf(call, account).parameters.values()].filter(parameter =>
		filters.every(filter => isFound(parameter, filter)),
	);
	const {items, nextToken} = page({
		items: found,
		maxResults: fields.count(call.input, 'MaxResults'),
		nextToken: fields.text(call.input, 'NextToken'),
		// At most 50 a page, and as many by default (API reference: DescribeParameters).
		standard: 50,
		largest: 50,
	});
	return {
		Parameters: items.map(parameter => metadata(parameter)),
		...(nextToken !== undefined && {NextToken: nextToken}),
	};
}

function isFound(parameter: Parameter, {key, option, values}: Filter): boolean {
	const text = textOf(parameter, key);
	return text !== undefined && (values.length === 0 || values.some(value => isMatching(option, text, value)));
}

function textOf({name, type, keyId, tags}: Parameter, key: string): string | undefined {
	const texts: Readonly<Record<string, string | undefined>> = {Name: name, Type: type, KeyId: keyId};
	return key.startsWith('tag:') ? tags.get(key.slice(4)) : texts[key];
}

function isMatching(option: string, text: string, value: string): boolean {
	if (option === 'Contains') {
		return text.includes(value);
	}

	return option === 'BeginsWith' ? text.startsWith(value) : text === value;
}

function metadata(parameter: Parameter): Output {
	const {name, arn, type, keyId, description, version, changedAt} = parameter;
	return {
		Name: name,
		ARN: arn,
		Type: type,
		// Only for a `SecureString`, so a reader knows the key without decrypting.
		...(keyId !== undefined && {KeyId: keyId}),
		...(description !== undefined && {Description: description}),
		LastModifiedDate: changedAt,
		Version: version,
		// No parameter here is long enough to need the advanced tier, which costs money.
		Tier: 'Standard',
		Policies: [],
		DataType: 'text',
	};
}
