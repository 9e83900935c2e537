import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {
	GetInstanceProfileCommand,
	GetUserCommand,
	IAMClient,
	ListAccountAliasesCommand,
	SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {refusal, refusalText, serve} from '../query/serve.ts';

const user = 'arn:aws:iam::123456789012:user/ada';
const mixed: PolicyDocument = {
	Statement: [
		{Effect: 'Allow', Action: ['iam:*', 'ecs:*'], Resource: '*'},
		{Effect: 'Deny', Action: 'ecs:DeleteService', Resource: '*'},
	],
};

test('a simulation says allowed, denied or silent for every action and resource', async t => {
	const {client} = await serve(t, {principal: {identity: [mixed]}});
	const {EvaluationResults, IsTruncated} = await new IAMClient(client).send(
		new SimulatePrincipalPolicyCommand({
			PolicySourceArn: user,
			ActionNames: ['ecs:CreateService', 'ecs:DeleteService', 'secretsmanager:CreateSecret'],
		}),
	);
	deepEqual(
		[
			EvaluationResults?.map(({EvalActionName, EvalResourceName, EvalDecision}) => [
				EvalActionName,
				EvalResourceName,
				EvalDecision,
			]),
			IsTruncated,
		],
		[
			[
				['ecs:CreateService', '*', 'allowed'],
				['ecs:DeleteService', '*', 'explicitDeny'],
				['secretsmanager:CreateSecret', '*', 'implicitDeny'],
			],
			false,
		],
	);
});

test('context entries reach the conditions', async t => {
	const passing: PolicyDocument = {
		Statement: [
			{
				Effect: 'Allow',
				Action: 'iam:PassRole',
				Resource: '*',
				Condition: {StringEquals: {'iam:PassedToService': 'ecs-tasks.amazonaws.com'}},
			},
			{Effect: 'Allow', Action: 'iam:SimulatePrincipalPolicy', Resource: '*'},
		],
	};
	const {client} = await serve(t, {principal: {identity: [passing]}});
	const decision = async (service: string) => {
		const {EvaluationResults} = await new IAMClient(client).send(
			new SimulatePrincipalPolicyCommand({
				PolicySourceArn: user,
				ActionNames: ['iam:PassRole'],
				ResourceArns: ['arn:aws:iam::123456789012:role/x'],
				ContextEntries: [
					{ContextKeyName: 'iam:PassedToService', ContextKeyType: 'string', ContextKeyValues: [service]},
				],
			}),
		);
		return EvaluationResults?.[0]?.EvalDecision;
	};

	deepEqual(
		[await decision('ecs-tasks.amazonaws.com'), await decision('ec2.amazonaws.com')],
		['allowed', 'implicitDeny'],
	);
});

test('boundaries and organisation policies are told apart, session policies are not seen', async t => {
	const reading: PolicyDocument = {Statement: {Effect: 'Allow', Action: ['iam:*', 'ecs:Describe*'], Resource: '*'}};
	const detail = async (principal: Parameters<typeof serve>[1]) => {
		const {client} = await serve(t, principal);
		const {EvaluationResults} = await new IAMClient(client).send(
			new SimulatePrincipalPolicyCommand({PolicySourceArn: user, ActionNames: ['ecs:CreateService']}),
		);
		const [result] = EvaluationResults ?? [];
		return [
			result?.EvalDecision,
			result?.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
			result?.OrganizationsDecisionDetail?.AllowedByOrganizations,
		];
	};

	deepEqual(
		[
			await detail({principal: {boundary: reading}}),
			await detail({principal: {serviceControl: [reading]}}),
			await detail({principal: {session: reading}}),
		],
		[
			['implicitDeny', false, undefined],
			['implicitDeny', undefined, false],
			['allowed', undefined, undefined],
		],
	);
});

test('results come in pages', async t => {
	const {client} = await serve(t);
	const ask = async (marker?: string) =>
		new IAMClient(client).send(
			new SimulatePrincipalPolicyCommand({
				PolicySourceArn: user,
				ActionNames: ['ecs:A', 'ecs:B', 'ecs:C'],
				MaxItems: 2,
				Marker: marker,
			}),
		);
	const first = await ask();
	const second = await ask(first.Marker);
	deepEqual(
		[first.EvaluationResults?.length, first.IsTruncated, second.EvaluationResults?.length, second.IsTruncated],
		[2, true, 1, false],
	);
});

test('a role session is no source, and an unknown user is not found', async t => {
	const {client} = await serve(t);
	const ask = async (source: string) =>
		refusal(
			new IAMClient(client).send(
				new SimulatePrincipalPolicyCommand({PolicySourceArn: source, ActionNames: ['ecs:A']}),
			),
		);
	const session = 'arn:aws:sts::123456789012:assumed-role/deploy/ada';
	deepEqual(await ask(session), [
		'InvalidInputException',
		400,
		`Invalid Entity Arn: ${session} does not clearly define entity type and name.`,
	]);
	deepEqual(await ask(`${user}x`), ['NoSuchEntityException', 404, 'The user with name adax cannot be found.']);
});

test('aliases, users and instance profiles can be read', async t => {
	const {client} = await serve(t, {account: {alias: 'shop'}});
	const iam = new IAMClient(client);
	const {AccountAliases} = await iam.send(new ListAccountAliasesCommand());
	const {User} = await iam.send(new GetUserCommand());
	deepEqual([AccountAliases, User?.UserName, User?.UserId], [['shop'], 'ada', 'AIDASIMULATEDUSER']);
	const session = await serve(t, {principal: {arn: 'arn:aws:sts::123456789012:assumed-role/deploy/ada'}});
	equal(
		await refusalText(new IAMClient(session.client).send(new GetUserCommand())),
		'Must specify userName when calling with non-User credentials',
	);
	equal(
		await refusalText(iam.send(new GetInstanceProfileCommand({InstanceProfileName: 'none'}))),
		'Instance Profile none cannot be found.',
	);
});

test('several resources have one result an action: the strictest decision, with each one beside it', async t => {
	const [a, b] = ['arn:aws:ecs:us-east-1:123456789012:cluster/a', 'arn:aws:ecs:us-east-1:123456789012:cluster/b'];
	const onlyA: PolicyDocument = {
		Statement: [
			{Effect: 'Allow', Action: 'ecs:DescribeClusters', Resource: a},
			{Effect: 'Allow', Action: 'iam:SimulatePrincipalPolicy', Resource: '*'},
		],
	};
	const {client} = await serve(t, {principal: {identity: [onlyA]}});
	const {EvaluationResults} = await new IAMClient(client).send(
		new SimulatePrincipalPolicyCommand({
			PolicySourceArn: user,
			ActionNames: ['ecs:DescribeClusters'],
			ResourceArns: [a, b],
		}),
	);
	deepEqual(
		EvaluationResults?.map(({EvalDecision, ResourceSpecificResults = []}) => [
			EvalDecision,
			ResourceSpecificResults.map(({EvalResourceName, EvalResourceDecision}) => [
				EvalResourceName,
				EvalResourceDecision,
			]),
		]),
		[
			[
				'implicitDeny',
				[
					[a, 'allowed'],
					[b, 'implicitDeny'],
				],
			],
		],
	);
});
