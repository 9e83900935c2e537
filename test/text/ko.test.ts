import {deepEqual} from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';

const folder = new URL('../../source/text/ko/', import.meta.url);

type Text = {readonly text: string; readonly isBehindValue: boolean};

/** Every text with Hangul in it, and whether a value stands right before it; how particles are made says the others. */
const texts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
	.map(name => name.replaceAll('\\', '/'))
	.filter(name => name.endsWith('.ts') && name !== 'forms/particle.ts')
	.flatMap(name =>
		textsIn(ts.createSourceFile(name, readFileSync(new URL(name, folder), 'utf8'), ts.ScriptTarget.Latest)),
	)
	.filter(({text}) => /\p{Script=Hangul}/v.test(text));

const sentences = texts.map(({text}) => text);

function textsIn(node: ts.Node): readonly Text[] {
	const own = ts.isTemplateSpan(node)
		? [{text: node.literal.text, isBehindValue: !isCounted(node.expression) && !isAside(node.expression)}]
		: ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
			? [{text: node.text, isBehindValue: false}]
			: [];
	const inner: Text[] = [];
	ts.forEachChild(node, child => {
		inner.push(...textsIn(child));
	});
	return [...own, ...inner];
}

/** `인스턴스 3개`: how it sounds is known. */
function isCounted(value: ts.Expression): boolean {
	return ts.isCallExpression(value) && ts.isIdentifier(value.expression) && value.expression.text === 'counted';
}

/** What may be left out, as a bracket: the particle is of the word before it. */
function isAside(value: ts.Expression): boolean {
	return (
		ts.isConditionalExpression(value) &&
		[value.whenTrue, value.whenFalse].some(way => ts.isStringLiteral(way) && way.text === '')
	);
}

test('statements are 합니다체, and instructions end in 하세요', () => {
	deepEqual(
		sentences.filter(text =>
			/(?<!니)다[.:]?$|(?<!니)다\. |(?<![세필])요[.:]?$|(?<!세)요\. |하십시오|어라[.:]?$/v.test(text),
		),
		[],
	);
});

test('nothing is said with an exclamation mark, nor in full-width punctuation', () => {
	deepEqual(
		sentences.filter(text => /[!、。（）：；]/v.test(text)),
		[],
	);
});

// Which particle it is depends on the value's last sound.
test('no particle that depends on sound is fixed behind a value', () => {
	deepEqual(
		texts.filter(
			({text, isBehindValue}) =>
				isBehindValue && /^(?:[가과는를와은을]|이(?! 도구)|으?로)(?!\p{Letter})/v.test(text),
		),
		[],
	);
});

test('both forms of a particle are written only where nothing tells which it is', () => {
	deepEqual(
		sentences.filter(text => /\([가는를와으을이]\)/v.test(text)),
		[],
	);
});
