import {deepEqual} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';

const files = globSync('source/**/*.{ts,tsx}')
	.map(file => file.replaceAll('\\', '/'))
	.filter(file => !/^source\/(?:text|simulator)\//v.test(file))
	.toSorted();

/** Properties and calls that hold what reads like a sentence and is none of the language, and why. */
const places: Readonly<Record<string, string>> = {
	says: 'a rule of comparing, for those who read and test it',
	billedAs: "names of Datadog's products",
	examples: 'command lines',
	Description: 'stored in AWS, for everybody in the account',
	Error: 'a bug of ours, which is told as it is',
	TypeError: 'a bug of ours, which is told as it is',
};

/** Files with such texts, and why. */
const exceptions: Readonly<Record<string, string>> = {
	'source/aws/credentials/from-container.ts': 'what the SDK says, to be recognised',
	'source/aws/errors/credentials-problem.ts': 'what the SDK says, to be recognised',
	'source/aws/errors/denial.ts': 'what AWS says, to be recognised',
	'source/domain/wiring/find-address.ts': 'commands of a shell',
	'source/domain/ending/next-steps/command-line.ts': 'a loop of a shell',
	'source/domain/hosts/placement-constraints.ts': 'the query language of ECS',
	'source/domain/hosts/system-of.ts': 'names of systems',
	'source/domain/plan/diff/container-entries.ts': 'the notation of a health check',
	'source/domain/rollout/classify/event-cause.ts': 'what ECS says, to be recognised',
	'source/domain/rollout/judge-rollout.ts': 'what ECS says, to be recognised',
	'source/export/aws-cli/script.ts': 'commands of a shell',
	'source/export/cdk/app-file.ts': 'TypeScript',
	'source/export/cdk/cdk.ts': 'commands of a shell',
	'source/export/cdk/construct-file.ts': 'TypeScript',
	'source/export/cdk/part.ts': 'the words of a name',
	'source/export/cdk/test-file.ts': 'TypeScript',
	'source/export/cloudformation/commands.ts': 'commands of a shell',
	'source/export/cloudformation/import-template.ts': 'the words of a name',
	'source/domain/fleet/slot-names.ts': 'the words of a name',
	'source/export/stack-set/names.ts': 'the words of a name',
	'source/domain/fleet/parameter-names.ts': 'the words of a name',
	'source/front/page/frame/grid-style.ts': 'the language of styles',
	'source/front/page/frame/style.ts': 'the language of styles',
	'source/front/completion/scripts.ts': 'commands of shells',
	'source/front/help/help.ts': 'a command line',
	'source/front/lines/tell/tell.ts': 'the program, its version and its command',
	'source/program/explain.ts': 'what is said where the words are missing',
	'source/domain/plan/changes/request-text.ts': 'stands for the key in a request, in the same place for everybody',
};

const found = files.flatMap(file => sentencesIn(file).map(text => ({file, text})));

test('no sentence stands outside the language', () => {
	deepEqual(
		found.filter(({file}) => exceptions[file] === undefined).map(({file, text}) => `${file}: ${text}`),
		[],
	);
});

test('each file that may have such a text has one', () => {
	deepEqual(
		Object.keys(exceptions).filter(file => found.every(one => one.file !== file)),
		[],
	);
});

test('what is joined, filled in or shown by an element is found as one sentence', () => {
	const code = `
		const a = 'it is ' + 'late';
		const b = \`put \${a} there\`;
		const c = <Text>Come back soon</Text>;
		list.join(' or ');
		const d = '--cluster or --region';
		const e = {why: 'no such thing'};
		throw new Error('this is ours');
		const f = html\`<p class="one two three">\${a}</p> <i>\${b}</i>\`;
		const g = html\`<p>Come back later</p>\`;
	`;
	deepEqual(sentencesOf('a.tsx', code), [
		'it is late',
		'put … there',
		'Come back soon',
		' or ',
		'--cluster or --region',
		'no such thing',
		'<p>Come back later</p>',
	]);
});

function sentencesIn(file: string): readonly string[] {
	return sentencesOf(file, readFileSync(file, 'utf8'));
}

function sentencesOf(name: string, code: string): readonly string[] {
	return textsIn(ts.createSourceFile(name, code, ts.ScriptTarget.Latest)).filter(text => isSentence(text));
}

/** Each text whole: what is joined by plus signs is one, and a value that is put in is a word. */
function textsIn(node: ts.Node): readonly string[] {
	const text = textOf(node);
	if (text !== undefined || isPlace(node)) {
		return text === undefined ? [] : [text, ...partsOf(node).flatMap(part => textsIn(part))];
	}

	const inner: string[] = [];
	ts.forEachChild(node, child => {
		inner.push(...textsIn(child));
	});
	return inner;
}

function isPlace(node: ts.Node): boolean {
	const name = ts.isPropertyAssignment(node) ? node.name : ts.isNewExpression(node) ? node.expression : undefined;
	return name !== undefined && ts.isIdentifier(name) && places[name.text] !== undefined;
}

function textOf(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) {
		return node.text;
	}

	if (ts.isTemplateExpression(node)) {
		return [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join('…');
	}

	return isSum(node) ? `${textOf(node.left) ?? '…'}${textOf(node.right) ?? '…'}` : undefined;
}

/** What stands in a text and may have texts of its own. */
function partsOf(node: ts.Node): readonly ts.Node[] {
	if (ts.isTemplateExpression(node)) {
		return node.templateSpans.map(({expression}) => expression);
	}

	return isSum(node)
		? [node.left, node.right].flatMap(side => (textOf(side) === undefined ? [side] : partsOf(side)))
		: [];
}

function isSum(node: ts.Node): node is ts.BinaryExpression {
	return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** Three words or more, or an and or an or between any two; elements of a page are none. */
function isSentence(markup: string): boolean {
	const text = markup.replaceAll(/<!doctype html>|<\/?[a-z][\da-z]*(?:\s[^"<>]*"[^<>]*)?>/gv, ' ');
	const words = text
		.split(/\s+/v)
		.filter(word => /^["'\(<“]?(?:…|\p{Letter}+(?:['\-’]\p{Letter}+)*)[!"'\),.:;>?”]*$/v.test(word));
	return (words.length > 2 && /\p{Letter}{2}/v.test(text)) || /\s(?:and|or)\s/v.test(text);
}
