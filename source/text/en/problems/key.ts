import type {Step} from '../../../domain/kit/message.ts';
import {awsCommand} from '../../../domain/plan/changes/aws-command.ts';
import {appUrl} from '../../../domain/account/site.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations, ProblemOf} from './explanations.ts';
import {said} from './said.ts';

/** The API key, the secret that holds it, and the integration's role. */
export const keyProblems: Explanations<
	'key-form' | 'key-refused' | 'key-elsewhere' | 'reference-form' | 'secret-unusable' | 'role-unusable'
> = {
	'key-form': ({why, length}) => ({
		title: [`This isn't a Datadog API key: ${forms[why](length)}`],
		steps: [
			{
				text: [
					'Copy the key, 32 characters from 0 to 9 and a to f, from Organization Settings, API ' +
						'Keys, in Datadog.',
				],
			},
		],
	}),
	'key-refused': ({site}) => ({
		title: [`${site} refuses this API key, and so does every other Datadog site`],
		steps: [
			{text: ['Create or copy a key: ', part.link(`${appUrl(site)}/organization-settings/api-keys`)]},
			{text: ["An application key or a client token isn't an API key."]},
		],
	}),
	'key-elsewhere': ({site, other}) => ({
		title: [`This API key belongs to ${other}, not to ${site}`],
		steps: [
			{text: ['Use its site:'], command: `npx dd-ecs-setup --site ${other}`},
			{text: [`or give a key of ${site}.`]},
		],
	}),
	'reference-form': ({what, value, expected}) => ({
		title: [`${references[what]}: `, part.value(value)],
		steps: [{text: [`It takes ${expected}.`]}],
	}),
	'secret-unusable': ({name, why, detail, keys = []}) => ({
		title: ['Secret ', part.value(name), ` can't be used: ${secrets[why].because}`],
		body: said(detail),
		steps: [
			...keys.map((key): Step => ({
				text: ['It has a key inside. To use it:'],
				command: shellQuote(['npx', 'dd-ecs-setup', '--api-key-secret-arn', `${name}:${key}::`]),
			})),
			{
				text: [secrets[why].help],
				...(why === 'scheduled-deletion' && {
					command: shellQuote(awsCommand({kind: 'restore-secret', request: {SecretId: name}})),
				}),
			},
		],
	}),
	'role-unusable': ({role, why, detail}) => ({
		title: ['Role ', part.value(role), ` can't be given the policy: ${roles[why].because}`],
		body: said(detail),
		steps: [{text: [roles[why].help]}],
	}),
};

const forms: Readonly<Record<ProblemOf<'key-form'>['why'], (length: number) => string>> = {
	empty: () => "it's empty",
	spaces: () => 'it has spaces or line breaks in it',
	quotes: () => 'it has quotes around it',
	length: length => `it has ${plural(length, 'character')}, a key has 32`,
	characters: () => 'it has characters other than 0 to 9 and a to f',
	'application-key': () => 'its 40 characters look like an application key',
	'client-token': () => 'it looks like a client token',
	'key-id': () => 'it looks like the ID of a key, not the key itself',
};

const references: Readonly<Record<ProblemOf<'reference-form'>['what'], string>> = {
	'secret-arn': "This isn't the ARN of a secret",
	parameter: "This isn't the name or ARN of an SSM parameter",
	role: "This isn't the name or ARN of a role",
	'region-mismatch': 'The key is kept in another region than the cluster',
	partition: 'This belongs to another AWS partition than the account',
};

const secrets: Readonly<
	Record<ProblemOf<'secret-unusable'>['why'], {readonly because: string; readonly help: string}>
> = {
	'scheduled-deletion': {
		because: "it's scheduled for deletion",
		help: 'Name another secret, or cancel the deletion:',
	},
	'not-found': {because: "it doesn't exist", help: 'Check the ARN and its region.'},
	binary: {because: 'its value is binary', help: 'Store the key as text.'},
	json: {
		because: 'its JSON has no such key',
		help: 'Name the JSON key at the end of the ARN: arn:...:secret:NAME:JSON-KEY::',
	},
	'json-form': {
		because: 'its value is JSON',
		help:
			'ECS hands the whole value to the Agent unless the ARN names a JSON key at its end: ' +
			'arn:...:secret:NAME:JSON-KEY::',
	},
	shape: {
		because: "its value doesn't look like an API key",
		help: 'Store the key alone, 32 characters, or name another secret.',
	},
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], {readonly because: string; readonly help: string}>> = {
	'not-found': {
		because: "it doesn't exist",
		help:
			"Give the role of Datadog's AWS integration with --integration-role NAME. Its name stands in " +
			'Datadog, at Integrations, Amazon Web Services.',
	},
	unreadable: {
		because: 'what it has already may not be read',
		help: 'Allow iam:GetRole, iam:ListRolePolicies, iam:GetRolePolicy and iam:ListAttachedRolePolicies on it.',
	},
};
