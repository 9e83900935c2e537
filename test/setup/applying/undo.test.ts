import {deepEqual, equal, ok} from 'node:assert/strict';
import test from 'node:test';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {demo} from '../../../source/simulator/worlds/demo.ts';
import {shop} from '../../../source/simulator/worlds/shop.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {account, receiptOf, undoWords, worldOf} from './undoing.ts';

type Case = readonly [
	what: string,
	world: string | World,
	before: readonly string[] | undefined,
	args: readonly string[],
	/** Exit code, and what isn't taken back. */
	expected: readonly [exitCode: number, ...stays: readonly string[]],
];

const one = worldOf({names: ['legacy']});
const ours = 'Secret dd-ecs-setup/datadog-api-key, role DatadogAgentEcsExecution';

const role = ['--role-path', '/team/', '--permissions-boundary', 'arn:aws:iam::aws:policy/AdministratorAccess'];
const belowPath = 'datadog-api-key, role team/DatadogAgentEcsExecution';

const cases: readonly Case[] = [
	['a first install', 'shop', undefined, ['--cluster', 'shop-prod'], [0]],
	[
		'a first install with a role below a path and within a boundary',
		'shop',
		undefined,
		['--cluster', 'shop-prod', ...role],
		[0],
	],
	[
		'an adoption whose key is moved for a role below a path and within a boundary',
		one,
		undefined,
		['--cluster', 'legacy', '--existing', 'adopt', '--store-key', 'ssm', ...role],
		[0, `Parameter /dd-ecs-setup/${belowPath} and a revision of their-agent-legacy stay.`],
	],
	['an adoption', one, undefined, ['--cluster', 'legacy', '--existing', 'adopt'], [0]],
	[
		'an adoption with a change',
		one,
		undefined,
		['--cluster', 'legacy', '--existing', 'adopt', '--env', 'prod'],
		[0, 'A revision of their-agent-legacy stays.'],
	],
	[
		'an adoption whose key is moved',
		one,
		undefined,
		['--cluster', 'legacy', '--existing', 'adopt', '--store-key', 'secrets-manager'],
		[0, `${ours} and a revision of their-agent-legacy stay.`],
	],
	[
		'an update of ours',
		'installed',
		undefined,
		['--cluster', 'shop-prod', '--env', 'prod'],
		[0, 'A revision of datadog-agent-task stays.'],
	],
	[
		'a replacement',
		one,
		undefined,
		['--cluster', 'legacy', '--existing', 'replace'],
		[0, `${ours} and a revision of datadog-agent-task stay.`],
	],
	[
		'a replacement of a REPLICA service that has the name of ours',
		worldOf({names: ['legacy'], isReplica: true}),
		undefined,
		['--cluster', 'legacy', '--existing', 'replace'],
		[0, `${ours} and a revision of datadog-agent-task stay.`],
	],
	[
		'a replacement that fails',
		one,
		undefined,
		['--cluster', 'legacy', '--existing', 'replace', '--agent-version', '7.999.0'],
		[5, `${ours} and a revision of datadog-agent-task stay.`],
	],
	[
		'an adoption that fails and is left as it is',
		one,
		undefined,
		['--cluster', 'legacy', '--existing', 'adopt', '--agent-version', '7.999.0', '--no-rollback'],
		[5, 'A revision of their-agent-legacy stays.'],
	],
	[
		'several clusters, one of which fails',
		worldOf({names: ['good', 'bad'], taken: ['bad']}),
		undefined,
		['--cluster', 'all', '--existing', 'adopt', '--env', 'prod', '--canary', 'none'],
		[5, `${ours}, a revision of datadog-agent-task and a revision of their-agent-good stay.`],
	],
	[
		'an install on Managed Instances',
		'managed',
		undefined,
		['--cluster', 'orders', '--replace-instances', '--timeout', '2h'],
		[0],
	],
	[
		'an update on Managed Instances',
		'managed',
		['--cluster', 'orders', '--replace-instances', '--timeout', '2h'],
		['--cluster', 'orders', '--replace-instances', '--timeout', '2h', '--env', 'prod'],
		[0, 'A revision of datadog-agent-task stays.'],
	],
];

for (const [what, world, before, args, [exitCode, ...stays]] of cases) {
	test(`what undoes ${what} leads back to what was there`, async t => {
		const {run, state, follow, clock} = await account(t, world);
		clock.advance(600);
		if (before) {
			await run('before', before);
			clock.advance(3600);
		}

		const was = await state();
		const ran = await run('run', args);
		const commands = receiptOf(ran)?.undo ?? [];
		ok(commands.length > 0);
		clock.advance(600);
		await follow(commands);
		deepEqual([ran.exitCode, undoWords(ran), await state()], [exitCode, stays, was]);
	});
}

test('a replacement that fails says that what was before is gone, and how it comes back', async t => {
	const {run} = await account(t, one);
	const ran = await run('run', ['--cluster', 'legacy', '--existing', 'replace', '--agent-version', '7.999.0']);
	deepEqual(
		[ran.outcome].map(outcome =>
			outcome.kind === 'failed' && outcome.problem.code === 'rollout-failed' ? outcome.problem.rolledBack : '',
		),
		['replaced'],
	);
});

test('a run that was stopped says how to undo what it did, and no more', async t => {
	const {run, state, follow} = await account(t, worldOf({names: ['a', 'b']}));
	const was = await state();
	const ran = await run('run', ['--cluster', 'all', '--existing', 'adopt', '--env', 'prod'], {
		onEvent(event, press) {
			if (event.type === 'change-done' && event.change.kind === 'update-service') {
				press();
			}
		},
	});
	const {undo = [], again, services} = receiptOf(ran) ?? {};
	await follow(undo);
	deepEqual(
		[ran.exitCode, undo.map(command => command[2]), again, services, await state()],
		[5, ['update-service'], [], [], was],
	);
});

test('a rotated key is not put back, and the receipt says where the one before is', async t => {
	const key = 'deadbeef'.repeat(4);
	const {demo: told} = shop;
	const twoKeys: World = {
		...shop,
		build(home) {
			shop.build(home);
			home.account.datadogKeys.set('datadoghq.com', new Set([told.apiKey, key]));
		},
	};
	const {run, state} = await account(t, twoKeys);
	await run('before', ['--cluster', 'shop-prod']);
	const was = await state();
	const ran = await run('run', ['--cluster', 'shop-prod'], {key});
	equal(ran.exitCode, 0);
	deepEqual(
		[receiptOf(ran)?.undo, undoWords(ran), await state()],
		[
			[],
			['Secret dd-ecs-setup/datadog-api-key keeps the new key; the one before is its version AWSPREVIOUS.'],
			was,
		],
	);
});

test('a service of ours that was narrowed serves all its hosts again', async t => {
	let join: () => unknown = () => undefined;
	const both: World = {
		...shop,
		summary: 'Linux, which Amazon Linux 1 joins',
		demo: demo('both'),
		build(home) {
			const made = addCluster('both', home);
			addInstances(made, {count: 3, kind: 'linux'}, home);
			join = () => addInstances(made, {count: 1, kind: 'amazonLinux1'}, home);
		},
	};
	const {run, state, follow, clock} = await account(t, both);
	await run('before', ['--cluster', 'both']);
	join();
	clock.advance(600);
	const was = await state();
	const ran = await run('run', ['--cluster', 'both']);
	clock.advance(600);
	const undo = receiptOf(ran)?.undo ?? [];
	await follow(undo);
	clock.advance(600);
	deepEqual(
		[
			ran.exitCode,
			undo.map(command => command[2]).toSorted((a = '', b = '') => a.localeCompare(b, 'en')),
			await state(),
		],
		[0, ['delete-service', 'update-service'], was],
	);
});

test('a daemon that was replaced comes back with its settings', async t => {
	const {run, state, follow, ecs, clock} = await account(t, 'managed');
	const managed = ['--cluster', 'orders', '--replace-instances', '--timeout', '2h'];
	await run('before', [...managed, '--service-name', 'theirs', '--drain-percent', '50']);
	clock.advance(3600);
	const [orders] = await state();
	const resourceArn = orders?.daemons[0]?.arn;
	await ecs.untagResource({resourceArn, tagKeys: ['dd-ecs-setup:managed']});
	const was = await state();
	const ran = await run('run', [...managed, '--existing', 'replace']);
	const between = await state();
	clock.advance(3600);
	await follow(receiptOf(ran)?.undo ?? []);
	deepEqual(
		[ran.exitCode, receiptOf(ran)?.undo.map(command => command[2]), between[0]?.daemons.length, await state()],
		[0, ['delete-daemon', 'create-daemon'], 1, was],
	);
});
