import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {SSM} from '@aws-sdk/client-ssm';
import {agentTemplate, deployment} from './deploy.ts';

async function withDrift(t: TestContext) {
	const simulator = await deployment(t);
	const {cloudformation, clock} = simulator;

	/** Looks at a stack, and gives its status and what differs, by resource. */
	const look = async (StackName: string) => {
		const {StackDriftDetectionId} = await cloudformation.detectStackDrift({StackName});
		const early = await cloudformation.describeStackDriftDetectionStatus({StackDriftDetectionId});
		clock.advance(5);
		const done = await cloudformation.describeStackDriftDetectionStatus({StackDriftDetectionId});
		const {StackResourceDrifts = []} = await cloudformation.describeStackResourceDrifts({StackName});
		return {
			detection: [early.DetectionStatus, done.DetectionStatus],
			status: done.StackDriftStatus,
			count: done.DriftedStackResourceCount,
			resources: Object.fromEntries(
				StackResourceDrifts.map(
					({LogicalResourceId = '', StackResourceDriftStatus, PropertyDifferences = []}) => [
						LogicalResourceId,
						[
							StackResourceDriftStatus,
							...PropertyDifferences.map(
								({PropertyPath, ExpectedValue, ActualValue, DifferenceType}) =>
									`${DifferenceType} ${PropertyPath} ${ExpectedValue} ${ActualValue}`,
							),
						],
					],
				),
			),
		};
	};

	return {...simulator, look};
}

test('a stack that nobody touched is in sync, whatever its services add of their own', async t => {
	const {create, look} = await withDrift(t);
	await create('agent', agentTemplate, {Tags: [{Key: 'team', Value: 'infra'}]});
	deepEqual(await look('agent'), {
		detection: ['DETECTION_IN_PROGRESS', 'DETECTION_COMPLETE'],
		status: 'IN_SYNC',
		count: 0,
		resources: {Role: ['IN_SYNC'], Definition: ['IN_SYNC'], Service: ['IN_SYNC']},
	});
});

test('what was changed by hand is named with both values, and what is gone is gone', async t => {
	const {create, look, ecs, iam, cloudformation} = await withDrift(t);
	await create('agent', agentTemplate);
	await ecs.updateService({
		cluster: 'shop-prod',
		service: 'stack-agent',
		deploymentConfiguration: {maximumPercent: 100, minimumHealthyPercent: 50},
	});
	const {StackResources: stackResources = []} = await cloudformation.describeStackResources({StackName: 'agent'});
	const [role] = stackResources;
	const RoleName = role?.PhysicalResourceId ?? '';
	const {AttachedPolicies: attachedPolicies = []} = await iam.listAttachedRolePolicies({RoleName});
	const [policy] = attachedPolicies;
	await iam.detachRolePolicy({RoleName, PolicyArn: policy?.PolicyArn ?? ''});
	await ecs.deregisterTaskDefinition({taskDefinition: 'stack-agent:1'});
	const {resources, status, count} = await look('agent');
	deepEqual(
		{resources, status, count},
		{
			resources: {
				Role: ['MODIFIED', `REMOVE /ManagedPolicyArns/0 ${policy?.PolicyArn} `],
				Definition: ['DELETED'],
				Service: ['MODIFIED', 'NOT_EQUAL /DeploymentConfiguration/MinimumHealthyPercent 0 50'],
			},
			status: 'DRIFTED',
			count: 3,
		},
	);
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: 'agent'});
	const [stack] = stacks;
	equal(stack?.DriftInformation?.StackDriftStatus, 'DRIFTED');
});

test('secrets are compared without their value, and parameters with it', async t => {
	const {create, look, connection} = await withDrift(t);
	await create(
		'stored',
		`
Resources:
  Secret: {Type: AWS::SecretsManager::Secret, Properties: {Name: drifting, SecretString: x}}
  Parameter: {Type: AWS::SSM::Parameter, Properties: {Name: /drifting, Type: String, Value: x}}
`,
	);
	await new SSM(connection).putParameter({Name: '/drifting', Value: 'y', Overwrite: true});
	const {resources} = await look('stored');
	deepEqual(resources, {Secret: ['IN_SYNC'], Parameter: ['MODIFIED', 'NOT_EQUAL /Value x y']});
});
