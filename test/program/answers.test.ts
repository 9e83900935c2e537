import test, {type TestContext} from 'node:test';
import {deepEqual, doesNotMatch, equal, rejects} from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import manifest from '../../package.json' with {type: 'json'};
import {type Problem, ProblemError} from '../../source/domain/choices/problem/problem.ts';
import type {Unreadable} from '../../source/domain/choices/problem/usage-fault.ts';
import {parse} from '../../source/options.ts';
import {readAnswers} from '../../source/program/answers/read-answers.ts';
import {answersSchema, writeAnswers} from '../../source/program/answers/write-answers.ts';
import {en} from '../../source/text/en.ts';
import {plain} from '../../source/text/letters/plain.ts';
import {sampleRun} from '../domain/sample.ts';

function fileIn(context: TestContext, name: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
	context.after(() => {
		rmSync(folder, {recursive: true});
	});
	return path.join(folder, name);
}

async function read(file: string, args: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
	const parsed = parse([...args, '--answers', file], environment, [], await readAnswers(file));
	if (parsed.kind !== 'run') {
		throw parsed.kind === 'problem' ? new ProblemError(parsed.problem) : new Error(parsed.kind);
	}

	return parsed.options.given;
}

const answers = {
	region: ['us-east-1'],
	cluster: ['shop-prod', 'edge'],
	features: 'core,apm',
	site: 'datadoghq.eu',
	'replace-instances': true,
	env: 'prod',
	'env-vars': ['DD_A=b', 'DD_C=d e'],
} as const;

for (const name of ['answers.json', 'answers.yaml']) {
	test(`what is saved as ${name} is read back as the same answers`, async t => {
		const file = fileIn(t, name);
		await writeAnswers(answers, file);
		const {entries} = await read(file);
		deepEqual(entries, {
			regions: {entry: ['us-east-1'], source: 'file'},
			clusters: {entry: ['shop-prod', 'edge'], source: 'file'},
			features: {entry: 'core,apm', source: 'file'},
			site: {entry: 'datadoghq.eu', source: 'file'},
			replaceInstances: {entry: '', source: 'file'},
			settings: {entry: {env: 'prod', 'env-vars': 'DD_A=b\nDD_C=d e\n'}, source: 'file'},
		});
	});
}

for (const name of ['answers.json', 'answers.yaml']) {
	test(`${name} obeys no terminal and no runner, and means the same`, async t => {
		const file = fileIn(t, name);
		const odd = 'x\u{1B}[31m\u{9B}2J\u{202E}\u{2028}\u{200B} ::error::y ##[add-mask]z';
		await writeAnswers({'env-vars': [`DD_A=${odd}`]}, file);
		doesNotMatch(readFileSync(file, 'utf8'), /[^\t\n\u{20}-\u{7E}]|##[a-z]*\[|(?<=^|\n)[\t ]*::/v);
		const {entries} = await read(file);
		deepEqual(entries.settings, {entry: {'env-vars': `DD_A=${odd}\n`}, source: 'file'});
	});
}

test('an editor finds the schema in the first line, with the package of the version that wrote it', async t => {
	const file = fileIn(t, 'answers.yaml');
	await writeAnswers({site: 'datadoghq.eu'}, file);
	const {name, version, files} = manifest;
	const schema = `https://unpkg.com/${name}@${version}/assets/answers.schema.json`;
	deepEqual(
		[readFileSync(file, 'utf8'), files.includes('assets')],
		[`# yaml-language-server: $schema=${schema}\nsite: datadoghq.eu\n`, true],
	);
});

test('secrets among the further settings are not saved, nor is the demo', async t => {
	const file = fileIn(t, 'answers.json');
	await writeAnswers(
		{demo: 'shop', site: 'datadoghq.eu', 'env-vars': ['DD_PROXY_PASSWORD=hush', 'DD_LOG_LEVEL=debug']},
		file,
	);
	deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
		$schema: answersSchema,
		site: 'datadoghq.eu',
		'env-vars': ['DD_LOG_LEVEL=debug'],
	});
});

test('a flag beats the environment, and that beats the file', async t => {
	const file = fileIn(t, 'answers.yml');
	writeFileSync(
		file,
		[
			'site: datadoghq.eu\nfeatures: logs\nenv: file\nextra-tags: a:file\nenv-vars:\n  DD_A: 1\n',
			'cluster: edge\nregion: eu-west-1\n',
		].join(''),
	);
	const {entries} = await read(file, ['--site', 'us5.datadoghq.com'], {
		DD_SITE: 'us3.datadoghq.com',
		DD_ECS_SETUP_FEATURES: 'apm',
		DD_ENV: 'environment',
		AWS_REGION: 'us-east-1',
	});
	// The region of the environment is no entry: the sign-in brings it.
	deepEqual(entries, {
		clusters: {entry: ['edge'], source: 'file'},
		features: {entry: 'apm', source: 'environment'},
		site: {entry: 'us5.datadoghq.com', source: 'flag'},
		settings: {entry: {env: 'environment', 'extra-tags': 'a:file', 'env-vars': 'DD_A=1'}, source: 'environment'},
	});
});

test('a key in the environment beats a secret that the file names', async t => {
	const file = fileIn(t, 'answers.yml');
	writeFileSync(file, 'api-key-secret-arn: arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b1c2d3\n');
	const [named, given] = [await read(file), await read(file, [], {DD_API_KEY: 'c0ffee'})];
	deepEqual(
		[named.entries.keySource?.entry, given.entries.keySource, given.choices.key?.kind],
		['secret-arn', undefined, 'given'],
	);
});

test('no in a file is no consent', async t => {
	const file = fileIn(t, 'answers.yml');
	writeFileSync(file, 'replace-instances: false\n');
	const {entries, approve} = await read(file);
	deepEqual([entries, approve], [{}, false]);
});

const broken: ReadonlyArray<readonly [name: string, text: string, kinds: readonly string[]]> = [
	['unknown names, all of them', 'clutser: a\nfeature: b\n', ['unknown-flag', 'unknown-flag']],
	['what is approved on the command line only', 'yes: true\n', ['answer-form']],
	['no mapping', '- a\n', ['unreadable-file']],
	['no YAML', 'key: "c0ffeec0ffeec0ffeec0ffeec0ffeec0\n', ['unreadable-file']],
];

for (const [name, text, kinds] of broken) {
	test(`an answers file is refused: ${name}`, async t => {
		const file = fileIn(t, 'answers.yml');
		writeFileSync(file, text);
		await rejects(read(file), (error: unknown) => {
			deepEqual(
				error instanceof ProblemError &&
					error.problem.code === 'usage' &&
					error.problem.faults.map(({kind}) => kind),
				kinds,
			);
			equal(JSON.stringify(error instanceof ProblemError && error.problem).includes('c0ffee'), false);
			return true;
		});
	});
}

test('all that is wrong in a file is told at once, with its line and column and the nearest right word', async t => {
	const file = fileIn(t, 'answers.yml');
	writeFileSync(
		file,
		[
			'# Ours\nclutser: a\n',
			'network-mode: hots\nsite: datadoghq.er\n',
			'existing: adpot\nfeatures: [apm, lgos]\n',
			'timeout: soon\npin: perhaps\n',
			'extra-tags:\n  team: [web]\n',
		].join(''),
	);
	await rejects(read(file), (error: unknown) => {
		const faults = error instanceof ProblemError && error.problem.code === 'usage' ? error.problem.faults : [];
		deepEqual(
			faults.map(fault => [
				fault.kind,
				'flag' in fault && fault.flag.replace(file, 'answers.yml'),
				'nearest' in fault ? fault.nearest : '',
			]),
			[
				['unknown-flag', 'answers.yml:2:1: clutser', 'cluster'],
				['answer-form', 'answers.yml:8:1: pin', ''],
				['answer-form', 'answers.yml:9:1: extra-tags.team', ''],
				['invalid-value', 'answers.yml:4:1: site', 'datadoghq.eu'],
				['invalid-value', 'answers.yml:5:1: existing', 'adopt'],
				['invalid-value', 'answers.yml:6:1: features', 'logs'],
				['invalid-value', 'answers.yml:3:1: network-mode', 'host'],
				['invalid-value', 'answers.yml:7:1: timeout', ''],
			],
		);
		return true;
	});
});

test('JSON has its lines told too, and every place where it is none', async t => {
	const file = fileIn(t, 'answers.json');
	writeFileSync(file, '{\n\t"$schema": "https://example.com/schema.json",\n\t"sit": "datadoghq.eu"\n}\n');
	await rejects(read(file), {
		problem: {code: 'usage', faults: [{kind: 'unknown-flag', flag: `${file}:3:2: sit`, nearest: 'site'}]},
	});
	writeFileSync(file, 'a: "\\q"\nb: c\na: d\n');
	await rejects(read(file), (error: unknown) => {
		const faults = error instanceof ProblemError && error.problem.code === 'usage' ? error.problem.faults : [];
		const lines = faults.map(fault =>
			fault.kind === 'unreadable-file' && fault.why.kind === 'said'
				? / at (?<at>line \d+)/v.exec(fault.why.text)?.groups?.at
				: fault.kind,
		);
		deepEqual(lines, ['line 1', 'line 3']);
		return true;
	});
});

test('a file that is not there is named', async t => {
	const file = fileIn(t, 'none.yml');
	await rejects(
		read(file),
		(error: unknown) =>
			error instanceof ProblemError &&
			error.problem.code === 'usage' &&
			error.problem.faults[0]?.kind === 'unreadable-file',
	);
});

test('what is no mapping is told by an id, for which the language has the sentence', async t => {
	const file = fileIn(t, 'answers.yml');
	writeFileSync(file, '- a\n');
	const problem: Problem = {
		code: 'usage',
		faults: [{kind: 'unreadable-file', flag: '--answers', file, why: {kind: 'no-mapping'}}],
	};
	await rejects(read(file), {problem});
	equal(
		plain(en.problem(problem, {done: [], again: sampleRun}).title),
		`The file of --answers can't be read: ${file}: it is no mapping of option names to values`,
	);
});

test('several documents are told apart from one, and a tag that nobody knows is no text', async t => {
	const file = fileIn(t, 'answers.yml');
	const refused = (why: Unreadable): Problem => ({
		code: 'usage',
		faults: [{kind: 'unreadable-file', flag: '--answers', file, why}],
	});
	writeFileSync(file, 'cluster: shop-prod\n---\ncluster: batch\n');
	await rejects(read(file), {problem: refused({kind: 'several'})});
	writeFileSync(file, 'cluster: !secret shop-prod\n');
	const text = 'Unresolved tag: !secret at line 1, column 10:';
	await rejects(read(file), {problem: refused({kind: 'said', text})});
});
