import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {Site} from '../../../../source/domain/account/site.ts';
import type {StoredKey} from '../../../../source/domain/account/stored-key.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {seal, type Secret} from '../../../../source/domain/kit/secret.ts';
import {keySource} from '../../../../source/domain/questions/decisions/key-source.ts';
import {entered, nothingGiven, situation} from '../asking.ts';

const secret = seal('0123456789abcdef0123456789abcdef');
const key = {kind: 'given', secret} as const;

function stored(arn: string, fields: Partial<StoredKey> = {}): StoredKey {
	return {kind: 'secret', arn, name: arn, region: 'us-east-1', managed: false, ...fields};
}

function at(storedKeys: readonly StoredKey[], fields: Partial<Situation> = {}): Situation {
	return situation({observed: {...nothingObserved, storedKeys}, ...fields});
}

test('a key in hand, chosen or from the environment, needs no source', () => {
	deepEqual(
		[at([]), at([], {choices: {key}}), at([], {given: {...nothingGiven, choices: {key}}})].map(one =>
			keySource.wanted(one),
		),
		[true, false, false],
	);
});

test('keys inside a secret come first, then a demo, what is stored and not to be deleted, pasting and naming', () => {
	const {input} = keySource.ask(
		at([stored('a'), stored('b', {kind: 'parameter'}), stored('c', {deletion: '2026-01-01T00:00:00Z'})], {
			given: {...nothingGiven, offered: {'datadoghq.com': secret}},
			refusal: {
				question: 'key',
				problem: {code: 'secret-unusable', name: 'a', why: 'json', keys: ['api', 'app'], detail: ''},
			},
		}),
	);
	deepEqual(
		input.kind === 'one' && [input.marked, ...input.options.map(({id, selectable}) => `${id} ${selectable}`)],
		[
			'a:api::',
			'a:api:: true',
			'a:app:: true',
			'demo true',
			'a true',
			'b true',
			'paste true',
			'secret-arn true',
			'parameter-name true',
		],
	);
});

test('a row is taken by its id, and no other', () => {
	const {input} = keySource.ask(at([stored('b', {kind: 'parameter'})]));
	deepEqual(
		['b', 'paste', 'demo'].map(id => entered(input, id)),
		[
			{kind: 'ok', value: {kind: 'stored', stored: {kind: 'parameter', reference: 'b'}}},
			{kind: 'ok', value: {kind: 'paste'}},
			{kind: 'refused', problem: {code: 'nothing-selected', question: 'keySource'}},
		],
	);
});

const own = stored('own', {managed: true});
const byOwn = {kind: 'stored', stored: {kind: 'secret', reference: 'own'}};
const refusal = {question: 'keySource', problem: {code: 'nothing-selected', question: 'keySource'}} as const;

const unattended: ReadonlyArray<
	readonly [what: string, keys: readonly StoredKey[], fields: Partial<Situation>, fallback: unknown]
> = [
	['the key that we stored', [stored('a'), own], {}, byOwn],
	['neither of two that we stored', [own, {...own, arn: 'other'}], {}, undefined],
	['none that is to be deleted', [{...own, deletion: '2026-01-01T00:00:00Z'}], {}, undefined],
	["none of somebody's", [stored('a')], {}, undefined],
	['not the one that was refused', [own], {refusal}, undefined],
	['what we stored also after another refusal', [own], {refusal: {...refusal, question: 'site'}}, byOwn],
	['where a key would go, in a dry run', [], {dryRun: true}, {kind: 'paste'}],
];

for (const [what, keys, fields, fallback] of unattended) {
	test(`where nobody can be asked, the plan takes ${what}`, () => {
		deepEqual(keySource.ask(at(keys, fields)).fallback, fallback);
	});
}

test('a demo offers its key of the chosen site, another where it has none, and says of which sites it has one', () => {
	const offered = {'datadoghq.com': secret, 'datadoghq.eu': seal('e'.repeat(32))} as const;
	const offeredOn = (site: Site) => {
		const {input} = keySource.ask(at([], {given: {...nothingGiven, offered}, choices: {site}}));
		return input.kind === 'one' && input.of('demo');
	};

	const ofBoth = (held: Secret) => ({
		kind: 'ok',
		value: {kind: 'offered', secret: held, sites: ['datadoghq.com', 'datadoghq.eu']},
	});
	deepEqual(
		[offeredOn('datadoghq.eu'), offeredOn('ap1.datadoghq.com')],
		[ofBoth(offered['datadoghq.eu']), ofBoth(secret)],
	);
});
