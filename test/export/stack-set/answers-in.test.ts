import test from 'node:test';
import {deepEqual, equal, ok} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import type {Answers} from '../../../source/domain/choices/answers.ts';
import {flags} from '../../../source/domain/choices/flags.ts';
import {answersIn, stackSetTemplate, withheldIn} from '../../../source/export/stack-set/stack-set.ts';
import {modelCode} from '../../support/fixtures/model-plan.ts';
import {anyKey} from '../code/any-plan.ts';
import {writing} from '../code/writing.ts';

const code = modelCode({linux: 1});

function templateWith(answers: Answers): string {
	return stackSetTemplate(code, {answers, words: writing.words}).body;
}

const text = fc.oneof(
	fc.string({unit: fc.constantFrom(...'aB0 :#-!&*[]{},\'"%@`|>?\n\t=~/\\.é\u{202E}\u{1B}'), maxLength: 12}),
	fc.constantFrom(
		'yes',
		'no',
		'on',
		'null',
		'~',
		'010',
		'1e3',
		'2026-11-27',
		'=',
		'<<',
		'!Ref x',
		['$', '{AWS::Region}'].join(''),
	),
);

// One of them is no answer, and one has names and values.
const names = flags.map(({name}) => name).filter(name => name !== 'demo' && name !== 'env-vars');

const anyAnswers: fc.Arbitrary<Answers> = fc
	.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.array(text, {minLength: 1}), fc.constant(true as const)), {
		noNullPrototype: true,
	})
	.map(answers => answers as Answers);

test('whatever was answered, the template gives it back, and the same answers give the same bytes', () => {
	fc.assert(
		fc.property(anyAnswers, answers => {
			const body = templateWith(answers);
			deepEqual(answersIn(body), answers);
			const turned = Object.fromEntries(Object.entries(answers).toReversed());
			equal(templateWith(turned), body);
		}),
		{numRuns: 60},
	);
});

test('what looks like a secret is in no template, which says what it leaves out', () => {
	const body = templateWith({
		site: 'datadoghq.com',
		'env-vars': ['DD_VAULT_TOKEN=hush', 'DD_LOG_LEVEL=debug'],
		'agent-proxy': 'https://user:hush@proxy.example',
		'extra-tags': ['a:b', anyKey],
		demo: 'shop',
	});
	deepEqual(answersIn(body), {'env-vars': ['DD_LOG_LEVEL=debug'], site: 'datadoghq.com'});
	deepEqual(withheldIn(body), ['extra-tags', 'env-vars', 'agent-proxy']);
	ok(!body.includes('hush'));
	ok(!body.includes(anyKey));
	deepEqual(withheldIn(templateWith({site: 'datadoghq.com'})), []);
});

const metadata = (answers: string) => `Metadata: {DdEcsSetup: {Answers: ${answers}}}\n`;

/** Templates of others, and what is none. */
const foreign: readonly string[] = [
	'',
	'{}',
	'- a\n- b',
	'a: [',
	'\u{0}',
	'Metadata: {DdEcsSetup: {Version: 1.0.0, From: plan}}',
	'Metadata: {DdEcsSetup: !Ref x}',
	metadata('[site]'),
	metadata('null'),
	metadata('{site: 7}'),
	metadata('{site: false}'),
	metadata('{site: null}'),
	metadata('{site: !Ref x}'),
	metadata('{features: [core, 7]}'),
	metadata('{features: [core, [apm]]}'),
	metadata('{features: {core: true}}'),
	metadata('{1: a}'),
	metadata('{? [a] : b}'),
	'A: &a {site: datadoghq.com}\nMetadata: {DdEcsSetup: {Answers: *a}}',
	metadata('{site: a}').repeat(2),
	readFileSync('test/golden/export/cloudformation/shop/template.yaml', 'utf8'),
];

test('templates of others give no answers, however they are written', () => {
	deepEqual(
		foreign.filter(template => answersIn(template) !== undefined),
		[],
	);
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), template => {
			equal(answersIn(template), undefined);
		}),
	);
});

test('options of another version are left out, and JSON is a template too', () => {
	const answers = {Metadata: {DdEcsSetup: {Answers: {site: 'datadoghq.eu', 'some-day': 'x', pin: true}}}};
	deepEqual(answersIn(JSON.stringify(answers)), {site: 'datadoghq.eu', pin: true});
});
