import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {KeySource} from '../../../../source/domain/choices/choices.ts';
import type {Situation} from '../../../../source/domain/choices/situation.ts';
import {oneOf} from '../../../../source/domain/choices/problem/expected.ts';
import {seal} from '../../../../source/domain/kit/secret.ts';
import {key} from '../../../../source/domain/questions/decisions/key.ts';
import {entered, situation} from '../asking.ts';

const text = '0123456789abcdef0123456789abcdef';
const secret = seal(text);
const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dd-AbCdEf';
const paste = ['DD_API_KEY', '--api-key-stdin', '--api-key-secret-arn'];

function from(keySource: KeySource | undefined, fields: Partial<Situation> = {}): Situation {
	return situation({choices: {regions: ['us-east-1'], ...(keySource && {keySource})}, ...fields});
}

const sources: ReadonlyArray<
	readonly [source: KeySource | undefined, evident: unknown, flags: readonly string[], isSecret: boolean]
> = [
	[undefined, undefined, paste, true],
	[{kind: 'paste'}, undefined, paste, true],
	[{kind: 'offered', secret, sites: []}, {kind: 'given', secret}, paste, true],
	[{kind: 'stored', stored: {kind: 'secret', reference: arn}}, {kind: 'secret', arn}, paste, true],
	[{kind: 'stored', stored: {kind: 'parameter', reference: '/dd'}}, {kind: 'parameter', name: '/dd'}, paste, true],
	[{kind: 'secret-arn'}, undefined, ['--api-key-secret-arn'], false],
	[{kind: 'parameter-name'}, undefined, ['--api-key-ssm-parameter'], false],
];

for (const [source, evident, flags, isSecret] of sources) {
	test(`a key from ${source?.kind ?? 'nowhere yet'}`, () => {
		const {input, ...question} = key.ask(from(source));
		deepEqual(
			[key.evident?.(from(source)), question.flags, input.kind === 'text' && input.secret],
			[evident, flags, isSecret],
		);
	});
}

test('a pasted key loses its spaces, and what can not be one is refused', () => {
	const {input} = key.ask(from({kind: 'paste'}));
	const taken = entered(input, ` ${text}\n`);
	deepEqual(taken?.kind === 'ok' && taken.value.kind === 'given' && [taken.value.kind, taken.value.secret.reveal()], [
		'given',
		text,
	]);
	deepEqual(entered(input, 'short'), {kind: 'refused', problem: {code: 'key-form', why: 'length', length: 5}});
});

test('a reference is of the chosen regions, and a secret of the partition', () => {
	const identity = {account: '123456789012', arn: 'a', partition: 'aws'};
	const at = (kind: 'secret-arn' | 'parameter-name', entry: string) => {
		const {observed} = situation();
		return entered(key.ask(from({kind}, {observed: {...observed, identity}})).input, entry);
	};

	const elsewhere = {
		kind: 'refused',
		problem: {code: 'reference-form', what: 'region-mismatch', value: 'eu-west-1', expected: oneOf(['us-east-1'])},
	};
	deepEqual(
		[
			at('secret-arn', arn),
			at('secret-arn', arn.replace('us-east-1', 'eu-west-1')),
			at('secret-arn', arn.replace('arn:aws:', 'arn:aws-cn:')),
			at('parameter-name', '/dd/key'),
			at('parameter-name', 'arn:aws:ssm:eu-west-1:123456789012:parameter/dd'),
		],
		[
			{kind: 'ok', value: {kind: 'secret', arn}},
			elsewhere,
			{
				kind: 'refused',
				problem: {
					code: 'reference-form',
					what: 'partition',
					value: arn.replace('arn:aws:', 'arn:aws-cn:'),
					expected: oneOf(['aws']),
				},
			},
			{kind: 'ok', value: {kind: 'parameter', name: '/dd/key'}},
			elsewhere,
		],
	);
});

test('a dry run can do without a key, and the site that is asked for it is named', () => {
	const told = (at: Situation) => {
		const {fallback, about} = key.ask(at);
		return {fallback, about};
	};

	deepEqual(told(situation({dryRun: true})), {fallback: {kind: 'later'}, about: undefined});
	deepEqual(told(situation({choices: {site: 'datadoghq.eu'}})), {fallback: undefined, about: ['datadoghq.eu']});
});
