import {deepEqual, equal} from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {CreateChangeSetCommandInput, ResourceToImport} from '@aws-sdk/client-cloudformation';
import {refusal, refusalText} from '../query/serve.ts';
import {agentTemplate, deployment} from './deploy.ts';

const capabilities = {Capabilities: ['CAPABILITY_NAMED_IAM' as const]};

async function withChangeSets(t: TestContext) {
	const simulator = await deployment(t);
	const {cloudformation, clock} = simulator;
	const plan = async (input: CreateChangeSetCommandInput) => {
		await cloudformation.createChangeSet({...capabilities, ...input});
		clock.advance(5);
		const {StackName, ChangeSetName} = input;
		return cloudformation.describeChangeSet({StackName, ChangeSetName});
	};

	return {...simulator, plan};
}

test('a change set of a new stack makes nothing until it is carried out', async t => {
	const {cloudformation, plan, rest, ecs} = await withChangeSets(t);
	const input = {StackName: 'agent', ChangeSetName: 'first', TemplateBody: agentTemplate};
	const planned = await plan({...input, ChangeSetType: 'CREATE'});
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: 'agent'});
	const [before] = stacks;
	const {families = []} = await ecs.listTaskDefinitionFamilies({familyPrefix: 'stack-agent'});
	await cloudformation.executeChangeSet({StackName: 'agent', ChangeSetName: 'first'});
	deepEqual(
		{
			status: [planned.Status, planned.ExecutionStatus],
			changes: planned.Changes?.map(({ResourceChange: change}) => [change?.Action, change?.LogicalResourceId]),
			key: planned.Parameters?.find(({ParameterKey}) => ParameterKey === 'Key')?.ParameterValue,
			before: [before?.StackStatus, before?.StackStatusReason],
			families,
			after: await rest('agent'),
		},
		{
			status: ['CREATE_COMPLETE', 'AVAILABLE'],
			changes: [
				['Add', 'Role'],
				['Add', 'Definition'],
				['Add', 'Service'],
			],
			key: '****',
			before: ['REVIEW_IN_PROGRESS', 'User Initiated'],
			families: [],
			after: 'CREATE_COMPLETE',
		},
	);
});

test('a change set tells what is replaced, what follows from that, and what goes', async t => {
	const {create, plan} = await withChangeSets(t);
	await create('agent', agentTemplate);
	const changed = agentTemplate
		.replace('Memory: 512', 'Memory: 768')
		.replace('MinimumHealthyPercent: 0', 'MinimumHealthyPercent: 50');
	const {Changes = []} = await plan({
		StackName: 'agent',
		ChangeSetName: 'second',
		TemplateBody: changed,
		Parameters: [{ParameterKey: 'Image', ParameterValue: 'agent:8'}],
	});
	deepEqual(
		Changes.map(({ResourceChange: change}) => ({
			what: [change?.Action, change?.LogicalResourceId, change?.Replacement, change?.PolicyAction],
			why: change?.Details?.map(({Target, Evaluation, ChangeSource, CausingEntity}) =>
				[Target?.Name, Target?.RequiresRecreation, Evaluation, ChangeSource, CausingEntity ?? '']
					.join(' ')
					.trim(),
			).toSorted((a, b) => a.localeCompare(b)),
		})),
		[
			{
				what: ['Modify', 'Definition', 'True', 'ReplaceAndDelete'],
				why: [
					'ContainerDefinitions Always Static DirectModification',
					'ContainerDefinitions Always Static ParameterReference Image',
				],
			},
			{
				what: ['Modify', 'Service', 'False', undefined],
				why: [
					'DeploymentConfiguration Never Static DirectModification',
					'TaskDefinition Never Static ResourceReference Definition',
				],
			},
		],
	);
	const without = agentTemplate.replace(/ {2}Service:[\s\S]*$/v, '');
	const {Changes: changes = []} = await plan({StackName: 'agent', ChangeSetName: 'third', TemplateBody: without});
	const [change] = changes;
	deepEqual(
		[
			change?.ResourceChange?.Action,
			change?.ResourceChange?.LogicalResourceId,
			change?.ResourceChange?.PolicyAction,
		],
		['Remove', 'Service', 'Delete'],
	);
});

test('a change set without changes fails and can not be carried out', async t => {
	const {cloudformation, create, plan} = await withChangeSets(t);
	await create('agent', agentTemplate);
	const same = await plan({StackName: 'agent', ChangeSetName: 'same', UsePreviousTemplate: true});
	const refused = await refusal(cloudformation.executeChangeSet({StackName: 'agent', ChangeSetName: 'same'}));
	deepEqual(
		[same.Status, same.ExecutionStatus, same.StatusReason, refused.slice(0, 2)],
		[
			'FAILED',
			'UNAVAILABLE',
			"The submitted information didn't contain changes. Submit different information to create a change set.",
			['InvalidChangeSetStatusException', 400],
		],
	);
	const {Summaries = []} = await cloudformation.listChangeSets({StackName: 'agent'});
	await cloudformation.deleteChangeSet({StackName: 'agent', ChangeSetName: 'same'});
	const {Summaries: left = []} = await cloudformation.listChangeSets({StackName: 'agent'});
	deepEqual([Summaries.map(({ChangeSetName}) => ChangeSetName), left], [['same'], []]);
	const gone = await refusal(cloudformation.describeChangeSet({StackName: 'agent', ChangeSetName: 'same'}));
	deepEqual(gone, ['ChangeSetNotFoundException', 404, 'ChangeSet [same] does not exist']);
});

const imported = (more = '') => `
Resources:
  Role:
    Type: AWS::IAM::Role
    DeletionPolicy: Retain
    Properties:
      RoleName: by-hand
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}]
  Service:
    Type: AWS::ECS::Service
    DeletionPolicy: Retain
    Properties: {Cluster: shop-prod, ServiceName: by-hand, TaskDefinition: !Ref Definition, LaunchType: EC2}
  Definition:
    Type: AWS::ECS::TaskDefinition
    DeletionPolicy: Retain
    Properties:
      Family: by-hand
      ContainerDefinitions: [{Name: a, Image: b, Memory: 64}]
${more}`;

async function byHand({ecs, iam}: Awaited<ReturnType<typeof withChangeSets>>): Promise<readonly ResourceToImport[]> {
	const trust = {Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'};
	await iam.createRole({RoleName: 'by-hand', AssumeRolePolicyDocument: JSON.stringify({Statement: [trust]})});
	const {taskDefinition} = await ecs.registerTaskDefinition({
		family: 'by-hand',
		containerDefinitions: [{name: 'a', image: 'b', memory: 64}],
	});
	const {service} = await ecs.createService({
		cluster: 'shop-prod',
		serviceName: 'by-hand',
		taskDefinition: 'by-hand:1',
		launchType: 'EC2',
		desiredCount: 1,
	});
	return [
		{ResourceType: 'AWS::IAM::Role', LogicalResourceId: 'Role', ResourceIdentifier: {RoleName: 'by-hand'}},
		{
			ResourceType: 'AWS::ECS::Service',
			LogicalResourceId: 'Service',
			ResourceIdentifier: {ServiceArn: service?.serviceArn ?? '', Cluster: 'shop-prod'},
		},
		{
			ResourceType: 'AWS::ECS::TaskDefinition',
			LogicalResourceId: 'Definition',
			ResourceIdentifier: {TaskDefinitionArn: taskDefinition?.taskDefinitionArn ?? ''},
		},
	];
}

test('what was made by hand is taken into a new stack, and the next update without changes finds none', async t => {
	const simulator = await withChangeSets(t);
	const {cloudformation, plan, rest, events} = simulator;
	const given = await byHand(simulator);
	const input = {StackName: 'taken', ChangeSetName: 'in', TemplateBody: imported(), ChangeSetType: 'IMPORT' as const};
	const planned = await plan({...input, ResourcesToImport: [...given]});
	await cloudformation.executeChangeSet({StackName: 'taken', ChangeSetName: 'in'});
	const status = await rest('taken');
	const {StackResources = []} = await cloudformation.describeStackResources({StackName: 'taken'});
	deepEqual(
		{
			planned: planned.Changes?.map(({ResourceChange: change}) => [change?.Action, change?.Replacement]),
			status,
			events: (await events('taken')).filter(event => event.startsWith('Role')),
			ids: StackResources.map(({PhysicalResourceId = ''}) => PhysicalResourceId.split(':').slice(5).join(':')),
		},
		{
			planned: [
				['Import', undefined],
				['Import', undefined],
				['Import', undefined],
			],
			status: 'IMPORT_COMPLETE',
			events: [
				'Role IMPORT_IN_PROGRESS Resource import started.',
				'Role IMPORT_COMPLETE Resource import completed.',
				'Role UPDATE_IN_PROGRESS Apply stack-level tags to imported resource if applicable.',
				'Role UPDATE_COMPLETE',
			],
			ids: ['', 'task-definition/by-hand:1', 'service/shop-prod/by-hand'],
		},
	);
	const again = cloudformation.updateStack({StackName: 'taken', TemplateBody: imported(), ...capabilities});
	equal(await refusalText(again), 'No updates are to be performed.');
});

test('an import that would do anything else is refused, and one of nothing fails', async t => {
	const simulator = await withChangeSets(t);
	const {cloudformation, plan} = simulator;
	const all = [...(await byHand(simulator))];
	const attempt = async (TemplateBody: string, ResourcesToImport: ResourceToImport[], more = {}) =>
		refusalText(
			cloudformation.createChangeSet({
				StackName: 'taken',
				ChangeSetName: 'in',
				ChangeSetType: 'IMPORT',
				TemplateBody,
				ResourcesToImport,
				...capabilities,
				...more,
			}),
		);
	const wrongKey = all.map(one =>
		one.LogicalResourceId === 'Role' ? {...one, ResourceIdentifier: {Arn: 'by-hand'}} : one,
	);
	deepEqual(
		[
			await attempt(imported(), []),
			await attempt(imported(), all.slice(1)),
			await attempt(imported().replace('DeletionPolicy: Retain', ''), all),
			await attempt(imported(), wrongKey),
			await attempt(imported('Outputs: {A: {Value: b}}'), all),
			await attempt(imported(), all, {Tags: [{Key: 'a', Value: 'b'}]}),
		],
		[
			'Must Provide at least one resource to import',
			'Resources [Role] is missing from ResourceToImport list',
			'The following resources to import [Role] must have DeletionPolicy attribute specified in the template.',
			'Invalid resource identifier for resource type AWS::IAM::Role. Expected [RoleName]',
			'As part of the import operation, you cannot modify or add [Outputs]',
			'As part of the import operation, you cannot modify or add [Tags]',
		],
	);
	const ghosts = all.map(one =>
		one.LogicalResourceId === 'Role' ? {...one, ResourceIdentifier: {RoleName: 'ghost'}} : one,
	);
	const failed = await plan({
		StackName: 'taken',
		ChangeSetName: 'in',
		ChangeSetType: 'IMPORT',
		TemplateBody: imported(),
		ResourcesToImport: ghosts,
	});
	deepEqual(
		[failed.Status, failed.StatusReason],
		['FAILED', "Resource of type 'AWS::IAM::Role' with identifier 'ghost' was not found."],
	);
});
