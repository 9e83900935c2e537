import {appUrl} from '../../../domain/site.ts';
import {part} from '../../part.ts';
import type {Explanations, ProblemOf} from '../explanations.ts';
import {plural} from '../plural.ts';
import {said} from '../said.ts';

/** The API key, the secret that holds it, and the role that reads it. */
export const keyProblems: Explanations<'key-form' | 'key-refused' | 'key-elsewhere' | 'reference-form' | 'secret-unusable' | 'role-unusable'> = {
	'key-form': ({why, length}) => ({
		title: [`This isn't a Datadog API key: ${forms[why](length)}`],
		steps: [{text: ['Copy the key, 32 characters from 0 to 9 and a to f, from Organization Settings, API Keys, in Datadog.']}],
	}),
	'key-refused': ({site}) => ({
		title: [`${site} refuses this API key, and so does every other Datadog site`],
		steps: [{text: ['Create or copy a key: ', part.link(`${appUrl(site)}/organization-settings/api-keys`)]}, {text: ['An application key or a client token isn\'t an API key.']}],
	}),
	'key-elsewhere': ({site, other}) => ({
		title: [`This API key belongs to ${other}, not to ${site}`],
		steps: [{text: ['Use its site:'], command: `npx dd-ecs-setup --site ${other}`}, {text: [`or give a key of ${site}.`]}],
	}),
	'reference-form': ({what, value, expected}) => ({
		title: [`${references[what]}: `, part.value(value)],
		steps: [{text: [`It takes ${expected}.`]}],
	}),
	'secret-unusable': ({name, why, detail}) => ({
		title: ['Secret ', part.value(name), ` can't be used: ${secrets[why].because}`],
		body: said(detail),
		steps: [{text: [secrets[why].help]}],
	}),
	'role-unusable': ({role, why, detail}) => ({
		title: ['Role ', part.value(role), ` can't be used: ${roles[why].because}`],
		body: said(detail),
		steps: [{text: [roles[why].help]}, {text: ['See the role\'s policy and trust for this plan:'], command: 'npx dd-ecs-setup iam'}],
	}),
};

const forms: Readonly<Record<ProblemOf<'key-form'>['why'], (length: number) => string>> = {
	empty: () => 'it\'s empty',
	spaces: () => 'it has spaces or line breaks in it',
	quotes: () => 'it has quotes around it',
	length: length => `it has ${plural(length, 'character')}, a key has 32`,
	characters: () => 'it has characters other than 0 to 9 and a to f',
	'application-key': () => 'its 40 characters look like an application key',
	'client-token': () => 'it looks like a client token',
	'key-id': () => 'it looks like the ID of a key, not the key itself',
};

const references: Readonly<Record<ProblemOf<'reference-form'>['what'], string>> = {
	'secret-arn': 'This isn\'t the ARN of a secret',
	parameter: 'This isn\'t the name or ARN of an SSM parameter',
	role: 'This isn\'t the name or ARN of a role',
	'region-mismatch': 'The key is kept in another region than the cluster',
	partition: 'This belongs to another AWS partition than the account',
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], {readonly because: string; readonly help: string}>> = {
	'scheduled-deletion': {because: 'it\'s scheduled for deletion', help: 'Cancel the deletion in Secrets Manager, or name another secret.'},
	'not-found': {because: 'it doesn\'t exist', help: 'Check the ARN and its region.'},
	binary: {because: 'its value is binary', help: 'Store the key as text.'},
	json: {because: 'its JSON has no such key', help: 'Name the JSON key at the end of the ARN: arn:...:secret:NAME:JSON-KEY::'},
	shape: {because: 'its value doesn\'t look like an API key', help: 'The value is the key alone, 32 characters; a key inside JSON is named at the end of the ARN as :JSON-KEY::'},
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], {readonly because: string; readonly help: string}>> = {
	'not-found': {because: 'it doesn\'t exist', help: 'Check its name, or leave out --execution-role: a role is then created.'},
	trust: {because: 'it doesn\'t trust ECS tasks', help: 'Let ecs-tasks.amazonaws.com assume it (sts:AssumeRole) in its trust policy.'},
	permissions: {because: 'it may not read the API key', help: 'Allow it to read the secret or parameter, and kms:Decrypt for a key of your own.'},
};
