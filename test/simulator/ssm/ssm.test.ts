import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match, notEqual} from 'node:assert/strict';
import {
	AddTagsToResourceCommand,
	DeleteParameterCommand,
	DescribeParametersCommand,
	GetParameterCommand,
	GetParametersCommand,
	ListTagsForResourceCommand,
	PutParameterCommand,
	SSMClient,
} from '@aws-sdk/client-ssm';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {refusal, refusalName, refusalText, serve} from '../query/serve.ts';

const put = {Name: '/datadog/api-key', Value: 'canary', Type: 'SecureString'} as const;

async function start(t: TestContext, identity?: readonly PolicyDocument[]) {
	const {client, account} = await serve(t, {principal: {...(identity && {identity})}});
	return {ssm: new SSMClient(client), account};
}

test('a secure parameter shows its value only when it is decrypted', async t => {
	const {ssm} = await start(t);
	await ssm.send(new PutParameterCommand(put));
	const closed = await ssm.send(new GetParameterCommand({Name: put.Name}));
	const open = await ssm.send(
		new GetParameterCommand({
			Name: 'arn:aws:ssm:us-east-1:123456789012:parameter/datadog/api-key',
			WithDecryption: true,
		}),
	);
	notEqual(closed.Parameter?.Value, 'canary');
	deepEqual(
		[open.Parameter?.Value, open.Parameter?.ARN, open.Parameter?.Version],
		['canary', 'arn:aws:ssm:us-east-1:123456789012:parameter/datadog/api-key', 1],
	);
});

test('an existing parameter is only replaced on request, and never together with tags', async t => {
	const {ssm} = await start(t);
	await ssm.send(new PutParameterCommand(put));
	deepEqual(await refusal(ssm.send(new PutParameterCommand(put))), [
		'ParameterAlreadyExists',
		400,
		'The parameter already exists. To overwrite this value, set the overwrite option in the request to true.',
	]);
	const {Version} = await ssm.send(new PutParameterCommand({Name: put.Name, Value: 'next', Overwrite: true}));
	equal(Version, 2);
	const [name, , text] = await refusal(
		ssm.send(new PutParameterCommand({...put, Overwrite: true, Tags: [{Key: 'a', Value: 'b'}]})),
	);
	equal(name, 'ValidationException');
	match(text, /tags and overwrite can't be used together/v);
	match(
		await refusalText(ssm.send(new PutParameterCommand({Name: 'new', Value: 'x'}))),
		/parameter type is required/v,
	);
});

test('missing parameters are errors alone and names in a group', async t => {
	const {ssm} = await start(t);
	await ssm.send(new PutParameterCommand({...put, Type: 'String'}));
	equal(await refusalName(ssm.send(new GetParameterCommand({Name: 'none'}))), 'ParameterNotFound');
	equal(await refusalName(ssm.send(new DeleteParameterCommand({Name: 'none'}))), 'ParameterNotFound');
	const {Parameters, InvalidParameters} = await ssm.send(new GetParametersCommand({Names: [put.Name, 'none']}));
	deepEqual(
		[Parameters?.map(({Name, Value}) => [Name, Value]), InvalidParameters],
		[[[put.Name, 'canary']], ['none']],
	);
});

test('each write is a version, and those before are read by their number', async t => {
	const {ssm} = await start(t);
	await ssm.send(new PutParameterCommand(put));
	await ssm.send(new PutParameterCommand({...put, Value: 'another', Overwrite: true}));
	const versions = await Promise.all(
		['', ':1', ':2'].map(async selector => {
			const name = `${put.Name}${selector}`;
			const {Parameter} = await ssm.send(new GetParameterCommand({Name: name, WithDecryption: true}));
			return [Parameter?.Value, Parameter?.Version, Parameter?.Selector];
		}),
	);
	deepEqual(versions, [
		['another', 2, undefined],
		['canary', 1, ':1'],
		['another', 2, ':2'],
	]);
	equal(await refusalName(ssm.send(new GetParameterCommand({Name: `${put.Name}:3`}))), 'ParameterVersionNotFound');
});

test('parameters are found by filters and in pages', async t => {
	const {ssm} = await start(t);
	await ssm.send(new PutParameterCommand(put));
	await ssm.send(new PutParameterCommand({Name: 'other', Value: 'x', Type: 'String'}));
	const find = async (filter: {
		readonly Key: string;
		readonly Option?: string;
		readonly Values: readonly string[];
	}) => {
		const {Parameters} = await ssm.send(
			new DescribeParametersCommand({ParameterFilters: [{...filter, Values: [...filter.Values]}]}),
		);
		return Parameters?.map(({Name, KeyId}) => [Name, KeyId]);
	};

	deepEqual(
		await Promise.all([
			find({Key: 'Name', Option: 'BeginsWith', Values: ['/datadog']}),
			find({Key: 'Name', Option: 'Contains', Values: ['the']}),
			find({Key: 'Type', Values: ['SecureString']}),
		]),
		[[[put.Name, 'alias/aws/ssm']], [['other', undefined]], [[put.Name, 'alias/aws/ssm']]],
	);
	const first = await ssm.send(new DescribeParametersCommand({MaxResults: 1}));
	const second = await ssm.send(new DescribeParametersCommand({MaxResults: 1, NextToken: first.NextToken}));
	deepEqual([second.Parameters?.map(({Name}) => Name), second.NextToken], [['other'], undefined]);
});

test('tags are added to what exists', async t => {
	const {ssm} = await start(t);
	await ssm.send(new PutParameterCommand(put));
	const resource = {ResourceType: 'Parameter', ResourceId: put.Name} as const;
	await ssm.send(new AddTagsToResourceCommand({...resource, Tags: [{Key: 'team', Value: 'shop'}]}));
	const {TagList} = await ssm.send(new ListTagsForResourceCommand(resource));
	deepEqual(TagList, [{Key: 'team', Value: 'shop'}]);
	equal(
		await refusalName(ssm.send(new ListTagsForResourceCommand({...resource, ResourceId: 'none'}))),
		'InvalidResourceId',
	);
});

test('a refusal comes in the words of JSON services', async t => {
	const {ssm} = await start(t, []);
	deepEqual(await refusal(ssm.send(new PutParameterCommand(put))), [
		'AccessDeniedException',
		400,
		'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: ssm:PutParameter on ' +
			'resource: arn:aws:ssm:us-east-1:123456789012:parameter/datadog/api-key because no identity-based ' +
			'policy allows the ssm:PutParameter action',
	]);
});
