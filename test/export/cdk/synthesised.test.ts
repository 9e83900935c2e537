import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {after, test} from 'node:test';
import {deepEqual, match} from 'node:assert/strict';
import fc from 'fast-check';
import ts from 'typescript';
import {codeOfPlan} from '../../../source/domain/code/code-of-plan.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import {cdk} from '../../../source/export/cdk/cdk.ts';
import {anyKey, anyWanted, planOf} from '../code/any-plan.ts';
import {comparable, sayable} from '../code/comparable.ts';
import {installedCode} from '../code/installed-code.ts';
import {readTemplate} from '../code/read-template.ts';
import {arnOf, nameIn, planRequests, stackRequests, type Request} from '../code/requests.ts';
import {writing} from '../code/writing.ts';

const root = mkdtempSync(path.join(tmpdir(), 'constructs-'));
symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction');

after(() => {
	rmSync(root, {recursive: true});
});

function write(folder: string, files: ReturnType<typeof cdk>): readonly string[] {
	mkdirSync(path.join(root, folder), {recursive: true});
	return files.map(({name, text}) => {
		const file = path.join(root, folder, name);
		writeFileSync(file, text);
		return file;
	});
}

/** Runs the apps in one process: each begins by loading all of the CDK. */
function synthesise(folders: readonly string[], context: Readonly<Record<string, string>> = {}): void {
	const apps = folders.map(folder => path.join(root, folder));
	const run = `
		const {pathToFileURL} = require('node:url');
		(async () => {
			for (const folder of ${JSON.stringify(apps)}) {
				process.env.CDK_OUTDIR = folder + '/cdk.out';
				await import(pathToFileURL(folder + '/app.ts'));
			}
		})();
	`;
	execFileSync(process.execPath, ['--import', 'tsx', '-e', run], {
		cwd: root,
		stdio: 'pipe',
		env: {...process.env, CDK_CONTEXT_JSON: JSON.stringify(context)},
	});
}

/** What the stacks of an app make. */
function madeBy(folder: string, plan: Plan): readonly Request[] {
	const {account, partition} = plan.identity;
	const regions = [...new Set(plan.changes.map(({region}) => region))];
	return regions.flatMap(region => {
		const part =
			regions.length < 2 ? '' : region.split('-').map(word => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
		const name = `DatadogAgent${[...part].join('')}.template.json`;
		const stack = readTemplate(
			readFileSync(path.join(root, folder, 'cdk.out', name), 'utf8'),
			{account, partition, region, parameters: {ApiKey: anyKey}},
			(_, type, properties) => arnOf(type, nameIn(properties), {account, region}),
		);
		return stackRequests(stack, region);
	});
}

test('whatever is chosen, the constructs compile, and their stacks make what the plan would', () => {
	const plans = fc.sample(anyWanted, 6).map(wanted => planOf(wanted));
	const files = plans.flatMap((plan, index) => write(`any-${index}`, cdk(codeOfPlan(plan, []), writing)));
	const installed = write('installed', cdk(installedCode(), {...writing, isImport: true}));
	deepEqual(compiled([...files, ...installed].filter(file => file.endsWith('.ts'))), []);
	synthesise([...plans.map((_, index) => `any-${index}`), 'installed']);
	for (const [index, plan] of plans.entries()) {
		const asked = planRequests(plan.changes, plan.identity.account, 'cdk');
		deepEqual(comparable(madeBy(`any-${index}`, plan)), comparable(sayable(asked)));
	}

	// The IDs by which an import is told what is what.
	const {Resources: resources} = JSON.parse(
		readFileSync(path.join(root, 'installed/cdk.out/DatadogAgent.template.json'), 'utf8'),
	) as {readonly Resources: Readonly<Record<string, {readonly DeletionPolicy?: string}>>};
	deepEqual(
		Object.entries(resources).map(([id, {DeletionPolicy: policy}]) => [id, policy]),
		[
			['AgentDefinition', 'Retain'],
			['AgentService', 'Retain'],
		],
	);
});

test('in the context of an import a stack says of what is there what is there', () => {
	write('importing', cdk(installedCode(), {...writing, isImport: true}));
	const tags = (context: Readonly<Record<string, string>>) => {
		synthesise(['importing'], context);
		const {Resources: resources} = JSON.parse(
			readFileSync(path.join(root, 'importing/cdk.out/DatadogAgent.template.json'), 'utf8'),
		) as {readonly Resources: Readonly<Record<string, {readonly Properties: {readonly Tags?: unknown}}>>};
		return Object.values(resources).map(({Properties: {Tags}}) => Tags);
	};

	const team = {Key: 'team', Value: 'platform'};
	const exported = {Key: 'dd-ecs-setup:exported', Value: 'cdk'};
	deepEqual(
		[tags({importing: 'true'}), tags({})],
		[
			[undefined, [team]],
			[[exported], [exported, team]],
		],
	);
});

test('the tests that come with a construct pass', () => {
	const [plan] = fc.sample(anyWanted, 1).map(wanted => planOf(wanted));
	write('tested', plan ? cdk(codeOfPlan(plan, []), writing) : []);
	const told = execFileSync(
		process.execPath,
		['--import', 'tsx', '--test', '--test-reporter', 'tap', 'tested/*.test.ts'],
		{
			cwd: root,
			encoding: 'utf8',
			// The runner's own would be taken for a part of this one.
			env: {...process.env, NODE_TEST_CONTEXT: undefined},
		},
	);
	match(told, /^# fail 0$/mv);
});

/** What the compiler says, as strictly as `cdk init` has it and stricter. */
function compiled(files: readonly string[]): readonly string[] {
	const program = ts.createProgram(files, {
		strict: true,
		noUnusedLocals: true,
		noUnusedParameters: true,
		noImplicitReturns: true,
		noUncheckedIndexedAccess: true,
		exactOptionalPropertyTypes: false,
		noEmit: true,
		skipLibCheck: true,
		types: ['node'],
		typeRoots: [path.resolve('node_modules/@types')],
		target: ts.ScriptTarget.ES2022,
		module: ts.ModuleKind.Preserve,
		moduleResolution: ts.ModuleResolutionKind.Bundler,
	});
	return ts
		.getPreEmitDiagnostics(program)
		.map(({file, messageText}) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
