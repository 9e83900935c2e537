/* eslint-disable no-template-curly-in-string -- Templates have placeholders of their own. */
import {deepEqual, equal, throws} from 'node:assert/strict';
import test from 'node:test';
import {resolve, type Scope} from '../../../source/simulator/cloudformation/template/resolve.ts';
import {readBody} from '../../../source/simulator/cloudformation/template/read-body.ts';
import {deployment} from './deploy.ts';

const scope: Scope = {
	mappings: {Sites: {eu: {Host: 'datadoghq.eu', Ports: ['1', '2']}}},
	conditions: {
		IsEu: {'Fn::Equals': [{Ref: 'Site'}, 'eu']},
		IsBoth: {'Fn::And': [{Condition: 'IsEu'}, {'Fn::Not': [{'Fn::Equals': ['a', 'b']}]}]},
		IsEither: {'Fn::Or': [{'Fn::Equals': ['a', 'b']}, {Condition: 'IsEu'}]},
		IsNone: {'Fn::Not': [{Condition: 'IsEither'}]},
	},
	ref: name => ({Site: 'eu', List: ['a', 'b'], Role: 'my-role'})[name],
	attribute: (name, attribute) => `${name}/${attribute}`,
	importValue: name => `imported ${name}`,
	zones: region => [`${region}a`, `${region}b`],
};

const written: Readonly<Record<string, unknown>> = {
	'!Ref Site': 'eu',
	'!Ref AWS::NoValue': undefined,
	'!GetAtt Role.Arn': 'Role/Arn',
	'!GetAtt [Role, Arn.Deep]': 'Role/Arn.Deep',
	'!Sub "${Site} ${Role.Arn} ${!Site} $ {Site}"': 'eu Role/Arn ${Site} $ {Site}',
	'!Sub ["${Own}-${Site}", {Own: !Ref Role}]': 'my-role-eu',
	'!Join ["-", [a, !Ref Site, !Ref AWS::NoValue]]': 'a-eu',
	'!Join [",", !Ref List]': 'a,b',
	'!Select [1, !Ref List]': 'b',
	'!Select ["0", !Split [",", "x,y"]]': 'x',
	'!Split [".", a.b]': ['a', 'b'],
	'!If [IsEu, yes it is, no]': 'yes it is',
	'!If [IsNone, x, !Ref AWS::NoValue]': undefined,
	'!If [IsBoth, [1, !If [IsEither, 2, 3]], []]': [1, 2],
	'!FindInMap [Sites, !Ref Site, Host]': 'datadoghq.eu',
	'!Base64 abc': 'YWJj',
	'Fn::Base64: !Sub "${Site}"': 'ZXU=',
	'!ImportValue net': 'imported net',
	'Fn::ImportValue: !Sub "${Site}-net"': 'imported eu-net',
	'!GetAZs eu-west-1': ['eu-west-1a', 'eu-west-1b'],
	'{a: {Ref: Site}, b: [!Ref Role]}': {a: 'eu', b: ['my-role']},
};

for (const [text, value] of Object.entries(written)) {
	test(`${text} is resolved, and the same in JSON`, () => {
		const {x = ''} = readBody(`x:\n  ${text}`);
		deepEqual([resolve(x, scope), resolve(readBody(JSON.stringify({x})).x ?? '', scope)], [value, value]);
	});
}

test('YAML is read as version 1.1, and what looks like a date stays text', () => {
	deepEqual(readBody('AWSTemplateFormatVersion: 2010-09-09\na: yes\nb: "010"\nc: 1.5\nd: |\n  two\n  lines\n'), {
		AWSTemplateFormatVersion: '2010-09-09',
		a: true,
		b: '010',
		c: 1.5,
		d: 'two\nlines\n',
	});
	throws(() => readBody('a: &x 1\nb: *x\n'), /aliases are not allowed/v);
});

test('an index or a mapping that is not there is refused', () => {
	for (const [text, message] of [
		['!Select [5, [a]]', /cannot select nonexistent value at index 5/v],
		['!FindInMap [Sites, us, Host]', /Unable to get mapping for Sites::us::Host/v],
		['!If [Nothing, a, b]', /Unresolved condition dependency Nothing/v],
	] as const) {
		throws(() => resolve(readBody(`x:\n  ${text}`).x ?? '', scope), message);
	}
});

test('conditions, pseudo parameters, lists and parameters of Parameter Store reach what is made', async t => {
	const {create, account, cloudformation} = await deployment(t, 'empty');
	const body = `
Parameters:
  Env: {Type: String, Default: prod}
  Names: {Type: CommaDelimitedList, Default: "a, b"}
  Looked: {Type: "AWS::SSM::Parameter::Value<String>", Default: /given/one}
Conditions: {IsProd: !Equals [!Ref Env, prod], IsTest: !Not [{Condition: IsProd}]}
Resources:
  First:
    Type: AWS::SSM::Parameter
    Metadata: {Why: shown}
    Properties:
      Name: !Sub /\${AWS::StackName}/\${AWS::Region}
      Type: !If [IsProd, StringList, String]
      Description: !If [IsTest, test, !Ref AWS::NoValue]
      Value: !Join [",", [!Select [1, !Ref Names], !Ref Looked, !Ref AWS::AccountId, !Ref AWS::Partition]]
  Second:
    Condition: IsTest
    Type: AWS::SSM::Parameter
    Properties: {Type: String, Value: x}
Outputs:
  Name: {Value: !Ref First, Export: {Name: !Sub "\${AWS::StackName}-name"}, Description: told}
  None: {Value: !Ref Second, Condition: IsTest}
`;
	const given = account.regions.get('us-east-1')?.parameters;
	given?.set('/given/one', {
		name: '/given/one',
		arn: '',
		type: 'String',
		value: 'looked up',
		version: 1,
		changedAt: 0,
		tags: new Map(),
	});
	equal(await create('made', body), 'CREATE_COMPLETE');
	const user = `
Resources:
  Uses: {Type: AWS::SSM::Parameter, Properties: {Name: /used, Type: String, Value: !ImportValue made-name}}
`;
	equal(await create('user', user), 'CREATE_COMPLETE');
	const {Stacks: stacks = []} = await cloudformation.describeStacks({StackName: 'made'});
	const [stack] = stacks;
	const {StackResourceDetail} = await cloudformation.describeStackResource({
		StackName: 'made',
		LogicalResourceId: 'First',
	});
	const {Exports = []} = await cloudformation.listExports({});
	const made = given?.get('/made/us-east-1');
	deepEqual(
		{
			made: [made?.type, made?.value, made?.description],
			used: given?.get('/used')?.value,
			outputs: stack?.Outputs,
			looked: stack?.Parameters?.[2],
			metadata: StackResourceDetail?.Metadata,
			exports: Exports.map(({Name, Value}) => [Name, Value]),
		},
		{
			made: ['StringList', 'b,looked up,123456789012,aws', undefined],
			used: '/made/us-east-1',
			outputs: [
				{OutputKey: 'Name', OutputValue: '/made/us-east-1', Description: 'told', ExportName: 'made-name'},
			],
			looked: {ParameterKey: 'Looked', ParameterValue: '/given/one', ResolvedValue: 'looked up'},
			metadata: '{"Why":"shown"}',
			exports: [['made-name', '/made/us-east-1']],
		},
	);
});

test('what is not to be echoed is four stars wherever a stack is shown', async t => {
	const {create, cloudformation, account} = await deployment(t, 'empty');
	const body = `
Parameters: {Word: {Type: String, NoEcho: true}}
Resources:
  Stored: {Type: AWS::SecretsManager::Secret, Properties: {Name: word, SecretString: !Sub "key=\${Word}"}}
`;
	const Parameters = [{ParameterKey: 'Word', ParameterValue: 'hush-hush'}];
	equal(await create('secret', body, {Parameters}), 'CREATE_COMPLETE');
	const {StackEvents = []} = await cloudformation.describeStackEvents({StackName: 'secret'});
	const {Stacks = []} = await cloudformation.describeStacks({StackName: 'secret'});
	const shown = JSON.stringify([StackEvents, Stacks]);
	deepEqual(
		{
			told: shown.includes('hush-hush'),
			masked: StackEvents[1]?.ResourceProperties,
			stored: account.regions.get('us-east-1')?.secrets.get('word')?.versions[0]?.value,
		},
		{told: false, masked: '{"Name":"word","SecretString":"key=****"}', stored: 'key=hush-hush'},
	);
});
