import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {StoredKey} from '../../../../source/domain/account/stored-key.ts';
import {keyReference, resultOf} from '../../../../source/domain/kit/reference.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import {planKey} from '../../../../source/domain/plan/planners/plan-key.ts';
import {changeRows, decided, type Chosen} from './planning.ts';

const region = 'eu-west-1';
const name = 'dd-ecs-setup/datadog-api-key';
const secretArn = `arn:aws:secretsmanager:${region}:123456789012:secret:${name}-AbCdEf`;
const parameterArn = `arn:aws:ssm:${region}:123456789012:parameter/${name}`;
const given = {kind: 'given', secret: seal('0123456789abcdef0123456789abcdef')} as const;
const inParameter: Chosen = {key: given, settings: {store: 'ssm'}};
const inSecret: Chosen = {key: given};

function secret(fields: Partial<StoredKey> = {}): StoredKey {
	return {kind: 'secret', arn: secretArn, name, region, managed: true, ...fields};
}

function parameter(fields: Partial<StoredKey> = {}): StoredKey {
	return {kind: 'parameter', arn: parameterArn, name: `/${name}`, region, managed: true, ...fields};
}

const putSecret = (needs: readonly string[] = []) => [
	`put-secret-value-${region}`,
	{SecretId: secretArn, SecretString: keyReference},
	needs,
];

const created = {
	variable: {kind: 'secret', valueFrom: resultOf(`create-secret-${region}`)},
	changes: [
		[
			`create-secret-${region}`,
			{
				Name: name,
				Description: 'Datadog API key of the Agents that dd-ecs-setup installs',
				SecretString: keyReference,
				Tags: [{Key: 'dd-ecs-setup:managed', Value: 'true'}],
			},
			[],
		],
	],
	reads: {kind: 'secret', resource: `arn:aws:secretsmanager:${region}:123456789012:secret:${name}-??????`},
	rotated: false,
};

const there = {variable: {kind: 'secret', valueFrom: secretArn}, reads: {kind: 'secret', resource: secretArn}};

const put = {
	variable: {kind: 'secret', valueFrom: `/${name}`},
	changes: [
		[
			`put-parameter-${region}`,
			{
				Name: `/${name}`,
				Type: 'SecureString',
				Value: keyReference,
				Tags: [{Key: 'dd-ecs-setup:managed', Value: 'true'}],
			},
			[],
		],
	],
	reads: {kind: 'parameter', resource: parameterArn},
	rotated: false,
};

const theirSecret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/dd-XyZxYz';

const cases: ReadonlyArray<
	readonly [situation: string, chosen: Chosen, stored: readonly StoredKey[], planned: unknown]
> = [
	['a key in hand: put into a new secret', inSecret, [], created],
	['a key that comes later: the same plan, without it', {key: {kind: 'later'}}, [], created],
	['our secret in another region is another secret', inSecret, [secret({region: 'us-east-1'})], created],
	["somebody's secret is not ours to write", inSecret, [secret({name: 'prod/datadog-api-key'})], created],
	['our parameter does not hold a secret', inSecret, [parameter()], created],
	[
		'our secret holds the key: nothing to do',
		inSecret,
		[secret({holdsTheKey: true})],
		{...there, changes: [], rotated: false},
	],
	['our secret was not compared: left as it is', inSecret, [secret()], {...there, changes: [], rotated: false}],
	[
		'our secret holds another key: rotated',
		inSecret,
		[secret({holdsTheKey: false})],
		{...there, changes: [putSecret()], rotated: true},
	],
	[
		'our secret is to be deleted: kept, and the key put into it again',
		inSecret,
		[secret({deletion: '2026-01-08T00:00:00Z', holdsTheKey: true})],
		{
			...there,
			changes: [[`restore-secret-${region}`, {SecretId: secretArn}, []], putSecret([`restore-secret-${region}`])],
			rotated: true,
		},
	],
	[
		'our secret is encrypted with a key of the customer: the role must decrypt it',
		inSecret,
		[secret({kmsKey: 'alias/dd'})],
		{...there, reads: {...there.reads, kmsKey: 'alias/dd'}, changes: [], rotated: false},
	],
	['a key in hand, for a parameter: put', inParameter, [], put],
	['our secret holds no parameter', inParameter, [secret()], put],
	['our parameter in another region is another one', inParameter, [parameter({region: 'us-east-1'})], put],
	["somebody's parameter is not ours to write", inParameter, [parameter({name: '/prod/dd'})], put],
	[
		'our parameter holds the key: nothing to do',
		inParameter,
		[parameter({holdsTheKey: true, kmsKey: 'k'})],
		{...put, reads: {...put.reads, kmsKey: 'k'}, changes: []},
	],
	['our parameter was not compared: left as it is', inParameter, [parameter()], {...put, changes: []}],
	[
		'our parameter holds another key: overwritten, which takes no tags',
		inParameter,
		[parameter({holdsTheKey: false})],
		{
			...put,
			changes: [
				[
					`put-parameter-${region}`,
					{Name: `/${name}`, Type: 'SecureString', Value: keyReference, Overwrite: true},
					[],
				],
			],
			rotated: true,
		},
	],
	[
		'a key in plain sight: in the definition, with nothing to read',
		{key: given, settings: {store: 'plain'}},
		[secret(), parameter()],
		{variable: {kind: 'environment', value: keyReference}, changes: [], rotated: false},
	],
	[
		'a secret by its ARN: read and not changed',
		{key: {kind: 'secret', arn: theirSecret}},
		[secret({holdsTheKey: false})],
		{
			variable: {kind: 'secret', valueFrom: theirSecret},
			changes: [],
			reads: {kind: 'secret', resource: theirSecret, isUnseen: true},
			rotated: false,
		},
	],
	[
		'a secret that was found, under the key of AWS: nothing is to be decrypted',
		{key: {kind: 'secret', arn: theirSecret}},
		[secret({arn: theirSecret})],
		{
			variable: {kind: 'secret', valueFrom: theirSecret},
			changes: [],
			reads: {kind: 'secret', resource: theirSecret},
			rotated: false,
		},
	],
	[
		'a secret without the six characters of its ARN: told whole where it was found, and read with its KMS key',
		{key: {kind: 'secret', arn: `${theirSecret.slice(0, -7)}:api_key::`}},
		[secret({arn: theirSecret, kmsKey: 'alias/dd'})],
		{
			variable: {kind: 'secret', valueFrom: `${theirSecret}:api_key::`},
			changes: [],
			reads: {kind: 'secret', resource: theirSecret, kmsKey: 'alias/dd'},
			rotated: false,
		},
	],
	[
		'a secret without them that was not found: IAM compares with the whole ARN all the same',
		{key: {kind: 'secret', arn: theirSecret.slice(0, -7)}},
		[],
		{
			variable: {kind: 'secret', valueFrom: theirSecret.slice(0, -7)},
			changes: [],
			reads: {kind: 'secret', resource: `${theirSecret.slice(0, -7)}-??????`, isUnseen: true},
			rotated: false,
		},
	],
	[
		'one key of a secret that is JSON: the role reads the secret, whole and decrypted',
		{key: {kind: 'secret', arn: `${theirSecret}:api_key::`}},
		[secret({arn: theirSecret, kmsKey: 'arn:aws:kms:eu-west-1:123456789012:key/1'})],
		{
			variable: {kind: 'secret', valueFrom: `${theirSecret}:api_key::`},
			changes: [],
			reads: {kind: 'secret', resource: theirSecret, kmsKey: 'arn:aws:kms:eu-west-1:123456789012:key/1'},
			rotated: false,
		},
	],
	[
		'a parameter by its name: of this account and region',
		{key: {kind: 'parameter', name: '/prod/dd'}},
		[],
		{
			variable: {kind: 'secret', valueFrom: '/prod/dd'},
			changes: [],
			reads: {
				kind: 'parameter',
				resource: `arn:aws:ssm:${region}:123456789012:parameter/prod/dd`,
				isUnseen: true,
			},
			rotated: false,
		},
	],
	[
		'a parameter by its ARN, with a key of the customer',
		{key: {kind: 'parameter', name: parameterArn}},
		[parameter({kmsKey: 'alias/dd', holdsTheKey: false})],
		{
			variable: {kind: 'secret', valueFrom: parameterArn},
			changes: [],
			reads: {kind: 'parameter', resource: parameterArn, kmsKey: 'alias/dd'},
			rotated: false,
		},
	],
];

for (const [what, chosen, storedKeys, planned] of cases) {
	test(what, () => {
		const {changes, ...plan} = planKey(decided(chosen, {storedKeys}), region);
		deepEqual({...plan, changes: changeRows(changes)}, planned);
	});
}

const hidden = '********';

const shown: ReadonlyArray<readonly [change: string, chosen: Chosen, stored: readonly StoredKey[], diff: unknown]> = [
	[
		'a new secret',
		inSecret,
		[],
		[
			['add', '+', name, undefined, undefined],
			['add', '+', `${name}/value`, undefined, hidden],
			['add', '+', `${name}/tags/dd-ecs-setup:managed`, undefined, 'true'],
		],
	],
	[
		'a new parameter',
		inParameter,
		[],
		[
			['add', '+', `/${name}`, undefined, undefined],
			['add', '+', `/${name}/value`, undefined, hidden],
			['add', '+', `/${name}/tags/dd-ecs-setup:managed`, undefined, 'true'],
		],
	],
	[
		'another value in a parameter',
		inParameter,
		[parameter({holdsTheKey: false})],
		[['change', '~', 'parameter/value', hidden, hidden]],
	],
	[
		'a deletion taken back and a value put',
		inSecret,
		[secret({deletion: '2026-01-08T00:00:00Z'})],
		[
			['change', '~', 'secret/deletion', '2026-01-08T00:00:00Z', 'kept'],
			['change', '~', 'secret/value', hidden, hidden],
		],
	],
];

for (const [change, chosen, storedKeys, shownLines] of shown) {
	test(`the diff of ${change} shows no key`, () => {
		const {changes} = planKey(decided(chosen, {storedKeys}), region);
		const lines = changes.flatMap(({action, diff}) => diff.map(line => ({action, ...line})));
		deepEqual(
			lines.map(({action, mark, path, before, after}) => [action, mark, path, before, after]),
			shownLines,
		);
	});
}
