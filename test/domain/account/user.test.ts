import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {isRoleNamed, isStoredNamed, referencesIn} from '../../../source/domain/account/left/user.ts';

const secret = {
	kind: 'secret',
	name: 'dd-ecs-setup/datadog-api-key',
	arn: 'arn:aws:secretsmanager:us-east-1:1:secret:dd-ecs-setup/datadog-api-key-AbCdEf',
	region: 'us-east-1',
} as const;
const parameter = {
	kind: 'parameter',
	name: '/dd-ecs-setup/datadog-api-key',
	arn: 'arn:aws:ssm:us-east-1:1:parameter/dd-ecs-setup/datadog-api-key',
	region: 'us-east-1',
} as const;

test('a definition names roles, secrets and parameters, also where applications are told, and nothing else', () => {
	deepEqual(
		referencesIn({
			family: 'web',
			executionRoleArn: 'arn:aws:iam::1:role/execution',
			taskRoleArn: 'task',
			containerDefinitions: [
				{
					name: 'web',
					image: 'web',
					secrets: [{name: 'KEY', valueFrom: '/a/parameter'}],
					environment: [{name: 'CONFIG', value: `{"password":"hush","from":"${secret.arn}"}`}],
					repositoryCredentials: {
						credentialsParameter: 'arn:aws:secretsmanager:us-east-1:1:secret:hub-AbCdEf',
					},
				},
			],
		}),
		[
			'arn:aws:iam::1:role/execution',
			'task',
			'/a/parameter',
			secret.arn,
			'arn:aws:secretsmanager:us-east-1:1:secret:hub-AbCdEf',
		],
	);
});

test('a secret is meant by its ARN, with or without its ending or a key inside, and no other of a like name', () => {
	const bare = secret.arn.slice(0, -7);
	const meant = [secret.arn, bare, `${secret.arn}:api_key::`, `${bare}:api_key::`, `${bare}-2-AbCdEf`, `${bare}2`];
	deepEqual(
		meant.map(reference => isStoredNamed(reference, 'eu-west-1', secret)),
		[true, true, true, true, false, false],
	);
});

test('a parameter is meant by its name in its own region only, and a role by its ARN or name', () => {
	const {name, arn} = parameter;
	deepEqual(
		[
			isStoredNamed(name, 'us-east-1', parameter),
			isStoredNamed(name, 'eu-west-1', parameter),
			isStoredNamed(arn, 'eu-west-1', parameter),
			isRoleNamed('DatadogAgentEcsExecution', 'arn:aws:iam::1:role/team/DatadogAgentEcsExecution'),
			isRoleNamed(
				'arn:aws:iam::1:role/DatadogAgentEcsExecution',
				'arn:aws:iam::1:role/team/DatadogAgentEcsExecution',
			),
		],
		[true, false, true, true, false],
	);
});
