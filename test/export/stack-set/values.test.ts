import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import {ProblemError, type Problem} from '../../../source/domain/choices/problem/problem.ts';
import {stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {modelCode, type Slots} from '../../support/fixtures/model-plan.ts';
import {anyKey} from '../code/any-plan.ts';
import {writing} from '../code/writing.ts';
import {agentOf, granted, planned, stackOf} from './elsewhere.ts';

const {words} = writing;

test('a role is named after its Region, under its path and with a boundary of its own account', () => {
	const {of} = planned({
		settings: {rolePath: '/agents/', permissionsBoundary: 'arn:aws:iam::123456789012:policy/org/limit'},
	});
	const {RoleName: name, Path: path, PermissionsBoundary: boundary} = of('ExecutionRole');
	deepEqual(
		[name, path, boundary],
		['DatadogAgentEcsExecution-28e82e-cn-north-1', '/agents/', 'arn:aws-cn:iam::999988887777:policy/org/limit'],
	);
});

test('a long name of a role is cut, and two that are alike stay two', () => {
	const nameOf = (ending: string) => {
		const code = modelCode({linux: 1});
		const name = `${'a'.repeat(50)}${ending}`;
		const resources = code.resources.map(one =>
			one.kind === 'role' ? {...one, name, input: {...one.input, RoleName: name}} : one,
		);
		return String(stackOf({...code, resources}).of('ExecutionRole').RoleName);
	};

	deepEqual(
		[nameOf('b').length, nameOf('b') === nameOf('c'), nameOf('b').endsWith('-cn-north-1')],
		[51, false, true],
	);
});

test('a role that is there is one of each account by its name, and there may be another in some', () => {
	const wanted = {settings: {executionRole: 'arn:aws:iam::123456789012:role/ours/ecs'}};
	const {parameters, of} = planned(wanted);
	equal(parameters.ExecutionRoleName, 'ecs');
	equal(of('LinuxDefinition').ExecutionRoleArn, 'arn:aws-cn:iam::999988887777:role/ours/ecs');
	equal(
		planned(wanted, {ExecutionRoleName: 'theirs'}).of('LinuxDefinition').ExecutionRoleArn,
		'arn:aws-cn:iam::999988887777:role/ours/theirs',
	);
});

test("so is the Agent's own role, which nobody here plans", () => {
	const code = modelCode({linux: 1});
	const resources = code.resources.map(one =>
		one.platform === undefined
			? one
			: {...one, input: {...one.input, taskRoleArn: 'arn:aws:iam::123456789012:role/agent'}},
	);
	equal(stackOf({...code, resources}).of('LinuxDefinition').TaskRoleArn, 'arn:aws-cn:iam::999988887777:role/agent');
});

test('a key of KMS is a parameter, and by an alias one of each account and Region', () => {
	const kms = 'arn:aws:kms:us-east-1:123456789012';
	const code = modelCode({linux: 1}, {key: {kind: 'parameter', name: '/key'}});
	const decrypt = (Sid: string, resource: string) => ({
		Sid,
		Effect: 'Allow',
		Action: ['kms:Decrypt'],
		Resource: [resource],
	});
	const own = {
		read: {
			Version: '2012-10-17',
			Statement: [decrypt('ByKey', `${kms}:key/1234abcd`), decrypt('ByAlias', `${kms}:key/*`)],
		},
	};
	const resources = code.resources.map(one => (one.kind === 'role' ? {...one, grants: {managed: [], own}} : one));
	const {parameters, of} = stackOf({...code, resources});
	equal(parameters.KmsKeyArn, `${kms}:key/1234abcd`);
	deepEqual(granted(of('ExecutionRole')), {
		ByKey: [`${kms}:key/1234abcd`],
		ByAlias: ['arn:aws-cn:kms:cn-north-1:999988887777:key/*'],
	});
});

test('a key in clear is a parameter that is never shown, and the role has nothing to read', () => {
	const {parameters, hidden, of} = planned({settings: {store: 'plain'}});
	deepEqual([parameters.ApiKey, hidden], [{$ref: 'key'}, ['ApiKey']]);
	deepEqual((agentOf(of('LinuxDefinition')).Environment as readonly unknown[])[0], {
		Name: 'DD_API_KEY',
		Value: anyKey,
	});
});

test('a registry of one account is a parameter, as is an image by its digest there', () => {
	const registry = '123456789012.dkr.ecr.us-east-1.amazonaws.com/agent';
	const {parameters, of} = planned(
		{settings: {image: registry, version: '7.78.0'}},
		{AgentRepository: 'theirs/agent'},
	);
	deepEqual(
		[parameters.AgentRepository, parameters.AgentVersion, agentOf(of('LinuxDefinition')).Image],
		[registry, '7.78.0', 'theirs/agent:7.78.0'],
	);
	const digest = `${registry}@sha256:${'0a'.repeat(32)}`;
	equal(planned({settings: {image: digest}}).parameters.AgentImage, digest);
});

test('an image that is another on one platform has a parameter there, and the others keep theirs', () => {
	const parametersOf = (slots: Slots) =>
		Object.entries(
			stackSetTemplate(modelCode(slots, {features: ['core', 'jmx', 'fips']}), {answers: {}, words}).parameters,
		).filter(([name]) => name.startsWith('AgentVersion'));
	deepEqual(parametersOf({linux: 1}), [['AgentVersion', '7-jmx-fips']]);
	deepEqual(parametersOf({linux: 1, windows: 1})[0], ['AgentVersion', '7-jmx-fips']);
});

test('a variable of one Region is a parameter, and one that nobody may see is never shown', () => {
	const envVars = {
		DD_HOSTS: 'db.us-east-1.example',
		DD_ROLE: 'arn:aws:iam::111122223333:role/x',
		DD_VAULT_TOKEN: 'hush',
		DD_A: 'b',
	};
	const {body, parameters, hidden} = planned({settings: {envVars}});
	deepEqual(
		Object.entries(parameters).filter(([name]) => name.startsWith('Variable')),
		[
			['VariableDdHosts', envVars.DD_HOSTS],
			['VariableDdRole', envVars.DD_ROLE],
			['VariableDdVaultToken', 'hush'],
		],
	);
	deepEqual(hidden, ['ApiKey', 'VariableDdVaultToken']);
	deepEqual(
		['hush', 'us-east-1', '111122223333'].filter(text => body.includes(text)),
		[],
	);
});

test('what can be in one account or Region alone is no template', () => {
	const problemOf = (make: () => unknown): Problem | undefined => {
		try {
			make();
			return undefined;
		} catch (error) {
			return error instanceof ProblemError ? error.problem : undefined;
		}
	};

	const byImage = 'attribute:ecs.ami-id in [ami-0123456789abcdef0]';
	const code = modelCode({linux: 1});
	const resources = code.resources.map(one =>
		one.kind === 'service'
			? {...one, input: {...one.input, placementConstraints: [{type: 'memberOf', expression: byImage}]}}
			: one,
	);
	deepEqual(
		problemOf(() => stackOf({...code, resources})),
		{code: 'fleet-fixed-value', resource: 'datadog-agent', value: byImage},
	);
	deepEqual(
		problemOf(() => planned({settings: {family: 'agent-us-east-1'}})),
		{code: 'fleet-fixed-value', resource: 'agent-us-east-1', value: 'agent-us-east-1'},
	);
	deepEqual(
		problemOf(() => planned({settings: {store: 'ssm'}})),
		{code: 'fleet-secure-string'},
	);
});
