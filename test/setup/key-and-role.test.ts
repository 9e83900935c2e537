import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {Change} from '../../source/domain/plan/change.ts';
import type {PolicyDocument} from '../../source/simulator/account/policy-document.ts';
import type {Simulator} from '../../source/simulator/start-simulator.ts';
import {worlds} from '../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const shop = ['--cluster', 'shop-prod', '--yes'];
const other = 'beefbeefbeefbeefbeefbeefbeefbeef';

function changes({events}: Ran): readonly Change[] {
	return events.flatMap(event => (event.type === 'change-done' ? [event.change] : []));
}

function kinds(ran: Ran): readonly string[] {
	return changes(ran).map(({kind}) => kind);
}

async function withBothKeys(t: TestContext): Promise<Simulator> {
	const simulator = await simulated('shop', t);
	simulator.account.datadogKeys.set('datadoghq.com', new Set([simulator.demo.apiKey, other]));
	return simulator;
}

const stores = [
	{store: 'secrets-manager', put: 'put-secret-value'},
	{store: 'ssm', put: 'put-parameter'},
];

for (const {store, put} of stores) {
	test(`another key goes into ${store}, and the Agents start again to read it, once`, async t => {
		const simulator = await withBothKeys(t);
		const args = [...shop, '--store-key', store];
		await runSetup(simulator, {args, id: 'first'});
		const second = await runSetup(simulator, {args, key: other, id: 'second'});
		const third = await runSetup(simulator, {args, key: other, id: 'third'});
		deepEqual(
			[kinds(second), changes(second).at(-1)?.request.forceNewDeployment, third.outcome.kind],
			[[put, 'update-service'], true, 'nothing-to-do'],
		);
	});
}

test('another key in plain sight makes a new revision', async t => {
	const simulator = await withBothKeys(t);
	const args = [...shop, '--store-key', 'plain'];
	await runSetup(simulator, {args, id: 'first'});
	const second = await runSetup(simulator, {args, key: other, id: 'second'});
	const third = await runSetup(simulator, {args, key: other, id: 'third'});
	deepEqual([kinds(second), third.outcome.kind], [['register-task-definition', 'update-service'], 'nothing-to-do']);
});

test('a key that moves from plain sight into a secret leaves no copy behind', async t => {
	const simulator = await simulated('shop', t);
	await runSetup(simulator, {args: [...shop, '--store-key', 'plain'], id: 'first'});
	const second = await runSetup(simulator, {args: [...shop, '--store-key', 'secrets-manager'], id: 'second'});
	const definition = changes(second).find(({kind}) => kind === 'register-task-definition')?.request;
	deepEqual(
		[
			JSON.stringify(definition).includes('"name":"DD_API_KEY","value"'),
			JSON.stringify(definition).includes('"name":"DD_API_KEY","valueFrom"'),
			second.exitCode,
		],
		[false, true, 0],
	);
});

test('without a key at hand, the one that an earlier run stored is used', async t => {
	const simulator = await simulated('shop', t);
	await runSetup(simulator, {args: shop, id: 'first'});
	const second = await runSetup(simulator, {args: shop, key: '', id: 'second'});
	equal(second.outcome.kind, 'nothing-to-do');
});

test('a role that is half made is repaired', async t => {
	const simulator = await simulated('half-role', t);
	const run = await runSetup(simulator, {args: shop});
	equal(kinds(run).includes('create-role'), false);
	equal(run.exitCode, 0);
});

test('a secret that is scheduled for deletion is kept, and holds the key in hand afterwards', async t => {
	const simulator = await simulated('secret-deleted', t);
	const run = await runSetup(simulator, {args: shop, id: 'first'});
	const again = await runSetup(simulator, {args: shop, id: 'second'});
	deepEqual(
		[kinds(run).slice(0, 2), run.exitCode, again.outcome.kind],
		[['restore-secret', 'put-secret-value'], 0, 'nothing-to-do'],
	);
});

test('a role that was named is used as it is', async t => {
	const simulator = await simulated('shop', t);
	const run = await runSetup(simulator, {
		args: [...shop, '--store-key', 'plain', '--execution-role', 'ecsTaskExecutionRole'],
	});
	deepEqual(kinds(run), ['register-task-definition', 'create-service']);
});

const roleHere = 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole';
const otherRoles = {
	'of another account': [
		'arn:aws:iam::210987654321:role/ecsTaskExecutionRole',
		'arn:aws:iam::123456789012:role/NAME',
	],
	'of another path': ['arn:aws:iam::123456789012:role/team/ecsTaskExecutionRole', roleHere],
};

for (const [what, [role = '', example = '']] of Object.entries(otherRoles)) {
	test(`a role ${what} is refused before the plan, with the ARN that will do`, async t => {
		const simulator = await simulated('shop', t);
		const run = await runSetup(simulator, {args: [...shop, '--execution-role', role]});
		deepEqual(
			[run.outcome.kind === 'failed' && run.outcome.problem, run.events.some(({type}) => type === 'planned')],
			[
				{
					code: 'invalid-setting',
					field: 'execution-role',
					value: role,
					expected: {kind: 'like', examples: [example]},
				},
				false,
			],
		);
		equal(run.exitCode, 2);
	});
}

test('a role of another path that a person typed fails a check that names the right one', async t => {
	const simulator = await simulated('shop', t);
	const role = otherRoles['of another path'][0] ?? '';
	const run = await runSetup(simulator, {
		args: ['--cluster', 'shop-prod'],
		answers: {settings: [{entry: {'execution-role': role}}], approval: ['leave']},
	});
	const check = run.events.findLast(event => event.type === 'checked' && event.check.id === 'execution-role');
	deepEqual(
		[check?.type === 'checked' && [check.check.finding, check.check.fixes], run.outcome.kind],
		[['another', [{'execution-role': roleHere}]], 'left'],
	);
});

test(
	'a role that was named and may not read the secret ends the run before anything changes, with the ' +
		'statement it lacks',
	async t => {
		const simulator = await simulated('bad-secret', t);
		const {secretArn = '', executionRole = ''} = simulator.demo;
		const run = await runSetup(simulator, {
			key: '',
			args: [...shop, '--api-key-secret-arn', secretArn, '--execution-role', executionRole],
		});
		const check = run.events
			.flatMap(event => (event.type === 'checked' && event.check.id === 'execution-role' ? [event.check] : []))
			.at(-1);
		deepEqual(
			[kinds(run), check?.finding, check?.facts.statements, run.exitCode],
			[
				[],
				'statement',
				[
					'{"Sid":"ReadDatadogApiKey","Effect":"Allow",' +
						`"Action":["secretsmanager:GetSecretValue"],"Resource":["${secretArn}"]}`,
				],
				1,
			],
		);
	},
);

const iamClosed: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		{Effect: 'Allow', Action: '*', Resource: '*'},
		{Effect: 'Deny', Action: ['iam:Get*', 'iam:List*'], Resource: '*'},
	],
};

test("a role that may not read the secret, and can't be looked at, makes a rollout fail with the cause", async t => {
	const world = worlds['bad-secret'];
	const simulator = await simulated(world ? {...world, policies: [iamClosed]} : 'bad-secret', t);
	const {secretArn = '', executionRole = ''} = simulator.demo;
	const run = await runSetup(simulator, {
		key: '',
		args: [...shop, '--api-key-secret-arn', secretArn, '--execution-role', executionRole],
	});
	const problem = run.outcome.kind === 'failed' ? run.outcome.problem : undefined;
	deepEqual(
		[problem?.code, problem?.code === 'rollout-failed' && problem.rollout.causes[0]?.kind, run.exitCode],
		['rollout-failed', 'secret', 5],
	);
});
