import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Account} from '../../../source/simulator/account/account.ts';
import {addRole, everything} from '../../../source/simulator/worlds/add-people.ts';
import {data, fleetWorld, onWorkloads, web} from './walk.ts';

const administration = 'AWSCloudFormationStackSetAdministrationRole';
const execution = 'AWSCloudFormationStackSetExecutionRole';

/** The roles that the user guide has people make for self-managed permissions. */
function letStackSetsIn(management: Account, member: Account, name = execution): void {
	const role = addRole(management, {name: administration, service: 'cloudformation.amazonaws.com', policies: []});
	role.inline.set('everything', everything);
	const there = addRole(member, {name, service: 'ec2.amazonaws.com', policies: []});
	there.trust = {
		Version: '2012-10-17',
		Statement: [{Effect: 'Allow', Principal: {AWS: role.arn}, Action: 'sts:AssumeRole'}],
	};
	there.inline.set('everything', everything);
}

test('with roles of its own making a fleet needs no organisation: made, changed, and taken out', async t => {
	const {simulator, go, services} = await fleetWorld(t);
	const member = simulator.account.organisation.get(web);
	if (member) {
		letStackSetsIn(simulator.account, member, 'TeamStacks');
	}

	const made = await go(
		`apply --yes --account ${web} --cluster web-prod --permission-model self-managed --stack-role TeamStacks`,
	);
	deepEqual(
		[made.exitCode, made.sent, services(web)],
		[0, ['create-stack-set', `create-stack-instances ${web}`], ['web-prod/datadog-agent']],
	);

	// The role's name is said again with each change, though nobody gives it now.
	const changed = await go('apply --yes --env prod');
	deepEqual([changed.exitCode, changed.sent], [0, [`update-stack-set ${web}`]]);
	equal(changed.plan?.changes[0]?.request.ExecutionRoleName, 'TeamStacks');
	deepEqual([(await go('remove --yes')).exitCode, services(web)], [0, []]);
});

test('a service that was changed behind its stack is drift, and a failure with --check', async t => {
	const {go, member} = await fleetWorld(t);
	await go(`apply --yes ${onWorkloads.join(' ')}`);
	equal((await go('status --drift --check')).exitCode, 0);

	const service = member(data)?.clusters.get('pipelines')?.services.get('datadog-agent');
	if (service) {
		Object.assign(service.deploymentConfiguration, {minimumHealthyPercent: 25});
	}

	const seen = await go('status --drift --check');
	const views = seen.events.flatMap(event => (event.type === 'fleet' ? [event.fleet] : []));
	deepEqual(
		[seen.exitCode, views.at(-1)?.cells.map(({account, drift}) => [account, drift])],
		[
			1,
			[
				[web, 'in-sync'],
				[data, 'drifted'],
			],
		],
	);
});

test('a set that was not made here is told as such, and nothing is done with it', async t => {
	const {simulator, go} = await fleetWorld(t);
	await go(`apply --yes ${onWorkloads.join(' ')}`);
	for (const set of simulator.account.regions.get('us-east-1')?.stackSets.values() ?? []) {
		Object.assign(set, {definition: {...set.definition, body: 'Resources: {}'}});
	}

	for (const line of ['apply --yes', 'status', 'remove --yes']) {
		const {exitCode, problems, sent} = await go(line);
		deepEqual([line, exitCode, problems, sent], [line, 1, ['foreign-stack-set'], []]);
	}
});

test('with --fail-fast the first operation that fails is the last', async t => {
	const {go} = await fleetWorld(t);
	const {sent, exitCode} = await go(
		`apply --yes --account ${web} --account ${data} --cluster nowhere --canary none --fail-fast`,
	);
	deepEqual([exitCode, sent.length], [5, 2]);
});
