import {deepEqual} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {runSetup, type Ran} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const web = '111122223333';
const data = '444455556666';
const bank = '777788889999';

async function ran(t: TestContext, ids: readonly string[], ...more: readonly string[]): Promise<Ran> {
	return runSetup(await simulated('accounts', t), {
		args: [
			'install',
			'--assume-role',
			'DatadogSetup',
			'--account',
			ids.join(','),
			'--region',
			'us-east-1',
			'--yes',
			...more,
		],
		looks: 'few',
	});
}

function problems({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'problem'
			? [[event.of?.account, event.problem.code, 'cluster' in event.problem && event.problem.cluster]]
			: [],
	);
}

function ends({outcome}: Ran) {
	return outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`);
}

test('of the clusters that are named each account takes those that it has', async t => {
	const run = await ran(t, [web, data], '--cluster', 'web-prod', '--cluster', 'pipe*');
	deepEqual([run.exitCode, problems(run), ends(run)], [0, [], ['web-prod installed', 'pipelines installed']]);
});

test('an account that has none of them says so, and the others are done', async t => {
	const run = await ran(t, [web, data], '--cluster', 'web-prod');
	deepEqual(
		[run.exitCode, problems(run), ends(run)],
		[5, [[data, 'unknown-cluster', 'web-prod']], ['web-prod installed']],
	);
});

test('a name that no account has is refused before anything is changed, with the nearest of all of them', async t => {
	const run = await ran(t, [web, data], '--cluster', 'web-prod', '--cluster', 'pipline', '--cluster', 'pipelines');
	const last = run.events.findLast(event => event.type === 'problem');
	deepEqual(
		[run.exitCode, last?.problem, last?.of, run.events.filter(({type}) => type === 'change-started')],
		[2, {code: 'unknown-cluster', cluster: 'pipline', regions: ['us-east-1'], nearest: 'pipelines'}, undefined, []],
	);
});

test('an account that could not be read may have it, and stops no other', async t => {
	const run = await ran(t, [web, bank], '--cluster', 'web-prod', '--cluster', 'ledger');
	deepEqual([run.exitCode, problems(run), ends(run)], [5, [[bank, 'role-refused', false]], ['web-prod installed']]);
});

test('status tells of an account that has none of them that nothing is there', async t => {
	const run = await runSetup(await simulated('accounts', t), {
		args: [
			'status',
			'--assume-role',
			'DatadogSetup',
			'--account',
			`${web},${data}`,
			'--region',
			'us-east-1',
			'--cluster',
			'web-prod',
		],
	});
	deepEqual(
		[
			run.exitCode,
			run.events.flatMap(event => (event.type === 'estate' ? [event.estate.clusters.map(({name}) => name)] : [])),
		],
		[0, [['web-prod'], []]],
	);
});
