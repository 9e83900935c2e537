import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {type StoredKey, ownKeyName} from '../../../../source/domain/account/stored-key.ts';
import type {ReadKey} from '../../../../source/domain/agent/read/read-key.ts';
import type {Reading} from '../../../../source/domain/agent/read/read-definition.ts';
import {defaultSettings} from '../../../../source/domain/choices/choices.ts';
import {keyReference} from '../../../../source/domain/kit/reference.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import {planKeyOn} from '../../../../source/domain/plan/planners/plan-key-on.ts';
import {decided, keyArn, type Chosen} from './planning.ts';

const region = 'us-east-1';
const ownArn = `arn:aws:secretsmanager:${region}:123456789012:secret:${ownKeyName('secret')}-AbCdEf`;
const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/monitoring/key';
const stored: StoredKey = {
	kind: 'secret',
	arn: ownArn,
	name: ownKeyName('secret'),
	region,
	managed: true,
	holdsTheKey: false,
};
const secret = seal('0123456789abcdef0123456789abcdef');
const inHand: Chosen = {key: {kind: 'given', secret}};
const plain: ReadKey = {kind: 'plain', secret: seal('f'.repeat(32))};

function today(key: ReadKey): Reading {
	return {container: 'agent', features: ['core'], settings: defaultSettings, key};
}

type Case = {
	readonly key: ReadKey | undefined;
	readonly chosen?: Chosen;
	/** The key only happens to be in the environment. */
	readonly isUnsaid?: true;
	readonly isTheirs?: boolean;
	readonly gets: readonly [variable: unknown, changes: readonly string[]];
};

const kept = {kind: 'kept'};
const from = (valueFrom: string): ReadKey => ({kind: 'secret', valueFrom});

const cases: Readonly<Record<string, Case>> = {
	'none is there': {
		key: undefined,
		chosen: inHand,
		gets: [{kind: 'secret', valueFrom: ownArn}, ['put-secret-value']],
	},
	'theirs is in their secret, and one is in the environment': {
		key: from(keyArn),
		chosen: inHand,
		isUnsaid: true,
		isTheirs: true,
		gets: [kept, []],
	},
	'theirs is in clear, and one is in the environment': {
		key: plain,
		chosen: inHand,
		isUnsaid: true,
		isTheirs: true,
		gets: [kept, []],
	},
	'theirs is perhaps in a file': {
		key: {kind: 'file'},
		chosen: inHand,
		isUnsaid: true,
		isTheirs: true,
		gets: [kept, []],
	},
	'theirs has none': {
		key: {kind: 'none'},
		chosen: inHand,
		isUnsaid: true,
		isTheirs: true,
		gets: [{kind: 'secret', valueFrom: ownArn}, ['put-secret-value']],
	},
	'theirs is in their secret, and another is named': {
		key: from(keyArn),
		chosen: {key: {kind: 'secret', arn: ownArn}},
		isTheirs: true,
		gets: [{kind: 'secret', valueFrom: ownArn}, []],
	},
	'theirs is in clear, and is to be moved': {
		key: plain,
		chosen: {...inHand, saying: ['store-key']},
		isUnsaid: true,
		isTheirs: true,
		gets: [{kind: 'secret', valueFrom: ownArn}, ['put-secret-value']],
	},
	'ours is in our secret, and another is in the environment': {
		key: from(ownArn),
		chosen: inHand,
		isUnsaid: true,
		gets: [{kind: 'secret', valueFrom: ownArn}, ['put-secret-value']],
	},
	'ours is in clear, and another is in the environment': {
		key: plain,
		chosen: {...inHand, settings: {store: 'plain'}},
		isUnsaid: true,
		gets: [{kind: 'environment', value: keyReference}, []],
	},
	'ours is in a secret that was named, and another is in the environment': {
		key: from(keyArn),
		chosen: inHand,
		isUnsaid: true,
		gets: [{kind: 'secret', valueFrom: keyArn}, []],
	},
	'ours is in a parameter that was named': {
		key: from(parameter),
		chosen: {key: {kind: 'kept'}},
		isUnsaid: true,
		gets: [{kind: 'secret', valueFrom: parameter}, []],
	},
	'theirs is in clear, and that one is to be moved': {
		key: plain,
		chosen: {key: {kind: 'in-clear', secret}, saying: ['store-key']},
		isUnsaid: true,
		isTheirs: true,
		gets: [{kind: 'secret', valueFrom: ownArn}, ['put-secret-value']],
	},
	'theirs is in their secret, and that of another is moved from where it stands in clear': {
		key: from(keyArn),
		chosen: {key: {kind: 'in-clear', secret}, saying: ['store-key']},
		isUnsaid: true,
		isTheirs: true,
		gets: [kept, []],
	},
	'none is there, and that of another is moved from where it stands in clear': {
		key: undefined,
		chosen: {key: {kind: 'in-clear', secret}, saying: ['store-key']},
		isUnsaid: true,
		gets: [{kind: 'secret', valueFrom: ownArn}, ['put-secret-value']],
	},
	'theirs is in their secret, and there is none to put anywhere else': {
		key: from(keyArn),
		chosen: {key: {kind: 'kept'}, saying: ['store-key']},
		isUnsaid: true,
		isTheirs: true,
		gets: [kept, []],
	},
	'ours is in a secret of our name in another account': {
		key: from(ownArn.replace('123456789012', '210987654321')),
		chosen: inHand,
		isUnsaid: true,
		gets: [{kind: 'secret', valueFrom: ownArn.replace('123456789012', '210987654321')}, []],
	},
	'ours is in clear, and none is at hand': {
		key: plain,
		chosen: {key: {kind: 'kept'}, settings: {store: 'plain'}},
		isUnsaid: true,
		gets: [kept, []],
	},
};

for (const [name, {key, chosen = {}, isUnsaid, isTheirs = false, gets}] of Object.entries(cases)) {
	test(`the key, where ${name}`, () => {
		const made = decided(chosen, {storedKeys: [stored]});
		const said = {
			...made.choices.said,
			key: isUnsaid === undefined && made.choices.said.key,
			// A store that is read back was not said.
			settings: chosen.saying ?? [],
		};
		const {variable, changes} = planKeyOn(
			{...made, choices: {...made.choices, said}},
			{region, today: key && today(key), isTheirs},
		);
		deepEqual([variable, changes.map(({kind}) => kind)], gets);
	});
}

test('what their role has to read is known, so that it can be checked', () => {
	const {reads} = planKeyOn(decided(), {region, today: today(from(`${keyArn}:api-key::`)), isTheirs: true});
	deepEqual(reads, {kind: 'secret', resource: keyArn, isUnseen: true});
});
