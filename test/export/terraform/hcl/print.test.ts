import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {parse} from '@cdktn/hcl2json';
import fc from 'fast-check';
import {attribute, block} from '../../../../source/export/terraform/hcl/body.ts';
import {bare, call, list, object, plain} from '../../../../source/export/terraform/hcl/expression.ts';
import {print} from '../../../../source/export/terraform/hcl/print.ts';
import {evaluateTemplate} from '../reading/evaluate.ts';
import {misformatted} from '../reading/formatted.ts';

// What begins a template, ends a text or moves a cursor, beside any letter.
const text = fc.oneof(
	fc.string({
		unit: fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', '\r', '\t', '~', 'a', 'é', '\u{202E}', '\u{1B}'),
	}),
	fc.string({unit: 'binary'}),
);

/** HCL keeps texts as Unicode composes them (cty, NormalizeString), and has no halves of pairs. */
function kept(value: string): string {
	return value.toWellFormed().normalize('NFC');
}

test('any text comes back from the parser as it was, alone, in JSON, as a key, and around a value', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(text, {minLength: 1, maxLength: 4}), async texts => {
			const code = print([
				block(
					'locals',
					[],
					[
						attribute('alone', list(texts.map(one => plain(one)))),
						attribute(
							'json',
							call('jsonencode', list(texts.map(one => object({[`k${one}`]: plain(one)})))),
						),
						attribute(
							'around',
							call('concat', list(texts.map(one => ({kind: 'text', parts: [one, bare('var.x'), one]})))),
						),
					],
					{comment: texts.join(' ')},
				),
			]);
			const {locals} = (await parse('main.tf', code)) as {
				locals: ReadonlyArray<Record<'alone' | 'json' | 'around', unknown>>;
			};
			const scope = {reach: () => 'X'};
			const valueOf = (value: unknown) =>
				(Array.isArray(value) ? value : [value]).flatMap(one => evaluateTemplate(String(one), scope));
			deepEqual(
				[locals[0]?.alone, locals[0]?.around].map(value => valueOf(value)),
				[texts.map(one => kept(one)), texts.map(one => kept(one) + 'X' + kept(one))],
			);
			deepEqual(
				JSON.parse(String(valueOf(locals[0]?.json)[0])),
				texts.map(one => ({[kept(`k${one}`)]: kept(one)})),
			);
		}),
		{numRuns: 120},
	);
});

test('equals signs stand below each other, and a comment stands once above what it is for', () => {
	const code = print([
		{kind: 'remark', text: 'Made for you.'},
		block(
			'resource',
			['a_b', 'c'],
			[
				attribute('short', plain('x')),
				attribute('much_longer', bare('1')),
				attribute('why', bare('true'), {comment: 'because\nof it'}),
				attribute('tags', object({a: plain('1'), 'b:c': plain('2')})),
				attribute('list', {
					kind: 'list',
					items: [
						{value: plain('one'), comment: 'both'},
						{value: plain('two'), comment: 'both'},
						{value: plain('three')},
					],
				}),
				block('empty', [], []),
			],
		),
	]);
	equal(
		code,
		`# Made for you.

resource "a_b" "c" {
  short       = "x"
  much_longer = 1

  # because of it
  why = true

  tags = {
    a     = "1"
    "b:c" = "2"
  }

  list = [
    # both
    "one",
    "two",

    "three",
  ]

  empty {}
}
`,
	);
	deepEqual(misformatted(code), []);
});
