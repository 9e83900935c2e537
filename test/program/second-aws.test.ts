import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {plainObject} from '../../source/aws/reading/plain-json.ts';
import type {Json, JsonObject} from '../../source/domain/kit/json.ts';
import {isObject} from '../../source/domain/kit/shape.ts';
import {emptyAccount, oneInstance, startSecondAws, type Answers} from '../support/answers/second-aws.ts';
import {compileCache} from '../support/compile-cache.ts';

/** The whole program against an AWS that only looks up answers, with nothing set but what the SDK of AWS knows. */
async function run(answers: Answers, args: readonly string[], t: TestContext) {
	const aws = await startSecondAws(answers, t);
	const folder = mkdtempSync(path.join(tmpdir(), 'second-'));
	t.after(() => {
		rmSync(folder, {recursive: true});
	});
	const environment = {
		PATH: process.env.PATH,
		HOME: folder,
		NODE_COMPILE_CACHE: compileCache,
		AWS_EC2_METADATA_DISABLED: 'true',
		AWS_ENDPOINT_URL: aws.url,
		AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
		AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		AWS_REGION: 'us-east-1',
		DD_API_KEY: '0123456789abcdef0123456789abcdef',
		DD_ECS_SETUP_DATADOG_URL: aws.url,
	};
	const {promise, resolve} = Promise.withResolvers<string>();
	execFile(
		process.execPath,
		['--import', 'tsx', 'cli.tsx', ...args, '--json', '--journal', path.join(folder, 'journal')],
		{env: environment},
		(error, stdout) => {
			resolve(stdout);
		},
	);
	const text = await promise;
	const lines = text
		.trim()
		.split('\n')
		.map(line => lineOf(line));
	return {aws, lines, last: lines.at(-1)};
}

test('an account without clusters, on another implementation of AWS, is told as such', async t => {
	const {aws, lines, last} = await run(emptyAccount, ['--site', 'datadoghq.com', '--yes'], t);
	deepEqual(
		[lines.find(({type}) => type === 'problem')?.code, last?.exitCode, aws.unanswered],
		['no-clusters', 1, []],
	);
	// The key's place and the role are asked for beside the clusters.
	const beside =
		/^(?:iam us-east-1 (?:GetRole|List\w+Policies)|secretsmanager \S+ ListSecrets|ssm \S+ DescribeParameters)$/v;
	deepEqual(
		new Set(aws.calls.filter(call => !beside.test(call))),
		new Set(['sts us-east-1 GetCallerIdentity', 'iam us-east-1 ListAccountAliases', 'ecs us-east-1 ListClusters']),
	);
});

test('a plan for one instance needs no operation but those of the references, and writes nothing', async t => {
	const {aws, lines, last} = await run(oneInstance, ['--cluster', 'only', '--site', 'datadoghq.com', '--dry-run'], t);
	const plan = lines.find(({type}) => type === 'planned')?.plan;
	deepEqual(
		[kindsOf(plan), last?.exitCode],
		[
			[
				'create-secret',
				'create-role',
				'attach-role-policy',
				'put-role-policy',
				'register-task-definition',
				'create-service',
			],
			0,
		],
	);
	deepEqual([...new Set(aws.unanswered)], []);
	deepEqual(
		aws.calls.filter(call => / (?:Create|Put|Register|Update|Attach|Tag)/v.test(call)),
		[],
	);
});

function lineOf(text: string): JsonObject {
	const line: unknown = JSON.parse(text);
	return plainObject(line ?? {});
}

function kindsOf(plan: Json): readonly Json[] {
	return isObject(plan) && Array.isArray(plan.changes)
		? plan.changes.map((change: Json) => (isObject(change) ? change.kind : undefined))
		: [];
}
