import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {addRole} from '../../source/simulator/worlds/add-people.ts';
import type {Simulator} from '../../source/simulator/start-simulator.ts';
import {worlds} from '../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran, type Run} from '../support/run-setup.ts';
import {simulated} from '../support/simulated.ts';

const policyName = 'dd-ecs-setup-datadog-integration';
const role = 'MyDatadogRole';
const apply: Run = {args: ['iam', '--cluster', 'shop-prod', '--apply', '--integration-role', role]};
const approved: Run = {args: [...(apply.args ?? []), '--yes']};

async function withRole(t: TestContext): Promise<Simulator> {
	const simulator = await simulated('shop', t);
	addRole(simulator.account, {name: role, service: 'ec2.amazonaws.com', policies: []});
	return simulator;
}

function policyOf({account}: Simulator): unknown {
	return account.roles.get(role)?.inline.get(policyName);
}

function planned({events}: Ran) {
	return events.flatMap(event => (event.type === 'planned' ? [event.plan] : [])).at(-1);
}

test('iam prints the three policies for the answers and changes nothing', async t => {
	const simulator = await withRole(t);
	const run = await runSetup(simulator, {args: ['iam', '--cluster', 'shop-prod']});
	const holders = run.events.flatMap(event =>
		event.type === 'policies' ? event.policies.map(({holder}) => holder) : [],
	);
	deepEqual(
		[holders, policyOf(simulator), run.exitCode],
		[['operator', 'execution-role', 'integration'], undefined, 0],
	);
});

test('the integration gets its policy after a yes, and a second run finds nothing to do', async t => {
	const simulator = await withRole(t);
	const run = await runSetup(simulator, approved);
	const again = await runSetup(simulator, {...approved, id: 'again'});
	deepEqual(
		[planned(run)?.changes.map(({id, kind, subject}) => ({id, kind, subject})), planned(run)?.counts, run.exitCode],
		[
			[{id: 'put-role-policy-integration', kind: 'put-role-policy', subject: role}],
			{add: 1, change: 0, remove: 0},
			0,
		],
	);
	deepEqual([policyOf(simulator) === undefined, again.outcome.kind], [false, 'nothing-to-do']);
});

test('a policy that lacks an action is modified, with a diff of just that', async t => {
	const simulator = await withRole(t);
	await runSetup(simulator, approved);
	simulator.account.roles
		.get(role)
		?.inline.set(policyName, {
			Version: '2012-10-17',
			Statement: [{Sid: 'DatadogEcs', Effect: 'Allow', Action: ['ecs:ListClusters'], Resource: ['*']}],
		});
	const run = await runSetup(simulator, {...approved, id: 'again'});
	deepEqual(
		[
			planned(run)?.counts,
			planned(run)
				?.changes.flatMap(({diff}) => diff.map(({mark}) => mark))
				.every(mark => mark !== '-'),
		],
		[{add: 0, change: 1, remove: 0}, true],
	);
});

test('without a yes nothing is written', async t => {
	const simulator = await withRole(t);
	const left = await runSetup(simulator, {...apply, answers: {approval: ['leave']}});
	const dry = await runSetup(simulator, {args: [...(apply.args ?? []), '--dry-run']});
	const unattended = await runSetup(simulator, apply);
	deepEqual(
		[left.outcome.kind, dry.outcome.kind, unattended.exitCode, policyOf(simulator)],
		['left', 'planned', 2, undefined],
	);
});

test('a role that is not there is a problem that names the flag', async t => {
	const run = await runSetup(await simulated('shop', t), approved);
	const problem = run.outcome.kind === 'failed' ? run.outcome.problem : undefined;
	deepEqual([problem, run.exitCode], [{code: 'role-unusable', role, why: 'not-found', detail: ''}, 1]);
});

test('who may not write the policy is told the statement, and nothing is changed', async t => {
	const {shop} = worlds;
	const policies = [
		{
			Version: '2012-10-17',
			Statement: [
				{Effect: 'Allow', Action: '*', Resource: '*'},
				{Effect: 'Deny', Action: 'iam:PutRolePolicy', Resource: '*'},
			],
		},
	] as const;
	const simulator = await simulated(shop ? {...shop, policies} : '', t);
	addRole(simulator.account, {name: role, service: 'ec2.amazonaws.com', policies: []});
	const run = await runSetup(simulator, approved);
	const problem = run.outcome.kind === 'failed' ? run.outcome.problem : undefined;
	const statement = JSON.stringify({
		Effect: 'Allow',
		Action: ['iam:PutRolePolicy'],
		Resource: [`arn:aws:iam::123456789012:role/${role}`],
	});
	deepEqual(
		[
			problem?.code === 'checks-failed' && problem.checks.map(({facts}) => facts.statements),
			policyOf(simulator),
			run.exitCode,
		],
		[[[statement]], undefined, 77],
	);
});
