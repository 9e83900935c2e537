import {deepEqual} from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {KeyChoice} from '../../../source/domain/choices/choices.ts';
import {textOf} from '../../../source/domain/kit/shape.ts';
import {stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {addCluster} from '../../../source/simulator/worlds/add-cluster.ts';
import {addInstances} from '../../../source/simulator/worlds/add-instances.ts';
import {addSecret} from '../../../source/simulator/worlds/add-secret.ts';
import type {Home, World} from '../../../source/simulator/worlds/world.ts';
import {accounts} from '../../../source/simulator/worlds/access/accounts.ts';
import {modelCode} from '../../support/fixtures/model-plan.ts';
import {fleet, web, workloads} from '../../simulator/cloudformation/fleet.ts';
import {anyKey} from '../code/any-plan.ts';
import {writing} from '../code/writing.ts';

const id = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const arn = `arn:aws:kms:us-east-1:${web}:key/${id}`;

/** A cluster, and the key in a secret and in a parameter, both under a customer's key of KMS. */
function build(home: Home): void {
	const {account, region} = home;
	addInstances(addCluster('web', home), {count: 2, kind: 'linux'}, home);
	region.keys.set(id, {id, arn, manager: 'CUSTOMER', state: 'Enabled'});
	addSecret({name: 'datadog/api-key', value: anyKey, kmsKeyId: arn}, home);
	region.parameters.set('/datadog/key', {
		name: '/datadog/key',
		arn: `arn:aws:ssm:us-east-1:${account.id}:parameter/datadog/key`,
		type: 'SecureString',
		keyId: arn,
		value: anyKey,
		version: 1,
		changedAt: 0,
		tags: new Map(),
	});
}

const estate: World = {
	...accounts,
	accounts: (accounts.accounts ?? []).map(account => (account.id === web ? {...account, build} : account)),
};

/** How the stack ended whose Agents read the key there, and how many of them run. */
async function deployed(t: TestContext, key: KeyChoice) {
	const {body, parameters} = stackSetTemplate(modelCode({linux: 1}, {key}), {answers: {}, words: writing.words});
	const {makeSet, finish, cloudformation, StackSetName, account} = await fleet(t, estate);
	await makeSet({
		TemplateBody: body,
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		Parameters: Object.entries(parameters).map(([ParameterKey, value]) => ({
			ParameterKey,
			ParameterValue: textOf(value) ?? '',
		})),
	});
	const {OperationId} = await cloudformation.createStackInstances({
		StackSetName,
		DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts: [web], AccountFilterType: 'INTERSECTION'},
		Regions: ['us-east-1'],
		ParameterOverrides: [{ParameterKey: 'ClusterLinux1', ParameterValue: 'web'}],
	});
	const [status] = await finish(OperationId, 4 * 3600);
	const tasks = account.organisation.get(web)?.regions.get('us-east-1')?.clusters.get('web')?.tasks.values() ?? [];
	return [status, [...tasks].filter(({lastStatus}) => lastStatus === 'RUNNING').length];
}

const secret = `arn:aws:secretsmanager:us-east-1:${web}:secret:datadog/api-key`;
const keys: ReadonlyArray<readonly [string, KeyChoice]> = [
	['a secret', {kind: 'secret', arn: `${secret}-dEm0Ky`}],
	['a secret without the end of its ARN', {kind: 'secret', arn: secret}],
	['a parameter by its name', {kind: 'parameter', name: '/datadog/key'}],
	['a parameter by its ARN', {kind: 'parameter', name: `arn:aws:ssm:us-east-1:${web}:parameter/datadog/key`}],
];

for (const [name, key] of keys) {
	test(`Agents read ${name} that is encrypted with a key that nobody named`, async t => {
		deepEqual(await deployed(t, key), ['SUCCEEDED', 2]);
	});
}
