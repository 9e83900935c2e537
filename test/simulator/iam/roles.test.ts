import test, {type TestContext} from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {
	AttachRolePolicyCommand,
	CreateRoleCommand,
	CreateServiceLinkedRoleCommand,
	DeleteRoleCommand,
	DeleteRolePolicyCommand,
	DetachRolePolicyCommand,
	GetPolicyCommand,
	GetPolicyVersionCommand,
	GetRoleCommand,
	GetRolePolicyCommand,
	IAMClient,
	ListAttachedRolePoliciesCommand,
	ListRolePoliciesCommand,
	ListRolesCommand,
	PutRolePolicyCommand,
	TagRoleCommand,
	UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {effectiveRole} from '../../../source/simulator/iam/effective-role.ts';
import {refusal, refusalName, serve} from '../query/serve.ts';

const trust = JSON.stringify({
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'}],
});
const reading = JSON.stringify({
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*'}],
});
const executionPolicy = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy';
const create = new CreateRoleCommand({
	RoleName: 'agent-execution',
	AssumeRolePolicyDocument: trust,
	Description: 'for the Agent',
	Tags: [{Key: 'team', Value: 'shop'}],
});

async function start(t: TestContext, options: Parameters<typeof serve>[1] = {}) {
	const {client, account} = await serve(t, options);
	return {iam: new IAMClient(client), account};
}

test('a role is made once, with its tags and its trust, and read back', async t => {
	const {iam} = await start(t);
	await iam.send(create);
	const {Role} = await iam.send(new GetRoleCommand({RoleName: 'agent-execution'}));
	deepEqual(
		{
			arn: Role?.Arn,
			trust: decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''),
			description: Role?.Description,
			tags: Role?.Tags,
			created: Role?.CreateDate?.toISOString(),
		},
		{
			arn: 'arn:aws:iam::123456789012:role/agent-execution',
			trust,
			description: 'for the Agent',
			tags: [{Key: 'team', Value: 'shop'}],
			created: '2026-09-01T00:00:00.000Z',
		},
	);
	deepEqual(await refusal(iam.send(create)), [
		'EntityAlreadyExistsException',
		409,
		'Role with name agent-execution already exists.',
	]);
});

test('what does not exist is said with 404', async t => {
	const {iam} = await start(t);
	await iam.send(create);
	const name = {RoleName: 'agent-execution'};
	deepEqual(
		await Promise.all(
			[
				iam.send(new GetRoleCommand({RoleName: 'nobody'})),
				iam.send(new GetRolePolicyCommand({...name, PolicyName: 'none'})),
				iam.send(new AttachRolePolicyCommand({...name, PolicyArn: 'arn:aws:iam::aws:policy/None'})),
				iam.send(new DetachRolePolicyCommand({...name, PolicyArn: executionPolicy})),
			].map(async call => refusal(call)),
		),
		[
			'The role with name nobody cannot be found.',
			'The role policy with name none cannot be found.',
			'Policy arn:aws:iam::aws:policy/None does not exist or is not attachable.',
			`Policy ${executionPolicy} was not found.`,
		].map(text => ['NoSuchEntityException', 404, text]),
	);
});

test('malformed policies and names are refused', async t => {
	const {iam} = await start(t);
	await iam.send(create);
	const name = {RoleName: 'agent-execution', PolicyName: 'p'};
	const refusals = await Promise.all(
		[
			iam.send(new CreateRoleCommand({RoleName: 'a b', AssumeRolePolicyDocument: trust})),
			iam.send(new CreateRoleCommand({RoleName: 'x'.repeat(65), AssumeRolePolicyDocument: trust})),
			iam.send(new CreateRoleCommand({RoleName: 'x', AssumeRolePolicyDocument: '{'})),
			iam.send(new CreateRoleCommand({RoleName: 'x', AssumeRolePolicyDocument: reading})),
			iam.send(new PutRolePolicyCommand({...name, PolicyDocument: 'no'})),
			iam.send(new PutRolePolicyCommand({...name, PolicyDocument: trust})),
			iam.send(
				new PutRolePolicyCommand({...name, PolicyDocument: reading.replace('*', () => 'r'.repeat(10_240))}),
			),
		].map(async call => refusal(call)),
	);
	deepEqual(
		refusals.map(([code, status]) => [code, status]),
		[
			['ValidationError', 400],
			['ValidationError', 400],
			['MalformedPolicyDocumentException', 400],
			['MalformedPolicyDocumentException', 400],
			['MalformedPolicyDocumentException', 400],
			['MalformedPolicyDocumentException', 400],
			['LimitExceededException', 409],
		],
	);
});

test('policies are attached, written, listed and taken away, and a role with policies stays', async t => {
	const {iam} = await start(t);
	const name = {RoleName: 'agent-execution'};
	await iam.send(create);
	await iam.send(new AttachRolePolicyCommand({...name, PolicyArn: executionPolicy}));
	await iam.send(new AttachRolePolicyCommand({...name, PolicyArn: executionPolicy}));
	await iam.send(new PutRolePolicyCommand({...name, PolicyName: 'secret', PolicyDocument: reading}));
	const {AttachedPolicies} = await iam.send(new ListAttachedRolePoliciesCommand(name));
	const {PolicyNames} = await iam.send(new ListRolePoliciesCommand(name));
	const {PolicyDocument} = await iam.send(new GetRolePolicyCommand({...name, PolicyName: 'secret'}));
	deepEqual(
		[AttachedPolicies, PolicyNames, decodeURIComponent(PolicyDocument ?? '')],
		[[{PolicyName: 'AmazonECSTaskExecutionRolePolicy', PolicyArn: executionPolicy}], ['secret'], reading],
	);
	deepEqual(await refusal(iam.send(new DeleteRoleCommand(name))), [
		'DeleteConflictException',
		409,
		'Cannot delete entity, must detach all policies first.',
	]);
	await iam.send(new DetachRolePolicyCommand({...name, PolicyArn: executionPolicy}));
	deepEqual(await refusal(iam.send(new DeleteRoleCommand(name))), [
		'DeleteConflictException',
		409,
		'Cannot delete entity, must delete policies first.',
	]);
	await iam.send(new DeleteRolePolicyCommand({...name, PolicyName: 'secret'}));
	await iam.send(new DeleteRoleCommand(name));
	equal(await refusalName(iam.send(new GetRoleCommand(name))), 'NoSuchEntityException');
});

test('a change of a role reaches other services ten seconds later', async t => {
	const {iam, account} = await start(t);
	const arn = 'arn:aws:iam::123456789012:role/agent-execution';
	const seen = () => {
		const role = effectiveRole(arn, account);
		return role && [...role.inline.keys()];
	};

	await iam.send(create);
	const states = [seen()];
	account.clock.advance(10);
	states.push(seen());
	await iam.send(
		new PutRolePolicyCommand({RoleName: 'agent-execution', PolicyName: 'secret', PolicyDocument: reading}),
	);
	states.push(seen());
	account.clock.advance(9);
	states.push(seen());
	account.clock.advance(1);
	states.push(seen());
	deepEqual(states, [undefined, [], [], [], ['secret']]);
});

test('roles are listed in pages, trust is replaced, tags are added', async t => {
	const {iam} = await start(t);
	await iam.send(create);
	await iam.send(new CreateRoleCommand({RoleName: 'other', AssumeRolePolicyDocument: trust}));
	const first = await iam.send(new ListRolesCommand({MaxItems: 1}));
	const second = await iam.send(new ListRolesCommand({MaxItems: 1, Marker: first.Marker}));
	deepEqual(
		[first, second].map(({Roles, IsTruncated}) => [Roles?.map(role => role.RoleName), IsTruncated]),
		[
			[['agent-execution'], true],
			[['other'], false],
		],
	);
	const replaced = trust.replace('ecs-tasks', 'ec2');
	await iam.send(new UpdateAssumeRolePolicyCommand({RoleName: 'other', PolicyDocument: replaced}));
	await iam.send(new TagRoleCommand({RoleName: 'other', Tags: [{Key: 'a', Value: 'b'}]}));
	const {Role} = await iam.send(new GetRoleCommand({RoleName: 'other'}));
	deepEqual(
		[decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''), Role?.Tags],
		[replaced, [{Key: 'a', Value: 'b'}]],
	);
});

test("Amazon's managed policies can be read without being in the account", async t => {
	const {iam} = await start(t);
	const {Policy} = await iam.send(new GetPolicyCommand({PolicyArn: executionPolicy}));
	const {PolicyVersion} = await iam.send(
		new GetPolicyVersionCommand({PolicyArn: executionPolicy, VersionId: Policy?.DefaultVersionId}),
	);
	deepEqual(
		[Policy?.Path, decodeURIComponent(PolicyVersion?.Document ?? '').includes('logs:CreateLogGroup')],
		['/service-role/', false],
	);
});

test('the service-linked role of ECS is made once', async t => {
	const {iam} = await start(t);
	const command = new CreateServiceLinkedRoleCommand({AWSServiceName: 'ecs.amazonaws.com'});
	const {Role} = await iam.send(command);
	equal(Role?.Arn, 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS');
	deepEqual(await refusal(iam.send(command)), [
		'InvalidInputException',
		400,
		'Service role name AWSServiceRoleForECS has been taken in this account, please try a different suffix.',
	]);
});

test('tagging a new role needs a permission of its own', async t => {
	const {iam} = await start(t, {
		principal: {identity: [{Statement: {Effect: 'Allow', Action: 'iam:CreateRole', Resource: '*'}}]},
	});
	deepEqual(await refusal(iam.send(create)), [
		'AccessDenied',
		403,
		'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: iam:TagRole on resource: ' +
			'arn:aws:iam::123456789012:role/agent-execution because no identity-based policy allows the ' +
			'iam:TagRole action',
	]);
});

test('a policy of the organisation can close regions', async t => {
	const {iam} = await start(t, {
		principal: {
			serviceControl: [
				{
					Statement: {
						Effect: 'Deny',
						Action: '*',
						Resource: '*',
						Condition: {StringNotEquals: {'aws:RequestedRegion': ['eu-west-1']}},
					},
				},
			],
		},
	});
	deepEqual(await refusal(iam.send(new GetRoleCommand({RoleName: 'x'}))), [
		'AccessDenied',
		403,
		'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: iam:GetRole on resource: ' +
			'arn:aws:iam::123456789012:role/x with an explicit deny in a service control policy',
	]);
});
