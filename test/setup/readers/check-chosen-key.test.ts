import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import type {Account} from '../../../source/simulator/account/account.ts';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import {runSetup, type Ran, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';
const shop = ['--cluster', 'shop-prod', '--yes'];
const named: Run = {key: '', args: [...shop, '--api-key-secret-arn', arn]};

/** KMS's own, which leaves it to IAM who uses the key. */
function withDefaultPolicy({regions}: Account): void {
	for (const key of regions.get('us-east-1')?.keys.values() ?? []) {
		delete key.policy;
	}
}

function problems({events}: Ran) {
	return events.flatMap(event => (event.type === 'problem' ? [event.problem] : []));
}

function valueFrom({events}: Ran): unknown {
	const definition = events
		.flatMap(event =>
			event.type === 'change-done' && event.change.kind === 'register-task-definition'
				? [event.change.request]
				: [],
		)
		.at(0);
	return /"valueFrom":"(?<reference>[^"]+)"/v.exec(JSON.stringify(definition))?.groups?.reference;
}

test('a secret that holds JSON is offered again by its keys, and the one chosen is used', async t => {
	const simulator = await simulated('secret-json', t);
	const run = await runSetup(simulator, {
		key: '',
		args: [...shop, '--site', 'datadoghq.com', '--features', 'default'],
		answers: {keySource: [{entry: arn}, {entry: `${arn}:api_key::`}], settings: [{entry: {}}]},
	});
	const asked = run.questions
		.filter(({id}) => id === 'keySource')
		.map(({input, complaint}) => ({
			options: input.kind === 'one' ? input.options.map(({id}) => id) : [],
			complaint: complaint?.code,
		}));
	deepEqual(asked, [
		{options: [arn, 'paste', 'secret-arn', 'parameter-name'], complaint: undefined},
		{options: [`${arn}:api_key::`, arn, 'paste', 'secret-arn', 'parameter-name'], complaint: 'secret-unusable'},
	]);
	deepEqual([valueFrom(run), run.exitCode], [`${arn}:api_key::`, 0]);
});

test('where nobody can be asked, a secret that holds JSON ends the run and names its keys', async t => {
	const run = await runSetup(await simulated('secret-json', t), named);
	deepEqual(
		[problems(run), run.exitCode],
		[[{code: 'secret-unusable', name: arn, why: 'json-form', detail: '', keys: ['api_key']}], 1],
	);
});

test('the JSON key that was named is checked like a key in hand', async t => {
	const simulator = await simulated('secret-json', t);
	simulator.account.datadogKeys.clear();
	const run = await runSetup(simulator, {key: '', args: [...shop, '--api-key-secret-arn', `${arn}:api_key::`]});
	deepEqual([problems(run).map(({code}) => code), run.exitCode], [['key-refused'], 1]);
});

test('a secret that holds something else ends the run without a word of it', async t => {
	const simulator = await simulated('secret-kms', t);
	const [version] = simulator.account.regions.get('us-east-1')?.secrets.get('datadog/api-key')?.versions ?? [];
	if (version) {
		Object.assign(version, {value: 'hunter2-hunter2'});
	}

	const run = await runSetup(simulator, named);
	deepEqual(
		[
			problems(run).map(problem => problem.code === 'secret-unusable' && problem.why),
			JSON.stringify(run.events).includes('hunter2'),
		],
		[['shape'], false],
	);
});

test("a key of the account's own that encrypts the secret is opened to the role, and the Agents start", async t => {
	const simulator = await simulated('secret-kms', t);
	withDefaultPolicy(simulator.account);
	equal((await runSetup(simulator, named)).exitCode, 0);
});

test('a key whose own policy keeps the role out ends the rollout, and the policy is what is said', async t => {
	const run = await runSetup(await simulated('secret-kms', t), named);
	const causes = problems(run).flatMap(problem =>
		problem.code === 'rollout-failed'
			? problem.rollout.instances.map(({cause}) => cause?.kind === 'secret' && cause.why)
			: [],
	);
	deepEqual([new Set(causes), run.exitCode], [new Set(['kms']), 5]);
});

test('a named secret that is scheduled for deletion ends the run before anything changes', async t => {
	const simulator = await simulated('secret-kms', t);
	const secret = simulator.account.regions.get('us-east-1')?.secrets.get('datadog/api-key');
	if (secret) {
		secret.deletedAt = simulator.clock.now() + 1_000_000;
	}

	const run = await runSetup(simulator, named);
	deepEqual(
		[problems(run).map(problem => problem.code === 'secret-unusable' && problem.why), run.exitCode],
		[['scheduled-deletion'], 1],
	);
});

const closed: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		{Effect: 'Allow', Action: '*', Resource: '*'},
		{Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*'},
	],
};

test('a secret that the person may not read is used, and the check says that it was not checked', async t => {
	const world = worlds['secret-kms'];
	const simulator = await simulated(world ? {...world, policies: [closed]} : '', t);
	withDefaultPolicy(simulator.account);
	const run = await runSetup(simulator, named);
	const check = run.events
		.flatMap(event => (event.type === 'checked' && event.check.id === 'key-verdict' ? [event.check.finding] : []))
		.at(-1);
	deepEqual([check, run.exitCode], ['unread', 0]);
});

test('doctor says of a refused key among all other checks', async t => {
	const run = await runSetup(await simulated('shop', t), {
		key: 'beef'.repeat(8),
		args: ['doctor', '--cluster', 'shop-prod'],
	});
	const failed = run.events.flatMap(event =>
		event.type === 'checked' && event.check.verdict === 'fail' ? [`${event.check.id} ${event.check.finding}`] : [],
	);
	deepEqual([failed, run.exitCode], [['key-verdict refused'], 1]);
});
