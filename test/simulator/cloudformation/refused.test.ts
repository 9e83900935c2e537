/* eslint-disable no-template-curly-in-string -- Templates have placeholders of their own. */
import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import {CloudFormation} from '@aws-sdk/client-cloudformation';
import {refusal, refusalText, serve} from '../query/serve.ts';
import {agentTemplate, deployment} from './deploy.ts';

const parameter = '{Type: AWS::SSM::Parameter, Properties: {Type: String, Value: x}}';

const malformed: Readonly<Record<string, readonly [body: string, message: string]>> = {
	'no mapping': ['just text', 'Template format error: unsupported structure.'],
	'broken JSON': ['{"Resources": ', 'Template format error: JSON not well-formed.'],
	'broken YAML': ['Resources:\n  A: [', 'Template format error: YAML not well-formed. (line 2, column 7)'],
	'no resources': ['Outputs: {}', 'Template format error: At least one Resources member must be defined.'],
	'an unknown section': [
		`Resource: {}\nResources: {A: ${parameter}}`,
		'Invalid template property or properties [Resource]',
	],
	'a null': [
		'Resources: {A: {Type: AWS::SSM::Parameter, Properties: }}',
		"[/Resources/A/Properties] 'null' values are not allowed in templates",
	],
	'no type': [
		'Resources: {A: {Properties: {Value: x}}}',
		'Template format error: [/Resources/A] Every Resources object must contain a Type member.',
	],
	'an unknown attribute of a resource': [
		'Resources: {A: {Type: AWS::SSM::Parameter, Propertys: {}}}',
		"Invalid template resource property 'Propertys'",
	],
	'a type that nobody knows': [
		'Resources: {A: {Type: AWS::ECS::Tasks}, B: {Type: Own::Thing}}',
		'Template format error: Unrecognized resource types: [AWS::ECS::Tasks, Own::Thing]',
	],
	'a reference to nothing': [
		'Resources: {A: {Type: AWS::SSM::Parameter, Properties: {Value: !Ref B, Name: !Sub "${C}"}}}',
		'Template format error: Unresolved resource dependencies [B, C] in the Resources block of the template',
	],
	'an output of nothing': [
		`Resources: {A: ${parameter}}\nOutputs: {B: {Value: !Ref C}}`,
		'Template format error: Unresolved resource dependencies [C] in the Outputs block of the template',
	],
	'an attribute of nothing': [
		'Resources: {A: {Type: AWS::SSM::Parameter, Properties: {Value: !GetAtt B.Arn}}}',
		'Template error: instance of Fn::GetAtt references undefined resource B',
	],
	'an attribute that its type does not have': [
		`Resources: {A: ${parameter}}\nOutputs: {B: {Value: !GetAtt A.Arn}}`,
		'Template error: resource A does not support attribute type Arn in Fn::GetAtt',
	],
	'resources that wait for each other': [
		'Resources: {A: {Type: AWS::CDK::Metadata, DependsOn: B}, B: {Type: AWS::CDK::Metadata, DependsOn: [A]}}',
		'Circular dependency between resources: [A, B]',
	],
	'a condition that is not there': [
		'Resources: {A: {Type: AWS::CDK::Metadata, Condition: Missing}}',
		'Template format error: Unresolved condition dependency Missing',
	],
	'eleven conditions in one': [
		`Conditions: {A: {Fn::Not: [!Or [${Array.from({length: 11}, () => '!Equals [a, a]').join(', ')}]]}}
Resources: {A: ${parameter}}`,
		'Template error: every Fn::Or object requires a list of at least 2 and at most 10 boolean parameters.',
	],
	'one condition in a list of them': [
		`Conditions: {A: !And [!Equals [a, a]]}\nResources: {A: ${parameter}}`,
		'Template error: every Fn::And object requires a list of at least 2 and at most 10 boolean parameters.',
	],
	'more parameters than one may have': [
		`Parameters:\n${Array.from({length: 201}, (_, index) => `  P${index}: {Type: String}\n`).join('')}
Resources: {A: ${parameter}}`,
		'Template format error: Number of parameters, 201, is greater than maximum allowed, 200',
	],
};

for (const [what, [TemplateBody, message]] of Object.entries(malformed)) {
	test(`a template with ${what} is refused in CloudFormation's words`, async t => {
		const {cloudformation} = await deployment(t, 'empty');
		deepEqual(await refusal(cloudformation.validateTemplate({TemplateBody})), ['ValidationError', 400, message]);
	});
}

const constrained = `
Parameters:
  Name: {Type: String, MinLength: 3, MaxLength: 5}
  Site: {Type: String, Default: eu, AllowedValues: [eu, us]}
  Word: {Type: String, Default: abc, AllowedPattern: "[a-z]+"}
  Count: {Type: Number, Default: 1, MinValue: 1, MaxValue: 9}
  Said: {Type: String, Default: abc, AllowedPattern: "[a-z]+", ConstraintDescription: must be small letters}
Resources: {A: ${parameter}}
`;

const values: Readonly<Record<string, string>> = {
	'': 'Parameters: [Name] must have values',
	'Name=ab': "Parameter 'Name' must contain at least 3 characters",
	'Name=abcdef': "Parameter 'Name' must contain at most 5 characters",
	'Name=abc Site=ap': "Parameter 'Site' must be one of AllowedValues",
	'Name=abc Word=a1': "Parameter 'Word' must match pattern [a-z]+",
	'Name=abc Count=0': "Parameter 'Count' must be a number not less than 1",
	'Name=abc Count=10': "Parameter 'Count' must be a number not greater than 9",
	'Name=abc Count=many': "Parameter 'Count' must be a number",
	'Name=abc Said=A': 'Parameter Said failed to satisfy constraint: must be small letters',
	'Name=abc Other=1 More=2': 'Parameters: [Other, More] do not exist in the template',
};

for (const [given, message] of Object.entries(values)) {
	test(`parameters "${given}" are refused before anything is made`, async t => {
		const {cloudformation} = await deployment(t, 'empty');
		const Parameters = given
			.split(' ')
			.filter(pair => pair !== '')
			.map(pair => pair.split('='))
			.map(([ParameterKey, ParameterValue]) => ({ParameterKey, ParameterValue}));
		const call = cloudformation.createStack({StackName: 'a', TemplateBody: constrained, Parameters});
		equal(await refusalText(call), message);
		const {StackSummaries = []} = await cloudformation.listStacks({});
		deepEqual(StackSummaries, []);
	});
}

test('a template with a role has to be acknowledged, one that names it with the stronger word', async t => {
	const {cloudformation} = await deployment(t, 'empty');
	const body = (name: string) => `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {Statement: []}${name}}
`;
	const create = async (TemplateBody: string, capabilities: Array<'CAPABILITY_IAM'>) =>
		refusal(cloudformation.createStack({StackName: 'a', TemplateBody, Capabilities: capabilities}));
	deepEqual(
		[await create(body(''), []), await create(body(', RoleName: x'), ['CAPABILITY_IAM'])],
		[
			['InsufficientCapabilitiesException', 400, 'Requires capabilities : [CAPABILITY_IAM]'],
			['InsufficientCapabilitiesException', 400, 'Requires capabilities : [CAPABILITY_NAMED_IAM]'],
		],
	);
	const {Capabilities, CapabilitiesReason} = await cloudformation.getTemplateSummary({TemplateBody: body('')});
	deepEqual(
		[Capabilities, CapabilitiesReason],
		[['CAPABILITY_IAM'], 'The following resource(s) require capabilities: [AWS::IAM::Role]'],
	);
});

test('names that are wrong, taken or unknown, templates that are too long, and updates without a change', async t => {
	const {cloudformation, create} = await deployment(t, 'empty');
	const body = `Resources: {A: ${parameter}}`;
	await create('here', body);
	const long = `# ${'x'.repeat(51_200)}\n${body}`;
	const said = await Promise.all([
		refusal(cloudformation.createStack({StackName: 'a_b', TemplateBody: body})),
		refusal(cloudformation.createStack({StackName: 'here', TemplateBody: body})),
		refusal(cloudformation.updateStack({StackName: 'here', TemplateBody: body})),
		refusal(cloudformation.updateStack({StackName: 'there', TemplateBody: body})),
		refusal(cloudformation.describeStacks({StackName: 'there'})),
		refusal(cloudformation.describeStackResource({StackName: 'here', LogicalResourceId: 'B'})),
	]);
	deepEqual(said, [
		[
			'ValidationError',
			400,
			"1 validation error detected: Value 'a_b' at 'stackName' failed to satisfy constraint: Member must " +
				'satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
		],
		['AlreadyExistsException', 400, 'Stack [here] already exists'],
		['ValidationError', 400, 'No updates are to be performed.'],
		['ValidationError', 400, 'Stack [there] does not exist'],
		['ValidationError', 400, 'Stack with id there does not exist'],
		['ValidationError', 400, 'Resource B does not exist for stack here'],
	]);
	const tooLong = await refusalText(cloudformation.validateTemplate({TemplateBody: long}));
	equal(tooLong.endsWith('Member must have length less than or equal to 51200'), true);
	// Deleting what is not there is no error.
	await cloudformation.deleteStack({StackName: 'there'});
});

test('a stack that failed to be made, is being made or is protected is left alone', async t => {
	const {cloudformation, create} = await deployment(t, 'empty');
	const broken = 'Resources: {A: {Type: AWS::SSM::Parameter, Properties: {Type: SecureString, Value: x}}}';
	const body = `Resources: {A: ${parameter}}`;
	await create('failed', broken);
	const {StackId = ''} = await cloudformation.createStack({StackName: 'new', TemplateBody: body});
	await create('safe', body, {EnableTerminationProtection: true});
	const texts = [
		await refusalText(cloudformation.updateStack({StackName: 'failed', TemplateBody: body})),
		await refusalText(cloudformation.deleteStack({StackName: 'safe'})),
	];
	deepEqual(
		texts.map(text => text.replace(/arn:\S+/v, 'ARN')),
		[
			'Stack:ARN is in ROLLBACK_COMPLETE state and can not be updated.',
			'Stack [safe] cannot be deleted while TerminationProtection is enabled',
		],
	);
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: StackId});
	const [stack] = stacks;
	equal(stack?.StackStatus, 'CREATE_COMPLETE');
});

test('strangers are refused, and what a caller may not do stops the resource and not the stack', async t => {
	const {as} = await serve(t);
	const stranger = new CloudFormation(as({accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x'}));
	deepEqual(await refusal(stranger.listStacks({})), [
		'InvalidClientTokenId',
		403,
		'The security token included in the request is invalid.',
	]);
	const denied = await deployment(t, 'denied');
	equal(await denied.create('agent', agentTemplate), 'ROLLBACK_COMPLETE');
	const failed = (await denied.events('agent')).find(event => event.startsWith('Service CREATE_FAILED'));
	equal(
		failed?.includes('is not authorized to perform: ecs:CreateService') === true &&
			failed.endsWith('HandlerErrorCode: AccessDenied)'),
		true,
		failed,
	);
});
