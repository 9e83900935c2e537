import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual} from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {before, test, type TestContext} from 'node:test';
import type {Problem} from '../../../source/domain/choices/problem/problem.ts';
import {complaintRows} from '../../../source/front/tui/parts/facts/complaint-rows.ts';
import {theme} from '../../../source/front/tui/theme.ts';
import {askingWithPlace} from '../../../source/program/answers/with-place.ts';
import {en} from '../../../source/text/en.ts';
import {clustersQuestion} from '../../support/fixtures/questions.ts';

const cli = path.join(import.meta.dirname, '../../../dist/cli.js');

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: path.join(cli, '../..')});
});

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:nope-AbCdEf';

/** Answers that are right by themselves, and what only the account shows. */
const files: ReadonlyArray<readonly [about: string, lines: readonly string[], code: string, place: string]> = [
	['a cluster', ['site: datadoghq.com', 'cluster: nope'], 'unknown-cluster', '2:1: cluster'],
	[
		'a pattern that means nothing',
		['cluster:', '  - nope-*', 'region: us-east-1'],
		'unknown-cluster',
		'1:1: cluster',
	],
	['a region', ['cluster: shop-prod', '', 'region: mars-1'], 'unknown-region', '3:1: region'],
	[
		'a secret',
		['cluster: shop-prod', 'site: datadoghq.com', `api-key-secret-arn: ${arn}`],
		'secret-unusable',
		'3:1: api-key-secret-arn',
	],
	[
		'a parameter',
		['cluster: shop-prod', 'api-key-ssm-parameter: /nope', 'site: datadoghq.com'],
		'secret-unusable',
		'2:1: api-key-ssm-parameter',
	],
];

for (const [about, lines, code, place] of files) {
	test(`${about} that is not there is told with the file and its line, in words and as data`, t => {
		const {told, said, name} = runs(t, lines);
		const problem = told.find(({type}) => type === 'problem');
		deepEqual(
			[problem?.code, problem?.written, said.includes(`It stands in ${name}:${place}`)],
			[code, `${name}:${place}`, true],
		);
	});
}

test('an answer that was typed is no answer of the file', t => {
	const {told} = runs(t, ['cluster: shop-prod'], '--cluster', 'nope');
	const problem = told.find(({type}) => type === 'problem');
	deepEqual([problem?.code, problem?.written], ['unknown-cluster', undefined]);
});

type Line = Readonly<Record<string, unknown>>;

function runs(t: TestContext, lines: readonly string[], ...more: readonly string[]) {
	const home = mkdtempSync(path.join(tmpdir(), 'place-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const name = 'answers.yaml';
	writeFileSync(path.join(home, name), `${lines.join('\n')}\n`);
	const run = (front: string) =>
		spawnSync(
			process.execPath,
			[cli, 'install', '--demo', '--dry-run', '--answers', name, '--no-color', front, ...more],
			{cwd: home, env: {PATH: process.env.PATH, HOME: home}, encoding: 'utf8', input: ''},
		).stdout;
	const told = run('--json')
		.trim()
		.split('\n')
		.map(line => JSON.parse(line) as Line);
	return {told, said: run('--plain'), name};
}

test('a question whose answer from a file was not taken says where that stands', async () => {
	const written = {cluster: {place: 'answers.yaml:3:1', values: ['nope']}};
	const asked: Array<string | undefined> = [];
	const ask = askingWithPlace(
		async question => {
			asked.push(question.written);
			return {kind: 'leave'};
		},
		{written},
	);
	const question = clustersQuestion();
	for (const cluster of ['nope', 'typed']) {
		await ask({...question, complaint: {code: 'unknown-cluster', cluster, regions: []}});
	}

	await ask(question);
	deepEqual(asked, ['answers.yaml:3:1: cluster', undefined, undefined]);
	const complaint = {code: 'unknown-cluster', cluster: 'nope', regions: []} as const;
	const place = {...question, complaint, written: 'answers.yaml:3:1: cluster'};
	const rows = (problem: Problem) =>
		complaintRows(problem, place, {
			words: en,
			theme: theme({ascii: false, colour: false, motion: false}),
			width: 80,
		})
			.map(row => row.map(({text}) => text).join(''))
			.join('\n');
	deepEqual(
		[complaint, {code: 'nothing-selected', question: 'clusters'} as const].map(problem =>
			rows(problem).includes('It stands in answers.yaml:3:1: cluster'),
		),
		[true, false],
	);
});
