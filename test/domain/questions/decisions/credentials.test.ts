import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CredentialSource} from '../../../../source/domain/account/credential-source.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {credentials} from '../../../../source/domain/questions/decisions/credentials.ts';
import {entered, flags, situation, sources} from '../asking.ts';

const [prod, dev] = sources;
const environment: CredentialSource = {kind: 'environment'};
const byDefault: CredentialSource = {kind: 'profile', name: 'default', type: 'keys'};

function seen(found: readonly CredentialSource[], fields: Partial<Situation> = {}) {
	return situation({observed: {...nothingObserved, sources: found}, ...fields});
}

test('the only source is taken, unless a flag names one or it was refused', () => {
	const problem = {code: 'no-credentials', detail: ''} as const;
	deepEqual(
		[
			seen([prod]),
			seen([prod], {given: flags('credentials')}),
			seen([prod], {refusal: {question: 'credentials', problem}}),
			seen([prod, dev]),
			seen([]),
		].map(at => credentials.evident?.(at)),
		[prod, undefined, undefined, undefined, undefined],
	);
});

test('unattended, what was put there for the run comes before the default profile; no other is guessed', () => {
	deepEqual(
		[
			[prod, environment],
			[prod, byDefault],
			[byDefault, environment],
			[prod, dev],
		].map(found => credentials.ask(seen(found)).fallback),
		[environment, byDefault, environment, undefined],
	);
});

const entries: ReadonlyArray<readonly [entry: string, taken: unknown]> = [
	['profile:dev', {kind: 'ok', value: dev}],
	['dev', {kind: 'ok', value: dev}],
	['environment', {kind: 'ok', value: environment}],
	[
		'pord',
		{kind: 'refused', problem: {code: 'unknown-profile', profile: 'pord', known: ['prod', 'dev'], nearest: 'prod'}},
	],
	['other', {kind: 'refused', problem: {code: 'unknown-profile', profile: 'other', known: ['prod', 'dev']}}],
];

for (const [entry, taken] of entries) {
	test(`credentials that were entered as ${entry}`, () => {
		deepEqual(entered(credentials.ask(seen([prod, dev, environment])).input, entry), taken);
	});
}
