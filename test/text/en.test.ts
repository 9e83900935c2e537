import {deepEqual} from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';

const folder = new URL('../../source/text/en/', import.meta.url);

/** Every sentence in the catalogue's files; a text without a space is an id. */
const sentences = readdirSync(folder, {recursive: true, encoding: 'utf8'})
	.filter(name => name.endsWith('.ts'))
	.flatMap(name =>
		textsIn(
			ts.createSourceFile(
				name,
				readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'),
				ts.ScriptTarget.Latest,
			),
		),
	)
	.filter(text => /\p{Letter} \p{Letter}/v.test(text));

function textsIn(node: ts.Node): readonly string[] {
	const own =
		ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
			? [node.text]
			: [];
	const inner: string[] = [];
	ts.forEachChild(node, child => {
		inner.push(...textsIn(child));
	});
	return [...own, ...inner];
}

test('nothing is said with an exclamation mark', () => {
	deepEqual(
		sentences.filter(text => /\p{Letter}!/v.test(text)),
		[],
	);
});

test('nobody is begged or praised', () => {
	deepEqual(
		sentences.filter(text => /\b(?:please|sorry|oops|great|awesome|congratulations|simply|just)\b/iv.test(text)),
		[],
	);
});

test('what can be contracted is contracted', () => {
	deepEqual(
		sentences.filter(text =>
			/\b(?:cannot|can not|do not|does not|is not|are not|will not|there is)\b/iv.test(text),
		),
		[],
	);
});
