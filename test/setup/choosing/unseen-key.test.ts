import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {addSecret} from '../../../source/simulator/worlds/add-secret.ts';
import {worlds} from '../../../source/simulator/worlds/worlds.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import {runSetup} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const id = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const kms = `arn:aws:kms:us-east-1:123456789012:key/${id}`;
const parameter = 'arn:aws:ssm:us-east-1:123456789012:parameter/team/web';

/** The shop, and its key in a secret and a parameter that no name gives away, under a KMS key of the account. */
async function encrypted(t: TestContext, policies: World['policies'] = []) {
	const {shop} = worlds;
	const simulator = await simulated(shop ? {...shop, ...(policies.length > 0 && {policies})} : 'shop', t);
	const {account, demo} = simulator;
	const region = account.regions.get(demo.region);
	if (!region) {
		throw new Error('no such region');
	}

	region.keys.set(id, {id, arn: kms, manager: 'CUSTOMER', state: 'Enabled'});
	addSecret({name: 'team/web', value: demo.apiKey, kmsKeyId: kms}, {account, region});
	region.parameters.set('/team/web', {
		name: '/team/web',
		arn: parameter,
		type: 'SecureString',
		keyId: kms,
		value: demo.apiKey,
		version: 1,
		changedAt: 0,
		tags: new Map(),
	});
	return {simulator, secret: region.secrets.get('team/web')?.arn ?? ''};
}

const shop = ['--cluster', 'shop-prod', '--yes'];

for (const kind of ['secret', 'parameter'] as const) {
	test(`Agents read a ${kind} whose KMS key nobody saw, with leave to decrypt that one alone`, async t => {
		const {simulator, secret} = await encrypted(t);
		const [option, resource, field] =
			kind === 'secret'
				? ['--api-key-secret-arn', secret, 'SecretARN']
				: ['--api-key-ssm-parameter', parameter, 'PARAMETER_ARN'];
		const args = [...shop, option, resource];
		const first = await runSetup(simulator, {key: '', args, id: 'first'});
		const again = await runSetup(simulator, {key: '', args, id: 'again'});
		const policy = simulator.account.roles.get('DatadogAgentEcsExecution')?.inline.get('dd-ecs-setup-read-api-key');
		deepEqual(
			[first.exitCode, again.outcome.kind, [policy?.Statement].flat().map(one => one?.Condition)],
			[0, 'nothing-to-do', [undefined, {StringLike: {[`kms:EncryptionContext:${field}`]: [resource]}}]],
		);
	});
}

const unlisted: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		{Effect: 'Allow', Action: '*', Resource: '*'},
		{Effect: 'Deny', Action: ['secretsmanager:ListSecrets', 'secretsmanager:GetSecretValue'], Resource: '*'},
	],
};

test('so they do where who installs may neither list secrets nor read this one', async t => {
	const {simulator, secret} = await encrypted(t, [unlisted]);
	const {exitCode} = await runSetup(simulator, {key: '', args: [...shop, '--api-key-secret-arn', secret]});
	equal(exitCode, 0);
});

test('a role that was named and may read the secret, but not decrypt it, makes the rollout fail', async t => {
	const {simulator, secret} = await encrypted(t);
	simulator.account.roles
		.get('ecsTaskExecutionRole')
		?.inline.set('read', {
			Version: '2012-10-17',
			Statement: [{Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secret}],
		});
	const {outcome, exitCode} = await runSetup(simulator, {
		key: '',
		args: [...shop, '--api-key-secret-arn', secret, '--execution-role', 'ecsTaskExecutionRole'],
	});
	const problem = outcome.kind === 'failed' ? outcome.problem : undefined;
	const [cause] = problem?.code === 'rollout-failed' ? problem.rollout.causes : [];
	deepEqual([exitCode, cause?.kind === 'secret' && cause.why], [5, 'kms']);
});
