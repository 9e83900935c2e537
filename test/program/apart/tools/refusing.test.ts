import {execFileSync, spawn} from 'node:child_process';
import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {text} from 'node:stream/consumers';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {startSimulator} from '../../../../source/simulator/start-simulator.ts';
import {textOf, toolsSession} from './tools-session.ts';

const root = path.join(import.meta.dirname, '../../../..');
const key = '0123456789abcdef0123456789abcdef';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const install = {command: 'install', clusters: ['shop-prod']};

test('nothing is applied unless the server was started so, and the plan says it', async t => {
	const {call, journal} = await toolsSession(t);
	const plan = await call('plan', install);
	const {fingerprint, canApply} = plan.structuredContent ?? {};
	const refused = await call('apply_plan', {fingerprint});
	deepEqual([canApply, refused.isError], [false, true]);
	match(textOf(refused), /--allow-apply/v);
	equal(
		journal('install').some(({type}) => type === 'change-started'),
		false,
	);
});

test('a plan that was not made here is not applied, nor one from which the account has moved', async t => {
	const {call} = await toolsSession(t, {args: ['--demo', '--allow-apply']});
	const unknown = await call('apply_plan', {fingerprint: '0011223344556677'});
	equal(unknown.isError, true);
	match(textOf(unknown), /No plan with the fingerprint 0011223344556677/v);
	const older = await call('plan', {...install, settings: {env: 'one'}});
	const newer = await call('plan', {...install, settings: {env: 'two'}});
	const applied = await call('apply_plan', {fingerprint: newer.structuredContent?.fingerprint});
	equal(applied.isError, undefined, textOf(applied));
	const moved = await call('apply_plan', {fingerprint: older.structuredContent?.fingerprint});
	const [problem] = moved.structuredContent?.problems as ReadonlyArray<{readonly code: string}>;
	deepEqual([moved.isError, problem?.code, moved.structuredContent?.changed], [true, 'plan-moved', false]);
	// What has moved is named, and no file that only the server has.
	match(textOf(moved), /dd-ecs-setup\/datadog-api-key/v);
	doesNotMatch(JSON.stringify(moved), /[\/\\]dd-ecs-setup-|settings:\d/v);
});

test('one plan is applied at a time: a second call is refused meanwhile, and changes nothing', async t => {
	const {call, journal} = await toolsSession(t, {args: ['--demo', '--allow-apply']});
	const plan = async (env: string) => {
		const {structuredContent} = await call('plan', {...install, settings: {env}});
		return structuredContent?.fingerprint;
	};

	const [one, other] = [await plan('one'), await plan('two')];
	const {promise: begun, resolve} = Promise.withResolvers<undefined>();
	const onProgress = (message: string) => {
		if (message.startsWith('change-started')) {
			resolve(undefined);
		}
	};

	const first = call('apply_plan', {fingerprint: one}, {onProgress});
	await begun;
	// The same and another one, and a tool that only looks is served beside.
	const [same, second, looked] = await Promise.all([
		call('apply_plan', {fingerprint: one}),
		call('apply_plan', {fingerprint: other}),
		call('clusters'),
	]);
	deepEqual([same.isError, second.isError, looked.isError], [true, true, undefined]);
	match(textOf(same), /being applied/v);
	equal(textOf(second), textOf(same));
	const done = await first;
	equal(done.isError, undefined, textOf(done));
	// Of the run that applied: every change once.
	const started = journal('install').flatMap(({type, id}) => (type === 'change-started' ? [id] : []));
	deepEqual([started.length > 0, new Set(started).size], [true, started.length]);
	// Nothing is held any more.
	const {isError, structuredContent} = await call('apply_plan', {fingerprint: other});
	const [problem] = structuredContent?.problems as ReadonlyArray<{readonly code: string}>;
	deepEqual([isError, problem?.code], [true, 'plan-moved']);
});

test('what looks like a key is refused wherever it stands, and not repeated', async t => {
	const {call, told} = await toolsSession(t);
	const inputs: ReadonlyArray<readonly [string, Record<string, unknown>]> = [
		['plan', {...install, settings: {'env-vars': {MY_TOKEN: key}}}],
		['plan', {...install, settings: {'env-vars': [`MY_TOKEN=${key}`]}}],
		['plan', {...install, [key]: true}],
		['doctor', {clusters: [key]}],
		['status', {clusters: [`x-${key}`]}],
		['apply_plan', {fingerprint: key}],
		['plan', {...install, settings: {'api-key': key}}],
	];
	for (const [name, input] of inputs) {
		const result = await call(name, input);
		equal(result.isError, true, JSON.stringify(input));
		match(textOf(result), /looks like an API key/v);
	}

	doesNotMatch(told(), new RegExp(key, 'v'));
});

test('neither account, region nor files can be chosen by who calls, and an unknown tool is none', async t => {
	const {client, call} = await toolsSession(t);
	for (const setting of ['profile', 'region', 'assume-role', 'account', 'write', 'out', 'yes', 'demo', 'journal']) {
		const result = await call('plan', {...install, settings: {[setting]: 'x'}});
		equal(result.isError, true, setting);
		match(textOf(result), new RegExp(`settings: .*"${setting}"`, 'v'));
	}

	await t.assert.rejects(async () => client.callTool({name: 'uninstall'}), /-32602/v);
});

test('all that is wrong with the answers is told at once, with the nearest that is right', async t => {
	const {call} = await toolsSession(t);
	const input = {...install, features: 'lgos', settings: {site: 'datadoghq.eux', cpu: 'much'}};
	const result = await call('plan', input);
	equal(result.isError, true);
	for (const fault of [/did you mean logs/v, /did you mean datadoghq\.eu/v, /cpu doesn't take much/v]) {
		match(textOf(result), fault);
	}
});

test('nobody is asked: what is missing is told, and where the key comes from', {timeout: 60_000}, async t => {
	const {environment, close} = await startSimulator({world: 'shop', speed: 50});
	t.after(close);
	const {DD_API_KEY: _, ...withoutKey} = environment;
	const {call} = await toolsSession(t, {args: ['--region', 'us-east-1', '--allow-apply'], env: withoutKey});
	const nowhere = await call('plan', {command: 'install'});
	const {structuredContent} = await call('plan', install);
	const keyless = await call('apply_plan', {fingerprint: structuredContent?.fingerprint});
	const missing = ['missing-answer'];
	deepEqual(
		[nowhere, keyless].map(result => [
			result.isError,
			(result.structuredContent?.problems as ReadonlyArray<{readonly code: string}>).map(({code}) => code),
		]),
		[
			[true, missing],
			[true, missing],
		],
	);
	match([nowhere, keyless].map(result => textOf(result)).join('\n'), /--cluster[\s\S]*DD_API_KEY/v);
});

test('nothing but the protocol is on standard output, and the log is on standard error', async () => {
	const server = spawn(process.execPath, ['dist/cli.js', 'mcp', '--demo'], {cwd: root});
	const said = text(server.stdout);
	const logged = text(server.stderr);
	const clientInfo = {name: 'raw', version: '1'};
	const parameters = {protocolVersion: '2025-06-18', capabilities: {}, clientInfo};
	for (const message of [
		{jsonrpc: '2.0', id: 1, method: 'initialize', params: parameters},
		{jsonrpc: '2.0', method: 'notifications/initialized'},
		{jsonrpc: '2.0', id: 2, method: 'tools/list'},
	]) {
		server.stdin.write(`${JSON.stringify(message)}\n`);
	}

	server.stdin.end('no json\n');
	const lines = (await said).trim().split('\n');
	deepEqual(
		lines.map(line => {
			const {jsonrpc, id} = JSON.parse(line) as {readonly jsonrpc: string; readonly id: number};
			return [jsonrpc, id];
		}),
		[
			['2.0', 1],
			['2.0', 2],
		],
	);
	match(await logged, /^Serves tools of the Model Context Protocol[^\n]*change nothing\.\n$/v);
});
