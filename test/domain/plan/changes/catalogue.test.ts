import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {changeKinds, type Change, type ChangeKind} from '../../../../source/domain/plan/change.ts';
import {changeFacts} from '../../../../source/domain/plan/changes/catalogue.ts';
import {permissionNeeds} from '../../../../source/domain/plan/permissions/permission-needs.ts';
import {resultOf} from '../../../../source/domain/kit/reference.ts';

const identity = {account: '210987654321', arn: 'arn:aws-cn:iam::210987654321:user/me', partition: 'aws-cn'};

function sampleChange(kind: ChangeKind, request: Change['request'] = {}): Change {
	return {
		id: kind,
		kind,
		action: 'add',
		region: 'cn-north-1',
		cluster: 'shop',
		subject: '/a/name',
		request,
		diff: [],
		needs: [],
	};
}

const inRegion = (service: string, rest: string) => `arn:aws-cn:${service}:cn-north-1:210987654321:${rest}`;
const newSecret = inRegion('secretsmanager', 'secret:/a/name-??????');
const parameter = inRegion('ssm', 'parameter/a/name');
const role = 'arn:aws-cn:iam::210987654321:role//a/name';
const service = inRegion('ecs', 'service/shop//a/name');
const tag = {key: 'k', value: 'v'};
const secret = 'arn:aws-cn:secretsmanager:cn-north-1:210987654321:secret:theirs-AbCdEf';

const stackSet = inRegion('cloudformation', 'stackset//a/name:*');
const administrator = 'arn:aws-cn:iam::210987654321:role/Administrator';

/** On the set, on whom it targets, and on kinds of resources, which are of no account. */
function onTargets(action: string): ReadonlyArray<readonly [action: string, on: string]> {
	return [
		[action, inRegion('cloudformation', 'stackset-target//a/name:*')],
		[action, stackSet],
		[action, 'arn:aws-cn:cloudformation:cn-north-1::type/resource/*'],
	];
}

type Row = readonly [request: Change['request'], ...needs: ReadonlyArray<readonly [action: string, on: string]>];

/** What must be allowed for a request of each kind. */
const rows: Readonly<Record<ChangeKind, Row>> = {
	'create-secret': [
		{Name: '/a/name', Tags: [tag]},
		['secretsmanager:CreateSecret', newSecret],
		['secretsmanager:TagResource', newSecret],
	],
	'put-secret-value': [{SecretId: secret}, ['secretsmanager:PutSecretValue', secret]],
	'restore-secret': [{SecretId: secret}, ['secretsmanager:RestoreSecret', secret]],
	'delete-secret': [{SecretId: secret}, ['secretsmanager:DeleteSecret', secret]],
	'put-parameter': [{Tags: [tag]}, ['ssm:AddTagsToResource', parameter], ['ssm:PutParameter', parameter]],
	'delete-parameter': [{}, ['ssm:DeleteParameter', parameter]],
	'create-role': [{Tags: [tag]}, ['iam:CreateRole', role], ['iam:TagRole', role]],
	'update-assume-role-policy': [{}, ['iam:UpdateAssumeRolePolicy', role]],
	'attach-role-policy': [{}, ['iam:AttachRolePolicy', role]],
	'put-role-policy': [{}, ['iam:PutRolePolicy', role]],
	'detach-role-policy': [{}, ['iam:DetachRolePolicy', role]],
	'delete-role-policy': [{}, ['iam:DeleteRolePolicy', role]],
	'delete-role': [{}, ['iam:DeleteRole', role]],
	'register-task-definition': [
		{
			tags: [tag],
			executionRoleArn: resultOf('create-role'),
			taskRoleArn: 'arn:aws-cn:iam::210987654321:role/theirs',
		},
		['ecs:RegisterTaskDefinition', '*'],
		['ecs:TagResource', inRegion('ecs', 'task-definition//a/name:*')],
		['iam:PassRole', 'arn:aws-cn:iam::210987654321:role/DatadogAgentEcsExecution'],
		['iam:PassRole', 'arn:aws-cn:iam::210987654321:role/theirs'],
	],
	'deregister-task-definition': [{}, ['ecs:DeregisterTaskDefinition', '*']],
	'delete-task-definitions': [{}, ['ecs:DeleteTaskDefinitions', '*']],
	'create-service': [{tags: [tag]}, ['ecs:CreateService', service], ['ecs:TagResource', service]],
	'update-service': [{}, ['ecs:UpdateService', service]],
	'delete-service': [{}, ['ecs:DeleteService', service]],
	'tag-resource': [{resourceArn: service, tags: [tag]}, ['ecs:TagResource', service], ['ecs:UntagResource', service]],
	'untag-resource': [{resourceArn: service}, ['ecs:UntagResource', service]],
	'register-daemon-task-definition': [
		{tags: [tag], executionRoleArn: 'arn:aws-cn:iam::210987654321:role/theirs'},
		['ecs:RegisterDaemonTaskDefinition', '*'],
		['ecs:TagResource', '*'],
		['iam:PassRole', 'arn:aws-cn:iam::210987654321:role/theirs'],
	],
	'delete-daemon-task-definition': [{}, ['ecs:DeleteDaemonTaskDefinition', '*']],
	'create-daemon': [{tags: [tag]}, ['ecs:CreateDaemon', '*'], ['ecs:TagResource', '*']],
	'update-daemon': [{}, ['ecs:UpdateDaemon', '*']],
	'delete-daemon': [{}, ['ecs:DeleteDaemon', '*']],
	'create-stack-set': [
		{Tags: [{Key: 'k', Value: 'v'}], AdministrationRoleARN: administrator},
		['cloudformation:CreateStackSet', stackSet],
		['cloudformation:TagResource', stackSet],
		['iam:PassRole', administrator],
	],
	'update-stack-set': [
		{Tags: [], AdministrationRoleARN: administrator},
		['cloudformation:TagResource', stackSet],
		['cloudformation:UntagResource', stackSet],
		...onTargets('cloudformation:UpdateStackSet'),
		['iam:PassRole', administrator],
	],
	'create-stack-instances': [{}, ...onTargets('cloudformation:CreateStackInstances')],
	'update-stack-instances': [{}, ...onTargets('cloudformation:UpdateStackInstances')],
	'delete-stack-instances': [{}, ...onTargets('cloudformation:DeleteStackInstances')],
	'delete-stack-set': [{}, ['cloudformation:DeleteStackSet', stackSet]],
};

for (const kind of changeKinds) {
	const [request, ...expected] = rows[kind];
	test(`${kind} needs ${expected.map(([action]) => action).join(', ')}`, () => {
		const needs = permissionNeeds([sampleChange(kind, request)], identity);
		deepEqual(
			needs.flatMap(({action, resources}) => resources.map(resource => [action, resource])),
			expected,
		);
		deepEqual(changeFacts[kind].kind, kind);
	});
}

test('what is created without tags needs no right to tag', () => {
	deepEqual(
		permissionNeeds([sampleChange('create-service'), sampleChange('create-role')], identity).map(
			each => each.action,
		),
		['ecs:CreateService', 'iam:CreateRole'],
	);
});

test('needs of several changes stand once, in order', () => {
	const other = {...sampleChange('create-service'), cluster: 'batch'};
	deepEqual(permissionNeeds([sampleChange('create-service'), sampleChange('create-role'), other, other], identity), [
		{action: 'ecs:CreateService', resources: [inRegion('ecs', 'service/batch//a/name'), service]},
		{action: 'iam:CreateRole', resources: [role]},
	]);
});

test('only what may hold the key is handed it', () => {
	deepEqual(
		changeKinds.filter(kind => changeFacts[kind].writesKey),
		[
			'create-secret',
			'put-secret-value',
			'put-parameter',
			'register-task-definition',
			'register-daemon-task-definition',
			'create-stack-set',
			'update-stack-set',
		],
	);
});
