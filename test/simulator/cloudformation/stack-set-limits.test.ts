import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {refusal} from '../query/serve.ts';
import {data, fleet, settingTemplate, web, workloads} from './fleet.ts';

const regions = (count: number) => Array.from({length: count}, (_, index) => `us-test-${index}`);
const accounts = (count: number) => Array.from({length: count}, (_, index) => String(100_000_000_000 + index));

test('an operation names 10,000 stacks at most, and a set has 100,000', async t => {
	const {cloudformation, makeSet, StackSetName} = await fleet(t);
	await makeSet({PermissionModel: 'SELF_MANAGED', AutoDeployment: undefined});
	const create = async (count: number, places: number) =>
		cloudformation.createStackInstances({StackSetName, Accounts: accounts(count), Regions: regions(places)});
	deepEqual(
		[await refusal(create(1001, 10)), await refusal(create(5001, 20))],
		[
			[
				'LimitExceededException',
				400,
				'The maximum number of concurrent stack instance operations for this account is 10000.',
			],
			['LimitExceededException', 400, 'The maximum number of stack instances for a stack set is 100000.'],
		],
	);
});

test('accounts that are named narrow units down, take from them, or add to them where they are not new', async t => {
	const {cloudformation, makeSet, create, finish, instances, StackSetName} = await fleet(t);
	await makeSet();
	const named = async (AccountFilterType: 'INTERSECTION' | 'DIFFERENCE' | undefined) =>
		cloudformation.createStackInstances({
			StackSetName,
			DeploymentTargets: {OrganizationalUnitIds: [workloads], Accounts: [web], AccountFilterType},
			Regions: ['us-east-1'],
		});
	const union = await refusal(named(undefined));
	await finish((await named('INTERSECTION')).OperationId);
	const first = await instances();
	await finish((await named('DIFFERENCE')).OperationId);
	const second = await instances();
	deepEqual(
		[union, first.length, second.map(line => line.split(' ', 1)[0])],
		[['ValidationError', 400, 'AccountFilterType UNION is not supported for CreateStackInstances'], 1, [web, data]],
	);
	equal((await finish(await create([workloads], ['us-west-2'])))[0], 'SUCCEEDED');
});

test('how a set works stays as it is while it works', async t => {
	const {cloudformation, makeSet, create, StackSetName} = await fleet(t);
	await makeSet();
	await create([workloads], ['us-east-1']);
	const change = {StackSetName, TemplateBody: settingTemplate, ManagedExecution: {Active: true}};
	equal((await refusal(cloudformation.updateStackSet(change)))[0], 'InvalidOperationException');
});

test('what drifted is told of the set, of the operation and of each resource of a stack', async t => {
	const {cloudformation, makeSet, create, finish, account, StackSetName} = await fleet(t);
	await makeSet();
	await finish(await create([workloads], ['us-east-1']));
	const setting = account.organisation.get(web)?.regions.get('us-east-1')?.parameters.get('/fleet');
	Object.assign(setting ?? {}, {value: 'by hand'});
	const {OperationId} = await cloudformation.detectStackSetDrift({StackSetName});
	const during = await cloudformation.describeStackSet({StackSetName});
	await finish(OperationId);
	const {StackSetOperation: operation} = await cloudformation.describeStackSetOperation({StackSetName, OperationId});
	const {Summaries: found = []} = await cloudformation.listStackInstanceResourceDrifts({
		StackSetName,
		OperationId,
		StackInstanceAccount: web,
		StackInstanceRegion: 'us-east-1',
	});
	const {
		DriftDetectionStatus: state,
		DriftedStackInstancesCount: drifted,
		InSyncStackInstancesCount: inSync,
	} = operation?.StackSetDriftDetectionDetails ?? {};
	deepEqual(
		[
			during.StackSet?.StackSetDriftDetectionDetails?.DriftDetectionStatus,
			[state, drifted, inSync],
			found.map(({LogicalResourceId, StackResourceDriftStatus, PropertyDifferences = []}) => [
				LogicalResourceId,
				StackResourceDriftStatus,
				PropertyDifferences.map(({PropertyPath, ActualValue}) => [PropertyPath, ActualValue]),
			]),
		],
		['IN_PROGRESS', ['COMPLETED', 1, 1], [['Setting', 'MODIFIED', [['/Value', 'by hand']]]]],
	);
});
