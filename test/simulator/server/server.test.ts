import {deepEqual, equal, match, rejects} from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import test from 'node:test';
import {ECS} from '@aws-sdk/client-ecs';
import {STS} from '@aws-sdk/client-sts';
import {shop} from '../../../source/simulator/worlds/shop.ts';
import {simulated} from '../../support/simulated.ts';

const json = {'content-type': 'application/x-amz-json-1.1'};

async function post(url: string, operation: string, body: string, authorization = '') {
	const response = await fetch(url, {
		method: 'POST',
		body,
		headers: {
			...json,
			'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
			...(authorization !== '' && {authorization}),
		},
	});
	return {status: response.status, body: await response.text(), headers: response.headers};
}

test('an unknown operation, a broken body and a wrong type are refused as on the real wire', async t => {
	const {url, environment} = await simulated('shop', t);
	const authorization =
		'AWS4-HMAC-SHA256 ' +
		`Credential=${environment.AWS_ACCESS_KEY_ID ?? ''}/20261122/us-east-1/ecs/aws4_request, ` +
		'SignedHeaders=host, Signature=0';
	match((await post(url, 'Fly', '{}')).body, /"__type":"UnknownOperationException"/v);
	match((await post(url, 'ListClusters', '{')).body, /"__type":"SerializationException"/v);
	match((await post(url, 'ListClusters', '{}', authorization)).body, /"__type":"UnrecognizedClientException"/v);
});

test('a wrong type is a serialization error, and null or an unknown member is nothing', async t => {
	const {url, environment} = await simulated('shop', t);
	const call = async (operation: string, body: unknown) => {
		const response = await fetch(url, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: {
				...json,
				'x-amz-target': `AmazonEC2ContainerServiceV20141113.${operation}`,
				'x-amz-security-token': environment.AWS_SESSION_TOKEN ?? '',
				authorization:
					'AWS4-HMAC-SHA256 ' +
					`Credential=${environment.AWS_ACCESS_KEY_ID ?? ''}/20261122/us-east-1/ecs/aws4_request`,
			},
		});
		const answer: unknown = await response.json();
		return [response.status, answer] as const;
	};

	deepEqual(await call('ListServices', {cluster: ['shop-prod']}), [
		400,
		{__type: 'SerializationException', message: 'Start of list found where not expected.'},
	]);
	deepEqual(await call('ListServices', {maxResults: 'many'}), [
		400,
		{__type: 'SerializationException', message: 'STRING_VALUE can not be converted to an Integer'},
	]);
	const [status] = await call('RegisterTaskDefinition', {
		family: 'agent',
		linuxParameters: {capabilities: {add: ['SYS_ADMIN']}},
		containerDefinitions: [
			{
				name: 'agent',
				image: 'agent',
				memory: 64,
				mountPoints: [{sourceVolume: 'proc', containerPath: '/proc', readOnly: null}],
			},
		],
		volumes: [{name: 'proc', host: {sourcePath: '/proc/'}}],
	});
	equal(status, 200);
});

test('a foreign key, an ended session and a region that is not enabled are told apart', async t => {
	const {connection} = await simulated('shop', t);
	const invalid = {
		name: 'UnrecognizedClientException',
		message: 'The security token included in the request is invalid.',
	};
	await rejects(
		new ECS({...connection, credentials: {accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x'}}).listClusters({}),
		invalid,
	);
	await rejects(new ECS({...connection, region: 'me-south-1'}).listClusters({}), invalid);
	const expired = await simulated('expired', t);
	await rejects(new ECS(expired.connection).listClusters({}), {
		name: 'ExpiredTokenException',
		message: 'The security token included in the request is expired',
	});
	await rejects(new STS(expired.connection).getCallerIdentity({}), {Code: 'ExpiredToken'});
});

test('a denied action is named with its resource', async t => {
	const {connection, account} = await simulated('denied', t);
	const ecs = new ECS(connection);
	equal((await ecs.listServices({cluster: 'shop-prod'})).serviceArns?.length, 4);
	await rejects(ecs.createService({cluster: 'shop-prod', serviceName: 'datadog-agent', taskDefinition: 'x'}), {
		name: 'AccessDeniedException',
		message:
			`User: arn:aws:sts::${account.id}:assumed-role/prod-admin/maria is not authorized to perform: ` +
			'ecs:CreateService on resource: ' +
			`arn:aws:ecs:us-east-1:${account.id}:service/shop-prod/datadog-agent because no identity-based ` +
			'policy allows the ecs:CreateService action',
	});
});

test('passing a role and tagging are permissions of their own', async t => {
	const policies = [
		{Statement: [{Effect: 'Allow', NotAction: ['iam:PassRole', 'ecs:TagResource'], Resource: '*'}]},
	] as const;
	const {connection} = await simulated({...shop, policies}, t);
	const ecs = new ECS(connection);
	const input = {family: 'agent', containerDefinitions: [{name: 'agent', image: 'agent', memory: 64}]};
	await rejects(
		ecs.registerTaskDefinition({...input, executionRoleArn: 'arn:aws:iam::123456789012:role/x'}),
		/not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role\/x because/v,
	);
	await rejects(
		ecs.registerTaskDefinition({...input, tags: [{key: 'a', value: 'b'}]}),
		/not authorized to perform: ecs:TagResource/v,
	);
});

test('a bucket empties, refuses, and fills again with time', async t => {
	const {connection, clock} = await simulated('shop', t);
	const ecs = new ECS(connection);
	const input = {family: 'agent', containerDefinitions: [{name: 'agent', image: 'agent', memory: 64}]};
	for (let index = 0; index < 20; index += 1) {
		await ecs.registerTaskDefinition(input);
	}

	await rejects(ecs.registerTaskDefinition(input), {name: 'ThrottlingException', message: 'Rate exceeded'});
	clock.advance(1);
	await ecs.registerTaskDefinition(input);
	await rejects(ecs.registerTaskDefinition(input), {name: 'ThrottlingException'});
	equal((await ecs.listClusters({})).clusterArns?.length, 6);
});

test('a flaky world fails now and then, and a retry gets through', async t => {
	const {connection} = await simulated('flaky', t);
	const ecs = new ECS({...connection, maxAttempts: 3});
	for (let index = 0; index < 30; index += 1) {
		equal((await ecs.listClusters({})).clusterArns?.length, 6);
	}
});

test('a proxy answers with a page', async t => {
	const {url} = await simulated('html', t);
	const {body, headers} = await post(url, 'ListClusters', '{}');
	equal(headers.get('content-type'), 'text/html');
	match(body, /^<!DOCTYPE html>/v);
});

test('a second region knows nothing of the first', async t => {
	const {connection} = await simulated('shop', t);
	deepEqual((await new ECS({...connection, region: 'eu-west-1'}).listClusters({})).clusterArns, []);
});

test('a client that goes away before it has said all costs nobody else an answer', async t => {
	const {url} = await simulated('shop', t);
	const {hostname, port} = new URL(url);
	const socket = connect(Number(port), hostname);
	await once(socket, 'connect');
	socket.write('POST / HTTP/1.1\r\nhost: simulator\r\ncontent-length: 100\r\n\r\n{');
	// Answered on another connection: what was said on the first has arrived by then.
	await post(url, 'ListClusters', '{');
	socket.destroy();
	await once(socket, 'close');
	match((await post(url, 'Fly', '{}')).body, /"__type":"UnknownOperationException"/v);
});
