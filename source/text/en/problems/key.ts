import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

/** The API key, the secret that holds it, and the integration's role. */
export const keyProblems: Explanations<
	| 'key-form'
	| 'misplaced-key'
	| 'key-refused'
	| 'key-elsewhere'
	| 'application-key'
	| 'reference-form'
	| 'secret-unusable'
	| 'role-unusable'
	| 'several-sites'
	| 'key-replaced'
> = {
	'key-form': ({why, length}) => ({title: [`This isn't a Datadog API key: ${forms[why](length)}`]}),
	'misplaced-key': () => ({title: ["This looks like a Datadog API key, which doesn't belong here; it was dropped"]}),
	'key-refused': ({site, unasked}) => ({
		title: [
			unasked === undefined
				? `${site} refuses this API key, and so does every other Datadog site`
				: `${site} refuses this API key; whether it belongs to ${unasked} couldn't be seen`,
		],
	}),
	'key-elsewhere': ({site, other}) => ({title: [`This API key belongs to ${other}, not to ${site}`]}),
	'application-key': ({site, why}) => ({
		title: [
			why === 'api-key'
				? 'This looks like an API key; reading data takes an application key'
				: `${site} doesn't know this application key, or not together with the API key`,
		],
	}),
	'reference-form': ({what, value}) => ({title: [`${references[what]}: `, part.value(value)]}),
	'secret-unusable': ({kind, name, why, detail}) => ({
		title: [kind === 'parameter' ? 'Parameter ' : 'Secret ', part.value(name), ` can't be used: ${secrets[why]}`],
		body: said(detail),
	}),
	'several-sites': ({site, agents}) => ({
		title: [`A key is known at one Datadog site, and ${plural(agents.length, 'Agent')} of these report elsewhere`],
		body: agents.map(each => [
			part.value(each.service),
			' on ',
			part.value(each.cluster),
			` reports to ${each.site}, not to ${site}`,
		]),
	}),
	'key-replaced': ({stored}) => ({
		title: ['Somebody put another key where this run had put one: the Agents may have either'],
		body: stored.map(({kind, name, region}) => [`${kind} `, part.value(name), ` in ${region}`]),
	}),
	'role-unusable': ({role, why, detail}) => ({
		title: ['Role ', part.value(role), ` can't be given the policy: ${roles[why]}`],
		body: said(detail),
	}),
};

const forms: Readonly<Record<ProblemOf<'key-form'>['why'], (length: number) => string>> = {
	empty: () => "it's empty",
	spaces: () => 'it has spaces or line breaks in it',
	quotes: () => 'it has quotes around it',
	length: length => `it has ${plural(length, 'character')}, a key has 32`,
	characters: () => 'it has characters other than 0 to 9 and a to f',
	// API keys have 32 characters and application keys 40; Datadog shows both under Organization Settings.
	'application-key': () => 'its 40 characters look like an application key',
	'client-token': () => 'it looks like a client token',
	// Datadog's list of keys shows the ID of each, a UUID.
	'key-id': () => 'it looks like the ID of a key, not the key itself',
};

const references: Readonly<Record<ProblemOf<'reference-form'>['what'], string>> = {
	'secret-arn': "This isn't the ARN of a secret",
	parameter: "This isn't the name or ARN of an SSM parameter",
	role: "This isn't the name or ARN of a role",
	'region-mismatch': 'The key is kept in another region than the cluster',
	partition: 'This belongs to another AWS partition than the account',
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], string>> = {
	// Secrets Manager gives its value to nobody until the deletion is cancelled.
	'scheduled-deletion': "it's scheduled for deletion",
	'not-found': "it doesn't exist",
	binary: 'its value is binary',
	json: 'its JSON has no such key',
	'json-form': 'its value is JSON',
	quotes: 'there are quotes or a byte order mark around the key, which the Agent would take for a part of it',
	shape: "its value doesn't look like an API key",
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], string>> = {
	'not-found': "it doesn't exist",
	unreadable: 'what it has already may not be read',
};
