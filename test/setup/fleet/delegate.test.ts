import {deepEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {STS} from '@aws-sdk/client-sts';
import type {Run} from '../../support/run-setup.ts';
import {data, fleetWorld, onWorkloads, web} from './walk.ts';

const workloads = onWorkloads.join(' ');

/** Runs of `fleet` from the member `web`, whose people `data` lets in too. */
async function fromWeb(t: TestContext) {
	const world = await fleetWorld(t);
	const {simulator} = world;
	for (const id of [web, data]) {
		const role = simulator.account.organisation.get(id)?.roles.get('DatadogSetup');
		if (!role) {
			continue;
		}

		const people = [simulator.account.id, web].map(from => `arn:aws:iam::${from}:root`);
		role.trust = {Statement: [{Effect: 'Allow', Principal: {AWS: people}, Action: 'sts:AssumeRole'}]};
	}

	const {Credentials: keys} = await new STS({
		endpoint: simulator.url,
		region: 'us-east-1',
		credentials: {
			accessKeyId: simulator.environment.AWS_ACCESS_KEY_ID ?? '',
			secretAccessKey: simulator.environment.AWS_SECRET_ACCESS_KEY ?? '',
			...(simulator.environment.AWS_SESSION_TOKEN !== undefined && {
				sessionToken: simulator.environment.AWS_SESSION_TOKEN,
			}),
		},
	}).assumeRole({RoleArn: `arn:aws:iam::${web}:role/DatadogSetup`, RoleSessionName: 'test'});
	const environment = {
		AWS_ACCESS_KEY_ID: keys?.AccessKeyId ?? '',
		AWS_SECRET_ACCESS_KEY: keys?.SecretAccessKey ?? '',
		AWS_SESSION_TOKEN: keys?.SessionToken ?? '',
	};
	const go = async (line: string, more: Run = {}) => world.go(line, {...more, environment});
	return {...world, go};
}

test('a delegate plans, applies, finds nothing left, looks and removes for the account that manages', async t => {
	const {simulator, go, services} = await fromWeb(t);
	simulator.account.organisationSettings.administrators.add(web);
	const planned = await go(`plan --delegated-admin ${workloads} --detailed-exitcode`);
	deepEqual([planned.exitCode, planned.problems], [3, []]);

	const made = await go(`apply --yes --delegated-admin ${workloads}`);
	deepEqual(
		[made.exitCode, made.problems, made.sent, made.cells],
		[
			0,
			[],
			['create-stack-set', `create-stack-instances ${web}`, `create-stack-instances ${data}`],
			[`${web} current`, `${data} current`],
		],
	);
	deepEqual([services(web).length, services(data)], [2, ['pipelines/datadog-agent']]);
	// It is a set of the account that manages, as every service-managed one.
	const sets = [...(simulator.account.regions.get('us-east-1')?.stackSets.values() ?? [])];
	deepEqual(
		sets.map(({name}) => name),
		['datadog-agent'],
	);

	const again = await go('apply --yes --delegated-admin');
	deepEqual([again.outcome.kind, again.exitCode, again.sent], ['nothing-to-do', 0, []]);
	const changed = await go('apply --yes --delegated-admin --features +logs');
	deepEqual([changed.exitCode, changed.sent], [0, [`update-stack-set ${web}`, `update-stack-set ${data}`]]);
	const seen = await go('status --delegated-admin --drift --check');
	deepEqual([seen.exitCode, seen.cells], [0, [`${data} current`, `${web} current`].toSorted()]);
	const gone = await go('remove --yes --delegated-admin');
	deepEqual([gone.exitCode, gone.sent.at(-1), services(web), services(data)], [0, 'delete-stack-set', [], []]);
});

test('a member that is no delegate hears who manages, and how to say that it is one', async t => {
	const {go} = await fromWeb(t);
	const member = await go(`apply --yes ${workloads}`);
	const problem = member.outcome.kind === 'failed' ? member.outcome.problem : undefined;
	deepEqual(
		[member.exitCode, problem, member.sent],
		[1, {code: 'no-organisation', account: web, management: '123456789012'}, []],
	);
	const claiming = await go(`apply --yes --delegated-admin ${workloads}`);
	const claimed = claiming.outcome.kind === 'failed' ? claiming.outcome.problem : undefined;
	deepEqual(
		[claiming.exitCode, claimed?.code === 'stack-set-refused' && claimed.why, claiming.sent],
		[1, 'not-delegate', []],
	);
});

for (const line of [`apply --yes ${workloads}`, 'status', 'remove --yes']) {
	test(`the account that manages hears that it is no delegate: ${line}`, async t => {
		const {go} = await fleetWorld(t);
		const {outcome, exitCode, sent} = await go(`${line} --delegated-admin`);
		const problem = outcome.kind === 'failed' ? outcome.problem : undefined;
		deepEqual([exitCode, problem?.code === 'stack-set-refused' && problem.why, sent], [1, 'not-delegate', []]);
	});
}
