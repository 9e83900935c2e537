import {createHash} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {signIn} from '../../../source/aws/credentials/sign-in.ts';
import {simulatedHome} from '../../support/home.ts';
import {runSetup, type Run} from '../../support/run-setup.ts';

async function home(t: TestContext) {
	const {simulator, environment, folder} = await simulatedHome(t);
	return {
		simulator,
		folder,
		start: async (run: Run) =>
			runSetup(simulator, {
				args: ['--cluster', 'shop-prod', '--dry-run'],
				...run,
				ports: ports => ({
					...ports,
					signIn: signIn(environment, {clock: ports.clock, write: false, endpoint: simulator.url}),
				}),
			}),
	};
}

test('the code of a device is asked for, and again with the reason when it is refused', async t => {
	const {start} = await home(t);
	const {outcome, questions, events} = await start({
		answers: {credentials: [{entry: 'admin'}], mfaCode: [{entry: '000000'}, {entry: '123456'}]},
	});
	equal(outcome.kind, 'planned');
	deepEqual(
		questions.slice(0, 3).map(({id, complaint}) => [id, complaint?.code]),
		[
			['credentials', undefined],
			['mfaCode', undefined],
			['mfaCode', 'mfa-refused'],
		],
	);
	equal(
		events.some(event => event.type === 'identified' && event.identity.arn.includes(':assumed-role/admin/')),
		true,
	);
	equal(JSON.stringify(events).includes('"123456"'), false);
});

test('going back from the code asks for other credentials', async t => {
	const {start} = await home(t);
	const {outcome, questions} = await start({
		answers: {credentials: [{entry: 'admin'}, {entry: 'ci'}], mfaCode: ['back']},
	});
	equal(outcome.kind, 'planned');
	deepEqual(
		questions.slice(0, 3).map(({id, complaint}) => [id, complaint?.code]),
		[
			['credentials', undefined],
			['mfaCode', undefined],
			['credentials', 'mfa-needed'],
		],
	);
});

test('where nobody can type a code the run ends as one with a missing answer', async t => {
	const {start} = await home(t);
	const {outcome, exitCode} = await start({args: ['--profile', 'admin', '--cluster', 'shop-prod', '--dry-run']});
	deepEqual([outcome.kind === 'failed' && outcome.problem.code, exitCode], ['mfa-needed', 2]);
});

test('a session that is renewed while its problem is shown signs in at the next try', async t => {
	const {simulator, folder, start} = await home(t);
	const {outcome, questions} = await start({
		args: ['--profile', 'staging', '--cluster', 'shop-prod', '--dry-run'],
		answers: {credentials: [{entry: 'staging'}]},
		onQuestion({complaint}) {
			if (complaint?.code !== 'session-expired') {
				return;
			}

			const expiresAt = simulator.clock.now() + 3600;
			simulator.account.singleSignOn?.tokens.set('renewed', expiresAt);
			const file = `${createHash('sha1').update('acme-staging').digest('hex')}.json`;
			writeFileSync(
				path.join(folder, '.aws', 'sso', 'cache', file),
				JSON.stringify({accessToken: 'renewed', expiresAt: new Date(expiresAt * 1000).toISOString()}),
			);
		},
	});
	deepEqual([questions[0]?.complaint?.code, outcome.kind], ['session-expired', 'planned']);
});
