import type {Account} from '../account/account.ts';
import type {Call, Output} from '../server/call.ts';
import {page} from '../server/page.ts';
import {regionOf} from '../policy/region-of.ts';
import {requirePermission} from '../policy/require-permission.ts';
import {fields} from '../query/fields.ts';
import type {Secret} from '../account/secret.ts';
import {secretOutput} from './secret-output.ts';

type Filter = {readonly key: string; readonly values: readonly string[]};

/**
Secrets without their values, in the order in which they were made. Listing can't be allowed for some secrets only.
*/
export function listSecrets(call: Call, account: Account): Output {
	requirePermission(call, account, {action: 'secretsmanager:ListSecrets', resource: '*'});
	const filters = fields
		.records(call.input, 'Filters')
		.map(filter => ({key: fields.required(filter, 'Key'), values: fields.texts(filter, 'Values')}));
	const hasPlanned = fields.flag(call.input, 'IncludePlannedDeletion');
	const found = [...regionOf(call, account).secrets.values()]
		.filter(secret => hasPlanned || secret.deletedAt === undefined)
		.filter(secret => filters.every(filter => isFound(secret, filter)));
	const {items, nextToken} = page({
		items: found,
		maxResults: fields.count(call.input, 'MaxResults'),
		nextToken: fields.text(call.input, 'NextToken'),
		// 100 is the largest page (API reference: ListSecrets).
		standard: 100,
	});
	return {
		SecretList: items.map(secret => secretOutput(secret, 'SecretVersionsToStages')),
		...(nextToken !== undefined && {NextToken: nextToken}),
	};
}

// Values match beginnings; one that starts with an exclamation mark must not match.
function isFound(secret: Secret, {key, values}: Filter): boolean {
	return values.some(value => {
		const isWanted = !value.startsWith('!');
		const beginning = isWanted ? value : value.slice(1);
		return (
			textsOf(secret, key).some(text =>
				key === 'name' || key === 'description'
					? text.startsWith(beginning)
					: text.toLowerCase().startsWith(beginning.toLowerCase()),
			) === isWanted
		);
	});
}

// Filter key to the texts that it searches; a secret without a description has an empty one.
function textsOf({name, description = '', tags}: Secret, key: string): readonly string[] {
	const texts: Readonly<Record<string, readonly string[]>> = {
		name: [name],
		description: [description],
		'tag-key': [...tags.keys()],
		'tag-value': [...tags.values()],
	};
	// `all` searches everything; so does a key that isn't known here.
	return texts[key] ?? [name, description, ...tags.keys(), ...tags.values()];
}
