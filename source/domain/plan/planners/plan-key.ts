import type {Change} from '../change.ts';
import type {KeyVariable} from '../../agent/agent-definition.ts';
import {ownTags, tagList} from '../../agent/own-tags.ts';
import type {KeyReferenceFacts} from '../../iam/policy.ts';
import {keyReference, resultOf} from '../../kit/reference.ts';
import {settingsSoFar} from '../../choices/settings-so-far.ts';
import type {Situation} from '../../choices/situation.ts';
import type {StoredKey} from '../../account/stored-key.ts';

/** The name of the secret and of the parameter this tool creates. */
export const keyName = 'dd-ecs-setup/datadog-api-key';

/** How the Agent's containers get the key in one region, and what must be done before. */
export type KeyPlan = {
	readonly variable: KeyVariable;
	readonly changes: readonly Change[];
	/** What the execution role must be able to read; absent for a plain key. */
	readonly reads?: KeyReferenceFacts;
	/** A running Agent read the old value at its start: it must be started again. */
	readonly rotated: boolean;
};

/** Puts a key in hand where the settings say, or names what holds it. The value itself never stands in a plan. */
export function planKey(situation: Situation, region: string): KeyPlan {
	const {
		choices: {key},
		observed,
	} = situation;
	const settings = settingsSoFar(situation);
	switch (key?.kind) {
		case 'secret': {
			// A JSON key form has four more parts; the policy names the secret alone.
			const resource = key.arn.split(':').slice(0, 7).join(':');
			return {
				variable: {kind: 'secret', valueFrom: key.arn},
				changes: [],
				reads: withKms({kind: 'secret', resource}, observed.storedKeys),
				rotated: false,
			};
		}

		case 'parameter': {
			const resource = key.name.startsWith('arn:') ? key.name : parameterArn(situation, region, key.name);
			return {
				variable: {kind: 'secret', valueFrom: key.name},
				changes: [],
				reads: withKms({kind: 'parameter', resource}, observed.storedKeys),
				rotated: false,
			};
		}

		case 'given':
		case 'later':
		case undefined: {
			return settings.store === 'plain'
				? {variable: {kind: 'environment', value: keyReference}, changes: [], rotated: false}
				: settings.store === 'ssm'
					? inParameter(situation, region)
					: inSecret(situation, region);
		}
	}
}

function inSecret(situation: Situation, region: string): KeyPlan {
	const stored = situation.observed.storedKeys.find(
		({kind, name, region: where}) => kind === 'secret' && name === keyName && where === region,
	);
	const shared = {region, subject: keyName, needs: []} as const;
	if (stored) {
		const restore: readonly Change[] =
			stored.deletion === undefined
				? []
				: [
						{
							...shared,
							id: `restore-secret-${region}`,
							kind: 'restore-secret',
							action: 'change',
							request: {SecretId: stored.arn},
							diff: [
								{
									mark: '~',
									noun: 'secret',
									path: 'secret/deletion',
									depth: 0,
									name: keyName,
									before: stored.deletion,
									after: 'kept',
									risk: true,
								},
							],
						},
					];
		// What a secret held when it was deleted can't be read before it is restored, so the key is put into it again.
		const isRotated = stored.holdsTheKey === false || stored.deletion !== undefined;
		const put: readonly Change[] = isRotated
			? [
					{
						...shared,
						id: `put-secret-value-${region}`,
						kind: 'put-secret-value',
						action: 'change',
						needs: restore.map(({id}) => id),
						request: {SecretId: stored.arn, SecretString: keyReference},
						diff: [
							{
								mark: '~',
								noun: 'secret',
								path: 'secret/value',
								depth: 0,
								name: keyName,
								before: '********',
								after: '********',
								risk: true,
							},
						],
					},
				]
			: [];
		return {
			variable: {kind: 'secret', valueFrom: stored.arn},
			changes: [...restore, ...put],
			reads: facts(stored),
			rotated: isRotated,
		};
	}

	const id = `create-secret-${region}`;
	return {
		variable: {kind: 'secret', valueFrom: resultOf(id)},
		changes: [
			{
				...shared,
				id,
				kind: 'create-secret',
				action: 'add',
				request: {
					Name: keyName,
					Description: 'Datadog API key of the Agents that dd-ecs-setup installs',
					SecretString: keyReference,
					Tags: Object.entries(ownTags()).map(([Key, Value]) => ({Key, Value})),
				},
				diff: added('secret', keyName),
			},
		],
		reads: {kind: 'secret', resource: secretPattern(situation, region)},
		rotated: false,
	};
}

function inParameter(situation: Situation, region: string): KeyPlan {
	const name = `/${keyName}`;
	const stored = situation.observed.storedKeys.find(
		({kind, name: there, region: where}) => kind === 'parameter' && there === name && where === region,
	);
	const reads: KeyReferenceFacts = stored
		? facts(stored)
		: {kind: 'parameter', resource: parameterArn(situation, region, name)};
	const variable: KeyVariable = {kind: 'secret', valueFrom: name};
	if (stored && stored.holdsTheKey !== false) {
		return {variable, changes: [], reads, rotated: false};
	}

	return {
		variable,
		reads,
		rotated: stored !== undefined,
		changes: [
			{
				id: `put-parameter-${region}`,
				kind: 'put-parameter',
				action: stored ? 'change' : 'add',
				region,
				subject: name,
				needs: [],
				// Overwrite and Tags are refused together; a new parameter is tagged as it is created.
				request: {
					Name: name,
					Type: 'SecureString',
					Value: keyReference,
					...(stored
						? {Overwrite: true}
						: {Tags: Object.entries(ownTags()).map(([Key, Value]) => ({Key, Value}))}),
				},
				diff: stored
					? [
							{
								mark: '~',
								noun: 'secret',
								path: 'parameter/value',
								depth: 0,
								name,
								before: '********',
								after: '********',
								risk: true,
							},
						]
					: added('secret', name),
			},
		],
	};
}

function added(noun: 'secret', name: string): Change['diff'] {
	return [
		{mark: '+', noun, path: name, depth: 0, name, risk: false},
		{
			mark: '+',
			noun: 'value',
			path: `${name}/value`,
			depth: 1,
			name: 'SecretString',
			after: '********',
			risk: false,
		},
		...tagList(ownTags()).map(({key, value}) => ({
			mark: '+' as const,
			noun: 'tag' as const,
			path: `${name}/tags/${key}`,
			depth: 1,
			name: key,
			after: value,
			risk: false,
		})),
	];
}

function facts({kind, arn, kmsKey}: StoredKey): KeyReferenceFacts {
	return {kind, resource: arn, ...(kmsKey !== undefined && {kmsKey})};
}

function withKms(reference: KeyReferenceFacts, stored: readonly StoredKey[]): KeyReferenceFacts {
	const kmsKey = stored.find(({arn}) => arn === reference.resource)?.kmsKey;
	return {...reference, ...(kmsKey !== undefined && {kmsKey})};
}

function secretPattern({observed: {identity}}: Situation, region: string): string {
	// Secrets Manager adds six random characters to the name it makes an ARN of.
	return `arn:${identity?.partition}:secretsmanager:${region}:${identity?.account}:secret:${keyName}-??????`;
}

function parameterArn({observed: {identity}}: Situation, region: string, name: string): string {
	return `arn:${identity?.partition}:ssm:${region}:${identity?.account}:parameter/${name.replace(/^\//v, '')}`;
}
