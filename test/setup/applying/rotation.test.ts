import test from 'node:test';
import {deepEqual, equal, ok} from 'node:assert/strict';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import type {Change} from '../../../source/domain/plan/change.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, withAws, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const prod = ['--cluster', 'shop-prod', '--yes'];
const rotating = (...args: readonly string[]) => ['rotate-key', ...(args.includes('--cluster') ? [] : prod), ...args];

async function rotate(simulator: Simulator, args: readonly string[] = [], run: Run = {}): Promise<Ran> {
	return runSetup(simulator, {args: rotating(...args), key: simulator.demo.nextApiKey ?? '', id: 'second', ...run});
}

function changes({events}: Ran): readonly Change[] {
	return events.flatMap(event => (event.type === 'change-done' ? [event.change] : []));
}

const kinds = (ran: Ran) => changes(ran).map(({kind}) => kind);

function findings({events}: Ran): readonly string[] {
	return events.flatMap(event =>
		event.type === 'checked' && ['old-key', 'stored-key', 'releases'].includes(event.check.id)
			? (event.each ?? [event.check]).map(({id, finding}) => `${id} ${finding}`)
			: [],
	);
}

function receiptOf({events}: Ran) {
	const last: SetupEvent | undefined = events.at(-1);
	return last?.type === 'finished' ? last.receipt : undefined;
}

/** The keys with which the tasks run that have one, each once. */
function keysInUse({account}: Simulator, cluster = 'shop-prod'): readonly string[] {
	const region = account.regions.get('us-east-1');
	const tasks = [...(region?.clusters.get(cluster)?.tasks.values() ?? [])];
	const keys = tasks.filter(({lastStatus}) => lastStatus === 'RUNNING').flatMap(({secrets}) => [...(secrets ?? [])]);
	return [...new Set(keys.map(([, value]) => value))];
}

test('another key reaches every Agent, a part of them at a time, and is asked for no second time', async t => {
	const simulator = await simulated('installed', t);
	const running: number[] = [];
	const run = await rotate(simulator, [], {
		looks: 'all',
		onEvent(event) {
			if (event.type === 'rollout') {
				running.push(event.rollout.counts.running);
			}
		},
	});
	const again = await rotate(simulator, [], {id: 'third'});
	deepEqual(
		[run.exitCode, kinds(run), changes(run).at(-1)?.request, keysInUse(simulator), again.outcome.kind],
		[
			0,
			['put-secret-value', 'update-service'],
			{
				cluster: 'arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod',
				service: 'datadog-agent',
				forceNewDeployment: true,
			},
			[simulator.demo.nextApiKey],
			'nothing-to-do',
		],
	);
	ok(Math.min(...running) > 0, 'never all of them at once');
	ok(Math.min(...running) < 12, 'the Agents were restarted');
});

const homes = [
	{store: 'ssm', kinds: ['put-parameter', 'update-service']},
	{store: 'plain', kinds: ['register-task-definition', 'update-service']},
];

for (const {store, kinds: expected} of homes) {
	test(`it goes where the one before is: ${store}`, async t => {
		const simulator = await simulated('shop', t);
		await runSetup(simulator, {args: [...prod, '--store-key', store], id: 'first'});
		const run = await rotate(simulator);
		const again = await rotate(simulator, [], {id: 'third'});
		deepEqual([run.exitCode, kinds(run), again.outcome.kind], [0, expected, 'nothing-to-do']);
	});
}

test('a daemon of Managed Instances gets it too', async t => {
	const simulator = await simulated('managed', t);
	const args = ['--cluster', 'all', '--replace-instances', '--yes'];
	await runSetup(simulator, {args, id: 'first', looks: 'few'});
	const run = await rotate(simulator, [...args, '--timeout', '2h'], {looks: 'few'});
	deepEqual(
		[run.exitCode, kinds(run), keysInUse(simulator, 'orders')],
		[0, ['put-secret-value', 'update-daemon'], [simulator.demo.nextApiKey]],
	);
});

const named = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';
const inJson = `${named}:api_key::`;

test("somebody's secret is left as it is, which is said, and the Agents read another one", async t => {
	const simulator = await simulated('secret-json', t);
	await runSetup(simulator, {args: [...prod, '--api-key-secret-arn', inJson], key: '', id: 'first'});
	const secret = () => simulator.account.regions.get('us-east-1')?.secrets.get('datadog/api-key')?.versions.length;
	const before = secret();
	const run = await rotate(simulator);
	deepEqual(
		[run.exitCode, secret(), keysInUse(simulator), findings(run).includes('old-key left')],
		[0, before, [simulator.demo.nextApiKey], true],
	);
	equal(receiptOf(run)?.oldKey?.stored[0]?.isReplaced, false);
});

test('a secret whose value somebody changed is named again: the Agents start again, once', async t => {
	const simulator = await simulated('secret-json', t);
	const {account, demo} = simulator;
	await runSetup(simulator, {args: [...prod, '--api-key-secret-arn', inJson], key: '', id: 'first'});
	const secret = account.regions.get('us-east-1')?.secrets.get('datadog/api-key');
	account.clock.advance(60);
	for (const version of secret?.versions ?? []) {
		version.stages = version.stages.filter(stage => stage !== 'AWSCURRENT');
	}

	const value = JSON.stringify({api_key: demo.nextApiKey});
	secret?.versions.push({id: 'by-hand', value, createdAt: account.clock.now(), stages: ['AWSCURRENT']});
	if (secret) {
		secret.changedAt = account.clock.now();
	}

	const run = await rotate(simulator, ['--api-key-secret-arn', inJson], {key: ''});
	const again = await rotate(simulator, ['--api-key-secret-arn', inJson], {key: '', id: 'third'});
	deepEqual(
		[run.exitCode, kinds(run), keysInUse(simulator), again.outcome.kind],
		[0, ['update-service'], [demo.nextApiKey], 'nothing-to-do'],
	);
});

test('what people changed in an Agent stays', async t => {
	const simulator = await simulated('drifted', t);
	const agent = () => {
		const region = simulator.account.regions.get('us-east-1');
		const arn = region?.clusters.get('shop-prod')?.services.get('datadog-agent')?.taskDefinitionArn ?? '';
		const [family = '', revision = ''] = arn.slice(arn.indexOf('/') + 1).split(':', 2);
		return region?.taskDefinitions.get(family)?.[Number(revision) - 1];
	};

	const before = agent();
	const run = await rotate(simulator);
	deepEqual([kinds(run), agent()], [['put-secret-value', 'update-service'], before]);
});

test('who else reads it is said before and after, and when the old key was used last', async t => {
	const simulator = await simulated('shared', t);
	const run = await rotate(simulator, [], {
		environment: {DD_APP_KEY: simulator.demo.applicationKeys?.['datadoghq.com'] ?? ''},
	});
	const old = receiptOf(run)?.oldKey;
	ok(findings(run).includes('old-key shared'));
	deepEqual(
		[old?.stored.flatMap(({by}) => by.map(({cluster}) => cluster)), old?.elsewhere, old?.unseen],
		[['shop-stage'], [], []],
	);
	const use = old?.use;
	equal(use?.kind, 'known');
	deepEqual(use?.kind === 'known' && use.keys.map(({name}) => name), ['ecs']);
	ok(old?.elsewhereToo?.includes('shop-stage'));
	// There it is the key that is stored already, which its Agents did not read yet.
	const stage = await rotate(simulator, ['--cluster', 'shop-stage', '--yes'], {id: 'third'});
	deepEqual([kinds(stage), keysInUse(simulator, 'shop-stage')], [['update-service'], [simulator.demo.nextApiKey]]);
});

const {installed} = worlds;
const unreadable: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		{Effect: 'Allow', Action: '*', Resource: '*'},
		{Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*'},
	],
};

test('where the stored key may not be read it is replaced all the same, which is said', async t => {
	const simulator = await simulated(installed ? {...installed, policies: [unreadable]} : 'installed', t);
	const run = await rotate(simulator);
	deepEqual(
		[run.exitCode, findings(run), keysInUse(simulator)],
		[0, ['stored-key replaced-unread', 'old-key ok', 'releases ok'], [simulator.demo.nextApiKey]],
	);
});

test('without a key there is nothing to rotate to', async t => {
	const simulator = await simulated('installed', t);
	const run = await rotate(simulator, [], {key: ''});
	deepEqual([run.exitCode, run.outcome.kind === 'failed' && run.outcome.problem.code], [2, 'missing-answer']);
	const dry = await rotate(simulator, ['--dry-run'], {key: '', id: 'third'});
	const planned = dry.events.findLast(event => event.type === 'planned');
	deepEqual(
		[dry.exitCode, planned?.type === 'planned' && planned.plan.changes.map(({kind}) => kind)],
		[0, ['put-secret-value', 'update-service']],
	);
});

test('the key that is there is no answer, and pasting comes first', async t => {
	const simulator = await simulated('installed', t);
	const run = await runSetup(simulator, {
		args: ['rotate-key', '--cluster', 'shop-prod'],
		key: '',
		answers: {keySource: [{entry: 'paste'}], key: [{entry: simulator.demo.nextApiKey ?? ''}], approval: ['leave']},
	});
	const asked = run.questions.find(({id}) => id === 'keySource')?.input;
	deepEqual(
		[
			asked?.kind === 'one' && asked.options.map(({id}) => id).slice(0, 1),
			asked?.kind === 'one' && asked.options.some(({id}) => id === 'kept'),
			run.questions.map(({id}) => id),
		],
		[['paste'], false, ['keySource', 'key', 'approval']],
	);
});

test('a key is known at one site: Agents of another are not cut off', async t => {
	const simulator = await simulated('shared', t);
	await runSetup(simulator, {
		args: ['--cluster', 'shop-stage', '--site', 'datadoghq.eu', '--yes'],
		key: simulator.demo.keysElsewhere?.['datadoghq.eu'] ?? '',
		id: 'first',
	});
	const run = await rotate(simulator, ['--cluster', 'shop-prod', '--cluster', 'shop-stage', '--yes']);
	const problem = run.outcome.kind === 'failed' ? run.outcome.problem : undefined;
	deepEqual(
		[run.exitCode, problem?.code, problem?.code === 'several-sites' && problem.agents.map(({cluster}) => cluster)],
		[2, 'several-sites', ['shop-stage']],
	);
	deepEqual(changes(run), []);
});

test('a tag that means a newer Agent by now is said, as a restart brings that too', async t => {
	const simulator = await simulated('outdated', t);
	const run = await rotate(simulator, ['--cluster', 'all', '--dry-run']);
	deepEqual(findings(run).toSorted(), [
		'old-key ok',
		'releases moved-on',
		'releases ok',
		'releases ok',
		'stored-key ok',
	]);
});

test('a restart that fails has nothing to go back to, which is said, and the old key is spoken of', async t => {
	const simulator = await simulated('installed', t);
	Object.assign(simulator.account, {faults: {pull: 'CannotPullContainerError: toomanyrequests: Rate exceeded'}});
	const run = await rotate(simulator, [], {looks: 'few'});
	const problem = run.outcome.kind === 'failed' ? run.outcome.problem : undefined;
	deepEqual(
		[run.exitCode, problem?.code === 'rollout-failed' && problem.rolledBack, keysInUse(simulator).length],
		[5, 'restarted', 1],
	);
	equal(receiptOf(run)?.oldKey?.isHeld, true);
});

test('a session that ends before the old key can be looked up makes no failure of a rotation', async t => {
	const simulator = await simulated('installed', t);
	const detail = 'ExpiredTokenException';
	const run = await rotate(simulator, [], {
		environment: {DD_APP_KEY: simulator.demo.applicationKeys?.['datadoghq.com'] ?? ''},
		ports: withAws(aws => ({
			async readKey(which, signal) {
				if (which.isBefore) {
					throw new ProblemError({code: 'session-expired', repair: {kind: 'new-keys'}, detail});
				}

				return aws.readKey(which, signal);
			},
		})),
	});
	deepEqual([run.exitCode, receiptOf(run)?.oldKey?.use], [0, {kind: 'unknown', why: 'unread'}]);
});
