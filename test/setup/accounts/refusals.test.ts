import {deepEqual, match} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {signIn} from '../../../source/aws/credentials/sign-in.ts';
import {install} from '../../../source/commands/install.ts';
import {nextSteps} from '../../../source/domain/ending/next-steps/next-steps.ts';
import {makeHome} from '../../../source/program/make-home.ts';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {en} from '../../../source/text/en.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {setEnvironment} from '../../support/set-environment.ts';
import {simulated} from '../../support/simulated.ts';

const web = '111122223333';
const data = '444455556666';
const nowhere = '999988887777';
const there = ['--region', 'us-east-1', '--cluster', 'all', '--yes', '--canary', 'none'];
const across = (role: string, ...ids: readonly string[]) => [
	'install',
	'--assume-role',
	role,
	'--account',
	ids.join(','),
	...there,
];

/** What was refused, of whom, and how many things to do are told with it. */
function refused({events}: Ran) {
	return events.flatMap(event =>
		event.type === 'problem'
			? [
					[
						event.of?.account ?? event.of?.profile,
						event.problem.code,
						nextSteps(event.problem, event.again).length > 0,
					],
				]
			: [],
	);
}

function ends({outcome}: Ran) {
	return outcome.clusters.map(({cluster, kind}) => `${cluster} ${kind}`);
}

async function ran(t: TestContext, args: readonly string[], run: Run = {}): Promise<Ran> {
	return runSetup(await simulated('accounts', t), {args, looks: 'few', ...run});
}

test('a role that no account has lets nobody in anywhere, and nothing is changed', async t => {
	const run = await ran(t, across('DatadogSetpu', web, data));
	deepEqual(
		[run.exitCode, run.outcome.kind, refused(run)],
		[
			77,
			'failed',
			[
				[web, 'role-refused', true],
				[data, 'role-refused', true],
			],
		],
	);
});

test('an account that is none, or has no such role, is refused alone', async t => {
	const run = await ran(t, across('DatadogSetup', nowhere, data));
	deepEqual([run.exitCode, refused(run), ends(run)], [5, [[nowhere, 'role-refused', true]], ['pipelines installed']]);
});

test('an account that is named twice is done once', async t => {
	const run = await ran(t, across('DatadogSetup', data, data));
	deepEqual([run.exitCode, run.outcome.accounts, ends(run)], [0, undefined, ['pipelines installed']]);
});

/** What an organisation forbids in one of its accounts. */
const forbidden: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		{Effect: 'Allow', Action: '*', Resource: '*'},
		{Effect: 'Deny', Action: 'ecs:CreateService', Resource: '*'},
	],
};

test('what the organisation forbids in one account is said there, and the others are done', async t => {
	const simulator = await simulated('accounts', t);
	const run = await runSetup(simulator, {
		args: across('DatadogSetup', web, data),
		looks: 'few',
		onEvent({type, of}) {
			const account = simulator.account.organisation.get(data);
			if (type === 'identified' && of?.account === data) {
				for (const [id, principal] of account?.principals ?? []) {
					account?.principals.set(id, {...principal, serviceControl: [forbidden]});
				}
			}
		},
	});
	const checks = run.events.flatMap(event =>
		event.type === 'problem' && event.problem.code === 'checks-failed' ? event.problem.checks : [],
	);
	const [said = ''] = checks.map(check => plain(en.check(check, {command: install, answers: {}}).line));
	deepEqual(
		[run.exitCode, refused(run), checks.map(({id}) => id), ends(run)],
		[5, [[data, 'checks-failed', true]], ['permissions'], ['web-prod installed', 'web-staging installed']],
	);
	match(said, /service control policy of your organization keeps you from ecs:CreateService/v);
});

test('a profile that is missing is told with those that there are, and the others are done', async t => {
	const simulator = await startSimulator({world: 'accounts'});
	t.after(simulator.close);
	const {environment, remove} = await makeHome(folder => simulator.filesFor?.(folder) ?? {});
	t.after(remove);
	setEnvironment(t, environment);
	const run = await runSetup(simulator, {
		args: ['install', '--profile', 'webb', '--profile', 'data', ...there],
		looks: 'few',
		ports: made => ({
			...made,
			signIn: signIn(environment, {clock: made.clock, write: true, endpoint: simulator.url}),
		}),
	});
	const [problem] = run.events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
	deepEqual(
		[run.exitCode, problem, refused(run), ends(run)],
		[
			5,
			{code: 'unknown-profile', profile: 'webb', known: ['prod', 'web', 'data', 'bank'], nearest: 'web'},
			[['webb', 'unknown-profile', true]],
			['pipelines installed'],
		],
	);
});
