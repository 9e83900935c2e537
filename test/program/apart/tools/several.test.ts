import {execFileSync} from 'node:child_process';
import {deepEqual, equal, match} from 'node:assert/strict';
import path from 'node:path';
import process from 'node:process';
import test, {before} from 'node:test';
import {keyLike} from '../../../../source/domain/kit/key-like.ts';
import {textOf, toolsSession, type Session} from './tools-session.ts';

before(() => {
	const cwd = path.join(import.meta.dirname, '../../../..');
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd});
});

const web = '111122223333';
const data = '444455556666';
const demo = ['--demo', 'accounts', '--region', 'us-east-1', '--allow-apply'];
const profiles = [...demo, '--profile', 'web', '--profile', 'data'];
const role = [...demo, '--assume-role', 'DatadogSetup', '--account', `${web},${data}`];
const install = {command: 'install', clusters: ['all']};

type Told = Readonly<Record<string, unknown>>;

/** What a field has of each item of a list. */
function each(list: unknown, ...names: readonly string[]): ReadonlyArray<readonly unknown[]> {
	return (list as readonly Told[]).map(item => names.map(name => item[name]));
}

/** In which accounts changes were begun, in the order in which they were. */
function begun(told: Told | undefined): readonly unknown[] {
	return [...new Set(each(told?.changes ?? [], 'account').flat())];
}

async function planned({call}: Session, input: Told = install) {
	const result = await call('plan', input);
	return {result, told: result.structuredContent};
}

test('a server for several profiles looks, plans and applies in all of them by one fingerprint', async t => {
	const session = await toolsSession(t, {args: profiles});
	const {call, told, leave} = session;
	const clusters = await call('clusters');
	deepEqual(each(clusters.structuredContent?.clusters, 'account', 'profile', 'cluster'), [
		[web, 'web', 'web-prod'],
		[web, 'web', 'web-staging'],
		[data, 'data', 'pipelines'],
	]);
	match(textOf(clusters), /^acme-data {2}pipelines {2}us-east-1/mv);
	const checks = await call('doctor', {clusters: ['all']});
	deepEqual(new Set(each(checks.structuredContent?.checks, 'account').flat()), new Set([web, data]));
	const plan = await planned(session);
	deepEqual(
		[plan.result.isError, each(plan.told?.plans, 'account'), plan.told?.counts],
		[undefined, [[web], [data]], {add: 13, change: 0, remove: 0}],
	);
	match(textOf(plan.result), /^acme-data: add: .*secret[\s\S]*Goes first, [^\n]*: acme-web\/web-staging\n/mv);
	const done = await call('apply_plan', {fingerprint: plan.told?.fingerprint});
	equal(done.isError, undefined, textOf(done));
	deepEqual(
		[begun(done.structuredContent), each(done.structuredContent?.accounts, 'account', 'exitCode', 'changed')],
		[
			[web, data],
			[
				[web, 0, true],
				[data, 0, true],
			],
		],
	);
	const status = await call('status');
	deepEqual(each(status.structuredContent?.clusters, 'account', 'cluster', 'covered', 'instances'), [
		[web, 'web-prod', 3, 3],
		[web, 'web-staging', 1, 1],
		[data, 'pipelines', 2, 2],
	]);
	const again = await planned(session);
	deepEqual([again.told?.fingerprint, again.result.isError], [undefined, undefined]);
	deepEqual(keyLike(told()), []);
	equal(await leave(), 0);
});

test('of the accounts of a role the one whose cluster goes first is begun first', async t => {
	const session = await toolsSession(t, {args: role});
	const {told} = await planned(session, {...install, settings: {canary: 'pipelines'}});
	const done = await session.call('apply_plan', {fingerprint: told?.fingerprint});
	deepEqual([done.isError, begun(done.structuredContent)], [undefined, [data, web]]);
});

test('where one account has moved nothing is applied in any, and what has moved is named with its account', async t => {
	const session = await toolsSession(t, {args: role});
	const whole = await planned(session, {...install, settings: {env: 'one'}});
	const part = await planned(session, {command: 'install', clusters: ['pipelines'], settings: {env: 'two'}});
	const first = await session.call('apply_plan', {fingerprint: part.told?.fingerprint});
	// Only one has such a cluster.
	deepEqual([first.isError, begun(first.structuredContent)], [undefined, [undefined]]);
	const refused = await session.call('apply_plan', {fingerprint: whole.told?.fingerprint});
	const {problems, changed, changes, held} = refused.structuredContent as Told;
	deepEqual(
		[refused.isError, each(problems, 'account', 'code'), changed, changes, held],
		[true, [[data, 'plan-moved']], false, [], [web]],
	);
	match(textOf(refused), /Nothing was begun in 111122223333/v);
});

test('an account that can not be read is told as an error, and the plan is that of the others', async t => {
	const session = await toolsSession(t, {args: [...profiles, '--profile', 'bank']});
	const {result, told} = await planned(session);
	deepEqual([result.isError, each(told?.plans, 'account')], [true, [[web], [data]]]);
	deepEqual(each(told?.problems, 'profile', 'code'), [['bank', 'access-denied']]);
});
