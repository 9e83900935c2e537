import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {SecretsManager} from '@aws-sdk/client-secrets-manager';
import {SSM} from '@aws-sdk/client-ssm';
import {refusalText} from '../query/serve.ts';
import {agentTemplate, deployment} from './deploy.ts';

const kinds = `
Resources:
  Definition:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Tags: [{Key: own, Value: definition}]
      ContainerDefinitions: [{Name: a, Image: b, Memory: "64", DockerLabels: {Some.Label: x}}]
  Service:
    Type: AWS::ECS::Service
    Properties: {Cluster: shop-prod, TaskDefinition: !Ref Definition, LaunchType: EC2, DesiredCount: "0"}
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: sts:AssumeRole}]
      Policies:
        - PolicyName: inside
          PolicyDocument: {Statement: [{Effect: Allow, Action: "logs:*", Resource: "*"}]}
  Policy:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: beside
      RoleName: !Ref Role
      PolicyDocument: {Statement: [{Effect: Allow, Action: "ssm:*", Resource: "*"}]}
  Secret:
    Type: AWS::SecretsManager::Secret
    Properties:
      GenerateSecretString: {PasswordLength: 20, SecretStringTemplate: '{"user":"a"}', GenerateStringKey: word}
  Parameter:
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Value: x, Tags: {own: parameter}}
Outputs:
  Definition: {Value: !GetAtt Definition.TaskDefinitionArn}
  Service: {Value: !Join [" ", [!Ref Service, !GetAtt Service.Name]]}
  Role: {Value: !Join [" ", [!Ref Role, !GetAtt Role.Arn, !GetAtt Role.RoleId]]}
  Policy: {Value: !Ref Policy}
  Secret: {Value: !Join [" ", [!Ref Secret, !GetAtt Secret.Id]]}
  Parameter: {Value: !Join [" ", [!Ref Parameter, !GetAtt Parameter.Type, !GetAtt Parameter.Value]]}
`;

// What chance made, apart from what is told of it.
const withoutChance = (text: string) =>
	text
		.replaceAll(/(?<=-|Definition)[\dA-Za-z]{12}(?=[ :]|$|-)|AROA\w+/gv, 'X')
		.replaceAll(/-\w{6}(?=$| )/gv, '-Y')
		.replaceAll('123456789012', 'ACCOUNT');

test('every kind has a name, what Ref and GetAtt give, and the tags of its stack where AWS puts them', async t => {
	const {create, cloudformation, ecs, iam, connection, clock} = await deployment(t);
	const [secrets, ssm] = [new SecretsManager(connection), new SSM(connection)];
	const tags = {Tags: [{Key: 'team', Value: 'infra'}]};
	equal(await create('kinds', kinds, tags), 'CREATE_COMPLETE');
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: 'kinds'});
	const [stack] = stacks;
	const outputs = Object.fromEntries(
		(stack?.Outputs ?? []).map(({OutputKey = '', OutputValue = ''}) => [OutputKey, OutputValue]),
	);
	const [service = ''] = (outputs.Service ?? '').split(' ', 1);
	const [role = ''] = (outputs.Role ?? '').split(' ', 1);
	const [secret = ''] = (outputs.Secret ?? '').split(' ', 1);
	const [parameter = ''] = (outputs.Parameter ?? '').split(' ', 1);
	const keys = (list: ReadonlyArray<{key?: string | undefined; Key?: string | undefined}> = []) =>
		list.map(({key, Key}) => key ?? Key).toSorted((a = '', b = '') => a.localeCompare(b));
	const ofEcs = async (resourceArn: string) => keys((await ecs.listTagsForResource({resourceArn})).tags);
	const {Role} = await iam.getRole({RoleName: role});
	const {Tags: ofSecret} = await secrets.describeSecret({SecretId: secret});
	const {TagList} = await ssm.listTagsForResource({ResourceType: 'Parameter', ResourceId: parameter});
	const {PolicyNames} = await iam.listRolePolicies({RoleName: role});
	const {SecretString = ''} = await secrets.getSecretValue({SecretId: secret});
	const system = ['aws:cloudformation:logical-id', 'aws:cloudformation:stack-id', 'aws:cloudformation:stack-name'];
	deepEqual(
		{
			outputs: Object.fromEntries(Object.entries(outputs).map(([key, value]) => [key, withoutChance(value)])),
			definition: await ofEcs(outputs.Definition ?? ''),
			service: await ofEcs(service),
			role: keys(Role?.Tags),
			secret: keys(ofSecret),
			parameter: keys(TagList),
			policies: PolicyNames,
			word: /"(?<key>word)":"[\dA-Za-z]{20}"/v.exec(SecretString)?.groups?.key,
		},
		{
			outputs: {
				Definition: 'arn:aws:ecs:us-east-1:ACCOUNT:task-definition/kindsDefinitionX:1',
				Service: 'arn:aws:ecs:us-east-1:ACCOUNT:service/shop-prod/kinds-Service-X kinds-Service-X',
				Role: 'kinds-Role-X arn:aws:iam::ACCOUNT:role/kinds-Role-X X',
				Policy: 'beside|kinds-Role-X',
				Secret:
					'arn:aws:secretsmanager:us-east-1:ACCOUNT:secret:Secret-X-Y ' +
					'arn:aws:secretsmanager:us-east-1:ACCOUNT:secret:Secret-X-Y',
				Parameter: 'CFN-Parameter-X String x',
			},
			definition: [...system, 'own', 'team'],
			// Neither services nor roles get the tags of CloudFormation, whatever its user guide says.
			service: ['team'],
			role: ['team'],
			secret: [...system, 'team'],
			parameter: [...system, 'own', 'team'],
			policies: ['inside', 'beside'],
			word: 'word',
		},
	);
	await cloudformation.deleteStack({StackName: 'kinds'});
	clock.advance(600);
	const {StackSummaries: stackSummaries = []} = await cloudformation.listStacks({});
	const [gone] = stackSummaries;
	const {SecretList} = await secrets.listSecrets({
		IncludePlannedDeletion: true,
		Filters: [{Key: 'name', Values: ['Secret-']}],
	});
	deepEqual([gone?.StackStatus, SecretList], ['DELETE_COMPLETE', []]);
});

const one = (properties: string, type = 'AWS::ECS::TaskDefinition') =>
	`Resources: {A: {Type: "${type}", Properties: ${properties}}}`;

for (const [what, body, message] of [
	['a property that is not there', one('{Familly: a}'), 'Encountered unsupported property Familly'],
	[
		'a member in the casing of the API',
		one('{ContainerDefinitions: [{Name: a, Image: b, memory: 64}]}'),
		'Properties validation failed for resource A with message:\n' +
			'[#/ContainerDefinitions/0: extraneous key [memory] is not permitted]',
	],
	[
		'a member that is needed, and a number that is none',
		one('{ContainerDefinitions: [{Image: b, Memory: many}]}'),
		'Properties validation failed for resource A with message:\n' +
			'[#/ContainerDefinitions/0: required key [Name] not found\n' +
			'#/ContainerDefinitions/0/Memory: expected type: Number, found: String]',
	],
] as const) {
	test(`${what} fails its resource`, async t => {
		const {create, events} = await deployment(t, 'empty');
		equal(await create('wrong', body), 'ROLLBACK_COMPLETE');
		const failed = (await events('wrong')).find(event => event.startsWith('A CREATE_FAILED'));
		equal(failed, `A CREATE_FAILED ${message}`);
	});
}

test('a service with a name of its own can not be replaced, and the update says why', async t => {
	const {create, update, events, ecs} = await deployment(t);
	await create('agent', agentTemplate);
	const moved = agentTemplate.replace('SchedulingStrategy: DAEMON', 'SchedulingStrategy: REPLICA');
	equal(await update('agent', moved), 'UPDATE_ROLLBACK_COMPLETE');
	const failed = (await events('agent')).find(event => event.startsWith('Service UPDATE_FAILED'));
	const {services: foundServices = []} = await ecs.describeServices({
		cluster: 'shop-prod',
		services: ['stack-agent'],
	});
	const [service] = foundServices;
	deepEqual(
		[failed, service?.status, service?.schedulingStrategy],
		[
			"Service UPDATE_FAILED Resource handler returned message: \"Resource of type 'AWS::ECS::Service' with " +
				"identifier 'stack-agent' already exists.\" (RequestToken: ID, HandlerErrorCode: AlreadyExists)",
			'ACTIVE',
			'DAEMON',
		],
	);
});

test('a deployment that its breaker ends fails the stack, and one without a breaker after three hours', async t => {
	const breaker = agentTemplate.replace(
		'MinimumHealthyPercent: 0',
		'MinimumHealthyPercent: 0, DeploymentCircuitBreaker: {Enable: true, Rollback: true}',
	);
	const {create, events, ecs} = await deployment(t, 'bad-image');
	const {clusterArns: foundClusterArns = []} = await ecs.listClusters({});
	const [cluster = ''] = foundClusterArns;
	const Parameters = [{ParameterKey: 'Cluster', ParameterValue: cluster}];
	const reasons = [];
	for (const [name, body] of [
		['broken', breaker],
		['endless', agentTemplate],
	] as const) {
		reasons.push(await create(name, body, {Parameters}));
		const failed = (await events(name)).find(event => event.startsWith('Service CREATE_FAILED'));
		reasons.push(failed?.replace('Service CREATE_FAILED Resource handler returned message: ', ''));
	}

	deepEqual(reasons, [
		'ROLLBACK_COMPLETE',
		'"Error occurred during operation \'ECS Deployment Circuit Breaker was triggered\'." (RequestToken: ID, ' +
			'HandlerErrorCode: GeneralServiceException)',
		'ROLLBACK_COMPLETE',
		'"Exceeded attempts to wait" (RequestToken: ID, HandlerErrorCode: NotStabilized)',
	]);
});

test('with a role, the stack has the rights of that role and not of its caller', async t => {
	const {create, events, iam, cloudformation} = await deployment(t);
	const trust = (service: string) =>
		JSON.stringify({Statement: [{Effect: 'Allow', Principal: {Service: service}, Action: 'sts:AssumeRole'}]});
	const make = async (RoleName: string, service: string) => {
		const {Role} = await iam.createRole({RoleName, AssumeRolePolicyDocument: trust(service)});
		return Role?.Arn ?? '';
	};

	const deployer = await make('deployer', 'cloudformation.amazonaws.com');
	await iam.putRolePolicy({
		RoleName: 'deployer',
		PolicyName: 'some',
		PolicyDocument: JSON.stringify({Statement: [{Effect: 'Allow', Action: 'ssm:*', Resource: '*'}]}),
	});
	const body = `
Resources:
  Allowed: {Type: AWS::SSM::Parameter, Properties: {Name: /by/role, Type: String, Value: x}}
  Denied: {Type: AWS::SecretsManager::Secret, DependsOn: Allowed, Properties: {Name: by-role, SecretString: x}}
`;
	equal(await create('roled', body, {RoleARN: deployer}), 'ROLLBACK_COMPLETE');
	const happened = await events('roled');
	deepEqual(
		[
			happened.includes('Allowed CREATE_COMPLETE'),
			happened.some(event =>
				/^Denied CREATE_FAILED .*assumed-role\/deployer\/AWSCloudFormation is not authorized/v.test(event),
			),
		],
		[true, true],
	);
	const foreign = await make('foreign', 'ecs-tasks.amazonaws.com');
	const call = cloudformation.createStack({StackName: 'other', TemplateBody: body, RoleARN: foreign});
	equal(await refusalText(call), `Role ${foreign} is invalid or cannot be assumed`);
});
