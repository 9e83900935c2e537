import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {agentTemplate, deployment} from './deploy.ts';

test('a template becomes a role, a definition and a service whose tasks run before the stack is complete', async t => {
	const {create, events, cloudformation, ecs} = await deployment(t);
	equal(await create('agent', agentTemplate), 'CREATE_COMPLETE');
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: 'agent'});
	const [stack] = stacks;
	const serviceArn = stack?.Outputs?.[0]?.OutputValue ?? '';
	const {services: foundServices = []} = await ecs.describeServices({cluster: 'shop-prod', services: [serviceArn]});
	const [service] = foundServices;
	deepEqual(
		{
			status: stack?.StackStatus,
			events: await events('agent'),
			service: serviceArn.split(':').at(-1),
			isRunning: (service?.runningCount ?? 0) > 0 && service?.runningCount === service?.desiredCount,
			rollout: service?.deployments?.map(({rolloutState}) => rolloutState),
		},
		{
			status: 'CREATE_COMPLETE',
			events: [
				'agent CREATE_IN_PROGRESS User Initiated',
				'Role CREATE_IN_PROGRESS',
				'Role CREATE_IN_PROGRESS Resource creation Initiated',
				'Role CREATE_COMPLETE',
				'Definition CREATE_IN_PROGRESS',
				'Definition CREATE_IN_PROGRESS Resource creation Initiated',
				'Definition CREATE_COMPLETE',
				'Service CREATE_IN_PROGRESS',
				'Service CREATE_IN_PROGRESS Resource creation Initiated',
				'Service CREATE_COMPLETE',
				'agent CREATE_COMPLETE',
			],
			service: 'service/shop-prod/stack-agent',
			isRunning: true,
			rollout: ['COMPLETED'],
		},
	);
});

test('another image makes another revision, and the old one goes when the service has moved', async t => {
	const {create, update, events, ecs} = await deployment(t);
	await create('agent', agentTemplate);
	const other = {Parameters: [{ParameterKey: 'Image', ParameterValue: 'public.ecr.aws/datadog/agent:7.60.0'}]};
	equal(await update('agent', agentTemplate, other), 'UPDATE_COMPLETE');
	const happened = await events('agent');
	const statusOf = async (taskDefinition: string) => {
		const {taskDefinition: found} = await ecs.describeTaskDefinition({taskDefinition});
		return found?.status;
	};

	const {services: foundServices = []} = await ecs.describeServices({
		cluster: 'shop-prod',
		services: ['stack-agent'],
	});
	const [service] = foundServices;
	deepEqual(
		{
			events: happened.slice(happened.indexOf('agent UPDATE_IN_PROGRESS User Initiated') + 1),
			revisions: [await statusOf('stack-agent:1'), await statusOf('stack-agent:2')],
			runs: service?.taskDefinition?.split('/').at(-1),
		},
		{
			events: [
				'Definition UPDATE_IN_PROGRESS Requested update requires the creation of a new physical ' +
					'resource; hence ' +
					'creating one.',
				'Definition UPDATE_IN_PROGRESS Resource creation Initiated',
				'Definition UPDATE_COMPLETE',
				'Service UPDATE_IN_PROGRESS',
				'Service UPDATE_COMPLETE',
				'agent UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
				'Definition DELETE_IN_PROGRESS',
				'Definition DELETE_COMPLETE',
				'agent UPDATE_COMPLETE',
			],
			revisions: ['INACTIVE', 'ACTIVE'],
			runs: 'stack-agent:2',
		},
	);
});

test('a service that is refused takes everything before it back', async t => {
	const {create, events, ecs, iam} = await deployment(t);
	const parameters = {Parameters: [{ParameterKey: 'Cluster', ParameterValue: 'nowhere'}]};
	equal(await create('agent', agentTemplate, parameters), 'ROLLBACK_COMPLETE');
	const happened = await events('agent');
	const {taskDefinition} = await ecs.describeTaskDefinition({taskDefinition: 'stack-agent:1'});
	const {Roles = []} = await iam.listRoles({});
	deepEqual(
		{
			events: happened.slice(happened.indexOf('Service CREATE_IN_PROGRESS') + 1),
			definition: taskDefinition?.status,
			roles: Roles.filter(({RoleName = ''}) => RoleName.startsWith('agent-Role-')),
		},
		{
			events: [
				'Service CREATE_FAILED Resource handler returned message: "Cluster not found. (Service: Ecs, ' +
					'Status Code: ' +
					'400, Request ID: ID)" (RequestToken: ID, HandlerErrorCode: NotFound)',
				'agent ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Service]. Rollback ' +
					'requested by ' +
					'user.',
				'Service DELETE_COMPLETE',
				'Definition DELETE_IN_PROGRESS',
				'Definition DELETE_COMPLETE',
				'Role DELETE_IN_PROGRESS',
				'Role DELETE_COMPLETE',
				'agent ROLLBACK_COMPLETE',
			],
			definition: 'INACTIVE',
			roles: [],
		},
	);
});

const settings = (value: string, name = 'a') => `
Resources:
  First:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Name: /stack/${name}, Value: ${value}}
  Second:
    Type: AWS::ECS::Service
    Properties: {Cluster: nowhere, TaskDefinition: !GetAtt First.Value}
`;

test('with DO_NOTHING what was made stays, and with DELETE the stack goes too', async t => {
	const {create, cloudformation, ssm} = await withParameters(t);
	deepEqual(
		[
			await create('kept', settings('one'), {OnFailure: 'DO_NOTHING'}),
			await ssm('/stack/a'),
			await create('gone', settings('one', 'b'), {OnFailure: 'DELETE'}),
			await ssm('/stack/b'),
		],
		['CREATE_FAILED', 'one', 'DELETE_COMPLETE', undefined],
	);
	const {StackSummaries = []} = await cloudformation.listStacks({StackStatusFilter: ['DELETE_COMPLETE']});
	deepEqual(
		StackSummaries.map(({StackName, DeletionTime}) => [StackName, DeletionTime instanceof Date]),
		[['gone', true]],
	);
});

const pair = (first: string, second: string, more = '') => `
Resources:
  First:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Name: /stack/first, Value: ${first}}
  Second:
    Type: AWS::SSM::Parameter
    DependsOn: First
    Properties: {Type: String, Name: /stack/${second}, Value: x}
${more}`;

test('an update that fails puts back what it had changed and takes away what it had made', async t => {
	const {create, update, events, ssm} = await withParameters(t);
	await create('pair', pair('one', 'second'));
	const broken = pair(
		'two',
		'other',
		`  Third:
    Type: AWS::SSM::Parameter
    DependsOn: Second
    Properties: {Type: SecureString, Name: /stack/third, Value: x}
`,
	);
	equal(await update('pair', broken), 'UPDATE_ROLLBACK_COMPLETE');
	const happened = await events('pair');
	deepEqual(
		{
			events: happened.slice(happened.indexOf('pair UPDATE_IN_PROGRESS User Initiated') + 1),
			values: [await ssm('/stack/first'), await ssm('/stack/second'), await ssm('/stack/other')],
		},
		{
			events: [
				'First UPDATE_IN_PROGRESS',
				'First UPDATE_COMPLETE',
				'Second UPDATE_IN_PROGRESS Requested update requires the creation of a new physical resource; hence ' +
					'creating one.',
				'Second UPDATE_IN_PROGRESS Resource creation Initiated',
				'Second UPDATE_COMPLETE',
				'Third CREATE_IN_PROGRESS',
				'Third CREATE_FAILED Resource handler returned message: "AWS::SSM::Parameter does not support the ' +
					'SecureString parameter type. (Service: Ssm, Status Code: 400, Request ID: ID)" ' +
					'(RequestToken: ID, ' +
					'HandlerErrorCode: InvalidRequest)',
				'pair UPDATE_ROLLBACK_IN_PROGRESS The following resource(s) failed to create: [Third].',
				'Second UPDATE_COMPLETE',
				'First UPDATE_IN_PROGRESS',
				'First UPDATE_COMPLETE',
				'pair UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
				'Second DELETE_IN_PROGRESS',
				'Second DELETE_COMPLETE',
				'pair UPDATE_ROLLBACK_COMPLETE',
			],
			values: ['one', 'x', undefined],
		},
	);
	// The stack is as before, and can be updated again.
	equal(await update('pair', pair('three', 'second')), 'UPDATE_COMPLETE');
});

test('what is retained outlives the stack, and only the ARN finds the stack after that', async t => {
	const {create, cloudformation, ssm, rest} = await withParameters(t);
	await create(
		'kept',
		`
Resources:
  Kept:
    Type: AWS::SSM::Parameter
    DeletionPolicy: Retain
    Properties: {Type: String, Name: /stack/kept, Value: x}
  Gone:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Name: /stack/gone, Value: x}
`,
	);
	const {Stacks: stacks = []} = await cloudformation.describeStacks({});
	const [stack] = stacks;
	await cloudformation.deleteStack({StackName: 'kept'});
	const status = await rest(stack?.StackId ?? '');
	const {StackResources = []} = await cloudformation.describeStackResources({StackName: stack?.StackId});
	deepEqual(
		{
			status,
			resources: StackResources.map(({LogicalResourceId, ResourceStatus}) => [LogicalResourceId, ResourceStatus]),
			values: [await ssm('/stack/kept'), await ssm('/stack/gone')],
		},
		{
			status: 'DELETE_COMPLETE',
			resources: [
				['Kept', 'DELETE_SKIPPED'],
				['Gone', 'DELETE_COMPLETE'],
			],
			values: ['x', undefined],
		},
	);
	await cloudformation.deleteStack({StackName: 'kept'});
	const {StackEvents = []} = await cloudformation.describeStackEvents({StackName: stack?.StackId});
	equal(StackEvents[0]?.ResourceStatus, 'DELETE_COMPLETE');
});

async function withParameters(t: Parameters<typeof deployment>[0]) {
	const simulator = await deployment(t);
	const value = async (name: string) => simulator.account.regions.get('us-east-1')?.parameters.get(name)?.value;
	return {...simulator, ssm: value};
}
