import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {runSetup, type Ran, type Run} from '../../../support/run-setup.ts';
import {simulated} from '../../../support/simulated.ts';
import {stateOf} from '../../../trials/account/account-state.ts';
import {ownIn, taggedIn} from './tagged.ts';

const uninstall = (...args: readonly string[]): Run => ({args: ['uninstall', ...args], looks: 'few', id: 'removal'});

/** The changes that were made, and what stays with why. */
function told({events, exitCode, outcome}: Ran) {
	const finished = events.at(-1);
	const stays = finished?.type === 'finished' ? finished.receipt?.stays : undefined;
	return {
		exitCode,
		outcome: outcome.kind,
		done: events.flatMap(event => (event.type === 'change-done' ? [event.change.kind] : [])),
		stays: (stays ?? []).map(({kind, name, why}) => `${kind} ${name}: ${why.kind}`),
	};
}

type Circle = {
	readonly name: string;
	readonly world: string;
	readonly install: readonly string[];
	readonly out: readonly string[];
};

const circles: readonly Circle[] = [
	{
		name: 'a Linux cluster with its key in a parameter',
		world: 'shop',
		install: ['--cluster', 'shop-prod', '--store-key', 'ssm'],
		out: ['--cluster', 'shop-prod'],
	},
	{
		name: 'every kind of host of one cluster',
		world: 'mixed',
		install: ['--cluster', 'platform', '--linux', 'linux', '--replace-instances', '--store-key', 'ssm'],
		out: ['--cluster', 'platform', '--replace-instances'],
	},
	{
		name: 'two clusters, taken out together',
		world: 'shop',
		install: ['--cluster', 'shop-prod', '--cluster', 'batch', '--store-key', 'ssm'],
		out: ['--cluster', 'all'],
	},
	{
		name: 'an Agent that was adopted and changed',
		world: 'shop',
		install: [
			'--cluster',
			'payments',
			'--existing',
			'adopt',
			'--features',
			'default,+processes',
			'--store-key',
			'ssm',
		],
		out: ['--cluster', 'payments'],
	},
];

for (const {name, world, install, out} of circles) {
	test(`${name}: after the removal the account is as it was before the installation`, async t => {
		const simulator = await simulated(world, t);
		const before = stateOf(simulator.account);
		const installed = await runSetup(simulator, {args: [...install, '--yes'], looks: 'few'});
		deepEqual([taggedIn(simulator.account).length > 2, (await ownIn(simulator)).length > 0], [true, true]);
		simulator.clock.advance(3600);
		const removed = await runSetup(simulator, uninstall(...out, '--delete-revisions', '--yes'));
		simulator.clock.advance(4 * 3600);
		deepEqual(
			[
				installed.exitCode,
				removed.exitCode,
				stateOf(simulator.account),
				taggedIn(simulator.account),
				await ownIn(simulator),
			],
			[0, 0, before, [], []],
		);
	});
}

test('a secret can be restored for as many days as were asked for, and revisions are kept as INACTIVE', async t => {
	const simulator = await simulated('installed', t);
	const ran = await runSetup(simulator, uninstall('--cluster', 'shop-prod', '--recovery-days', '7', '--yes'));
	const region = simulator.account.regions.get('us-east-1');
	const [secret] = region?.secrets.values() ?? [];
	const days = ((secret?.deletedAt ?? 0) - simulator.clock.now()) / 86_400;
	deepEqual(
		[told(ran).stays, Math.round(days), region?.taskDefinitions.get('datadog-agent-task')?.map(one => one?.status)],
		[['secret dd-ecs-setup/datadog-api-key: scheduled'], 7, ['INACTIVE']],
	);
	deepEqual(taggedIn(simulator.account), []);
});

test('what a second cluster uses stays until that one goes too', async t => {
	const simulator = await simulated('shared', t);
	const first = await runSetup(simulator, uninstall('--cluster', 'shop-prod', '--yes'));
	deepEqual(told(first), {
		exitCode: 0,
		outcome: 'done',
		done: ['delete-service', 'deregister-task-definition'],
		stays: [
			'role DatadogAgentEcsExecution: used',
			'secret dd-ecs-setup/datadog-api-key: used',
			'definition datadog-agent-task:2: used',
		],
	});
	const second = await runSetup(simulator, uninstall('--cluster', 'shop-stage', '--yes'));
	deepEqual([second.exitCode, taggedIn(simulator.account)], [0, []]);
});

test('a family of another region that names the role and the secret keeps them', async t => {
	const simulator = await simulated('installed', t);
	const {account} = simulator;
	const {arn = ''} = account.roles.get('DatadogAgentEcsExecution') ?? {};
	const [home, other] = ['us-east-1', 'eu-west-1'].map(name => account.regions.get(name));
	const [like] = home?.taskDefinitions.get('datadog-agent-task') ?? [];
	if (like) {
		other?.taskDefinitions.set('jobs', [{...like, family: 'jobs', tags: [], executionRoleArn: arn}]);
	}

	const ran = await runSetup(simulator, uninstall('--cluster', 'shop-prod', '--dry-run'));
	const planned = ran.events.find(event => event.type === 'planned');
	deepEqual(
		planned?.plan.stays?.map(({kind, why}) => [kind, why]),
		[
			['role', {kind: 'used', by: [{kind: 'family', name: 'jobs', region: 'eu-west-1'}]}],
			['secret', {kind: 'used', by: [{kind: 'family', name: 'jobs', region: 'eu-west-1'}]}],
		],
	);
});

test('a role and a secret that somebody named stay, as they have no tag of ours', async t => {
	const simulator = await simulated('secret-json', t);
	const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky:api_key::';
	const args = ['--cluster', 'shop-prod', '--api-key-secret-arn', secret, '--yes'];
	await runSetup(simulator, {args, key: '', looks: 'few'});
	const ran = await runSetup(simulator, uninstall('--cluster', 'shop-prod', '--yes'));
	const planned = ran.events.find(event => event.type === 'planned');
	deepEqual(
		[
			ran.exitCode,
			planned?.plan.stays?.map(({kind, name, why}) => `${kind} ${name} ${why.kind}`),
			simulator.account.regions.get('us-east-1')?.secrets.has('datadog/api-key'),
			taggedIn(simulator.account),
		],
		[0, ['secret datadog/api-key not-ours'], true, []],
	);
});

test("somebody else's Agent is left alone, and nothing of an account without ours is touched", async t => {
	const simulator = await simulated('shop', t);
	const before = stateOf(simulator.account);
	const ran = await runSetup(simulator, uninstall('--cluster', 'payments', '--yes'));
	deepEqual([told(ran).done, ran.exitCode, stateOf(simulator.account)], [[], 0, before]);
});

test('what is left of an Agent whose service, or whose whole cluster, is gone is found by its tags', async t => {
	for (const gone of ['service', 'cluster']) {
		const simulator = await simulated('installed', t);
		const region = simulator.account.regions.get('us-east-1');
		if (gone === 'cluster') {
			region?.clusters.delete('shop-prod');
		} else {
			region?.clusters.get('shop-prod')?.services.delete('datadog-agent');
		}

		const ran = await runSetup(simulator, uninstall('--cluster', 'all', '--yes'));
		equal(ran.exitCode, 0);
		deepEqual(taggedIn(simulator.account), []);
	}
});

test('the name of the cluster is typed after the yes; --yes alone is no name', async t => {
	const simulator = await simulated('shared', t);
	const words: Array<string | undefined> = [];
	const onQuestion: Run['onQuestion'] = ({input}) => {
		if (input.kind === 'confirm') {
			words.push(input.word);
		}
	};

	const named = {...uninstall('--cluster', 'shop-prod'), onQuestion};
	await runSetup(simulator, {...named, answers: {approval: [{entry: ''}], confirmation: ['leave']}});
	const both = {...uninstall('--cluster', 'all'), onQuestion};
	const before = stateOf(simulator.account);
	await runSetup(simulator, {...both, answers: {approval: [{entry: ''}], confirmation: ['leave']}});
	deepEqual([words, stateOf(simulator.account)], [['shop-prod', '2 clusters'], before]);
	const unnamed = await runSetup(simulator, {...uninstall('--yes'), onQuestion});
	deepEqual([unnamed.exitCode, words.length, stateOf(simulator.account)], [2, 2, before]);
});
