import {deepEqual} from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';

const folder = new URL('../../source/text/ja/', import.meta.url);

/** Every Japanese text in the catalogue's files; of a template, what stands between the places that are filled in. */
const texts = readdirSync(folder, {recursive: true, encoding: 'utf8'})
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
	.filter(text => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/v.test(text));

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

function those(pattern: RegExp): readonly string[] {
	return texts.filter(text => pattern.test(text));
}

test('a blank stands between Japanese and Latin letters', () => {
	const japanese = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;
	deepEqual(those(new RegExp(`${japanese}[A-Za-z]|[A-Za-z]${japanese}`, 'v')), []);
});

test('no blank stands beside Japanese punctuation, nor between a number and its counter', () => {
	deepEqual(those(/ [、。」]|[、。「] \S/v), []);
	deepEqual(those(/\d [件個分台回秒]/v), []);
});

test('colons and parentheses are half-width, and nothing is said with an exclamation mark', () => {
	deepEqual(those(/[！（）／：；＝]|\p{Letter}!/v), []);
});

test('sentences are polite', () => {
	deepEqual(those(/(?:だ|である|ない|する|(?<![でま])した|った|いる|ある|なる)。/v), []);
});

test('words end as the glossary has them', () => {
	deepEqual(
		those(/クラスタ(?!ー)|ユーザ(?!ー)|サーバ(?!ー)|パラメーター|メモリー|ドライバ(?!ー)|フォルダ(?!ー)/v),
		[],
	);
	// Datadog's is the Agent: エージェント alone could be either.
	deepEqual(those(/エージェント(?<!(?:ECS |コーディング)エージェント)/v), []);
});
