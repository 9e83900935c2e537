import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {keyReference} from '../../../../source/domain/kit/reference.ts';
import type {Change, ChangeKind} from '../../../../source/domain/plan/change.ts';
import {awsCommand} from '../../../../source/domain/plan/changes/aws-command.ts';
import {lookAt} from '../../../../source/domain/plan/changes/look-at.ts';

test('a template and values with the key are files of the command that would send them', () => {
	const request = {
		StackSetName: 'datadog-agent',
		TemplateBody: 'Resources: {}',
		Parameters: [
			{ParameterKey: 'Site', ParameterValue: 'datadoghq.eu'},
			{ParameterKey: 'ApiKey', ParameterValue: keyReference},
		],
		Capabilities: ['CAPABILITY_NAMED_IAM'],
		AdministrationRoleARN: 'arn:aws:iam::123456789012:role/Administrator',
		ManagedExecution: {Active: true},
	};
	deepEqual(awsCommand({kind: 'create-stack-set', request}, 'us-east-1'), [
		'aws',
		'cloudformation',
		'create-stack-set',
		'--region',
		'us-east-1',
		'--stack-set-name',
		'datadog-agent',
		'--template-body',
		'file://datadog-agent.yaml',
		'--parameters',
		'file://datadog-agent.json',
		'--capabilities',
		'CAPABILITY_NAMED_IAM',
		'--administration-role-arn',
		'arn:aws:iam::123456789012:role/Administrator',
		'--managed-execution',
		'{"Active":true}',
	]);
});

test('an operation is a command with its places as words, and what is switched off said so', () => {
	const request = {
		StackSetName: 'datadog-agent',
		DeploymentTargets: {OrganizationalUnitIds: ['ou-acme-workload1']},
		Regions: ['us-east-1', 'eu-west-1'],
		RetainStacks: false,
		CallAs: 'DELEGATED_ADMIN',
	};
	deepEqual(awsCommand({kind: 'delete-stack-instances', request}).slice(3), [
		'--stack-set-name',
		'datadog-agent',
		'--deployment-targets',
		'{"OrganizationalUnitIds":["ou-acme-workload1"]}',
		'--regions',
		'us-east-1',
		'eu-west-1',
		'--no-retain-stacks',
		'--call-as',
		'DELEGATED_ADMIN',
	]);
});

test('whether a set was made is seen by describing it, and an operation among those of its set', () => {
	const looking = (kind: ChangeKind, request: Change['request'] = {}) =>
		lookAt({
			id: kind,
			kind,
			action: 'change',
			region: 'us-east-1',
			subject: 'datadog-agent',
			request,
			diff: [],
			needs: [],
		})
			.slice(2)
			.join(' ');
	const of = '--stack-set-name datadog-agent';
	const where = '--region us-east-1';
	deepEqual(
		[
			looking('create-stack-set', {CallAs: 'DELEGATED_ADMIN'}),
			looking('delete-stack-set'),
			looking('update-stack-set'),
			looking('create-stack-instances'),
		],
		[
			`describe-stack-set ${of} --call-as DELEGATED_ADMIN ${where}`,
			`describe-stack-set ${of} ${where}`,
			`list-stack-set-operations ${of} ${where}`,
			`list-stack-set-operations ${of} ${where}`,
		],
	);
});
