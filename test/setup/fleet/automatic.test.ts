import {deepEqual, equal} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Organizations} from '@aws-sdk/client-organizations';
import type {FleetCell} from '../../../source/domain/fleet/fleet-cell.ts';
import {wordsIn} from '../../../source/text/languages.ts';
import {bank, data, fleetWorld, onWorkloads, web, type FleetRun} from './walk.ts';

const [workloads, regulated] = ['ou-acme-workload1', 'ou-acme-regulat1'];
const everywhere = onWorkloads.join(' ');

/** A world whose accounts move between units, with time for CloudFormation to follow. */
async function movingWorld(t: TestContext) {
	const world = await fleetWorld(t);
	const {simulator} = world;
	const {AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = ''} = simulator.environment;
	const {AWS_SESSION_TOKEN: sessionToken} = simulator.environment;
	const organizations = new Organizations({
		endpoint: simulator.url,
		region: 'us-east-1',
		credentials: {accessKeyId, secretAccessKey, ...(sessionToken !== undefined && {sessionToken})},
	});
	const move = async (AccountId: string, SourceParentId: string, DestinationParentId: string) => {
		await organizations.moveAccount({AccountId, SourceParentId, DestinationParentId});
		simulator.clock.advance(900);
	};

	/** Lets people of the account that manages look into the one that lets nobody in at first. */
	const letIn = () => {
		const role = simulator.account.organisation.get(bank)?.roles.get('DatadogSetup');
		if (role) {
			role.trust = {
				Statement: [
					{
						Effect: 'Allow',
						Principal: {AWS: `arn:aws:iam::${simulator.account.id}:root`},
						Action: 'sts:AssumeRole',
					},
				],
			};
		}
	};

	return {...world, move, letIn};
}

const cellsOf = ({events}: FleetRun): readonly FleetCell[] =>
	events.flatMap(event => ('fleet' in event && event.fleet ? [event.fleet] : [])).at(-1)?.cells ?? [];

/** What is said of places in which nothing runs. */
async function idleIn(run: FleetRun): Promise<readonly string[]> {
	const {fleet} = await wordsIn('en');
	return fleet
		.notes({cells: cellsOf(run)})
		.map(line => line.map(part => (typeof part === 'string' ? part : 'text' in part ? part.text : '')).join(''))
		.filter(line => line.startsWith('No Agent runs'));
}

test('an account that joins has a stack without a cluster, which is said, and the next apply fills it', async t => {
	const {go, services, move, letIn} = await movingWorld(t);
	await go(`apply --yes --auto-deployment yes ${everywhere}`);
	letIn();
	await move(bank, regulated, workloads);
	const seen = await go('status');
	deepEqual(
		[seen.cells, services(bank), await idleIn(seen)],
		[
			[web, data, bank].map(account => `${account} current`),
			[],
			[
				`No Agent runs in ${bank}/us-east-1: no cluster is named in its stack. ` +
					'--assume-role finds them, --cluster names them',
			],
		],
	);

	const planned = await go('plan --detailed-exitcode');
	deepEqual([planned.exitCode, await idleIn(planned)], [3, []]);
	const filled = await go('apply --yes');
	deepEqual(
		[filled.exitCode, filled.sent, services(bank)],
		[0, [`update-stack-instances ${bank}`], ['ledger/datadog-agent']],
	);
	equal((await go('apply --yes')).outcome.kind, 'nothing-to-do');
});

test('where clusters have the same name everywhere, an account that joins runs the Agent by itself', async t => {
	const {go, services, move} = await movingWorld(t);
	await go('apply --yes --auto-deployment yes --canary none --organizational-unit Regulated --cluster ledger');
	deepEqual(services(bank), ['ledger/datadog-agent']);
	await move(bank, regulated, 'r-acme');
	deepEqual(services(bank), []);
	await move(bank, 'r-acme', regulated);
	deepEqual(services(bank), ['ledger/datadog-agent']);
	equal((await go('apply --yes')).outcome.kind, 'nothing-to-do');
});

test('an account that leaves is gone from the fleet, with its Agents', async t => {
	const {go, services, move} = await movingWorld(t);
	await go(`apply --yes --auto-deployment yes ${everywhere}`);
	await move(data, workloads, regulated);
	const seen = await go('status');
	deepEqual([seen.cells, services(data)], [[`${web} current`], []]);
	equal((await go('apply --yes')).outcome.kind, 'nothing-to-do');
});

test('a later apply turns it on and off, in an operation of its own over stacks that stay as they are', async t => {
	const {go, services, move, letIn} = await movingWorld(t);
	letIn();
	await go(`apply --yes ${everywhere}`);
	await move(bank, regulated, workloads);
	equal((await go('status')).cells.length, 2);
	await move(bank, workloads, regulated);

	const on = await go('apply --yes --auto-deployment yes');
	deepEqual([on.exitCode, on.sent, services(web).length], [0, ['update-stack-set'], 2]);
	deepEqual(
		on.plan?.changes.map(({request, diff}) => [
			request.DeploymentTargets,
			diff.map(({name, before, after}) => [name, before, after]),
		]),
		[[undefined, [['AutoDeployment', 'disabled', 'enabled']]]],
	);
	await move(bank, regulated, workloads);
	equal((await go('status')).cells.length, 3);

	const both = await go('apply --yes --auto-deployment no --features +logs');
	deepEqual(
		[both.exitCode, both.problems, both.plan?.changes.at(-1)?.request.AutoDeployment],
		[0, [], {Enabled: false}],
	);
	equal((await go('plan --detailed-exitcode')).exitCode, 0);
});

test('it is not turned on where stacks that are left alone would change with it', async t => {
	const {go} = await movingWorld(t);
	await go(`apply --yes ${everywhere}`);
	const some = await go(`apply --yes --account ${web} --features +logs --auto-deployment yes`);
	const problem = some.outcome.kind === 'failed' ? some.outcome.problem : undefined;
	deepEqual(
		[some.exitCode, problem, some.sent],
		[1, {code: 'auto-deployment-of-some', name: 'datadog-agent', places: [`${data}/us-east-1`]}, []],
	);
});
