import test, {type TestContext} from 'node:test';
import {deepEqual, equal, notEqual} from 'node:assert/strict';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {serve} from '../query/serve.ts';

type Found = {
	readonly PaginationToken?: string;
	readonly ResourceTagMappingList?: ReadonlyArray<{readonly ResourceARN: string}>;
	readonly __type?: string;
};

type Asked = {readonly url: string; readonly key: string; readonly token?: string};

/** By hand: the client of this API would be a package for one test. */
async function ask({url, key, token}: Asked, input: Record<string, unknown>): Promise<Found> {
	const reply = await fetch(url, {
		method: 'POST',
		headers: {
			'x-amz-target': 'ResourceGroupsTaggingAPI_20170126.GetResources',
			authorization: `AWS4-HMAC-SHA256 Credential=${key}/20261122/us-east-1/tagging/aws4_request`,
			...(token !== undefined && {'x-amz-security-token': token}),
		},
		body: JSON.stringify(input),
	});
	return reply.json() as Promise<Found>;
}

async function search(t: TestContext, input: Record<string, unknown>): Promise<Found> {
	const {url, environment, close} = await startSimulator({world: 'installed', speed: 'manual'});
	t.after(close);
	const {AWS_ACCESS_KEY_ID: key = '', AWS_SESSION_TOKEN: token} = environment;
	return ask({url, key, ...(token !== undefined && {token})}, input);
}

const ours = {TagFilters: [{Key: 'dd-ecs-setup:managed', Values: ['true']}]};

test('a search by tag finds what this tool made in a region, and no role', async t => {
	const {ResourceTagMappingList: found = [], PaginationToken: token} = await search(t, ours);
	const kinds = found.map(({ResourceARN: arn}) => arn.split(':').slice(2, 6).join(':').split('/', 1)[0]);
	deepEqual(
		[...new Set(kinds)].toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
		[
			'ecs:us-east-1:123456789012:service',
			'ecs:us-east-1:123456789012:task',
			'ecs:us-east-1:123456789012:task-definition',
			'secretsmanager:us-east-1:123456789012:secret',
		],
	);
	equal(token, '');
});

test('one kind of thing can be asked for, another value of the tag finds nothing, and pages go on', async t => {
	const {ResourceTagMappingList: secrets = []} = await search(t, {
		...ours,
		ResourceTypeFilters: ['secretsmanager:secret'],
	});
	equal(secrets.length, 1);
	const {ResourceTagMappingList: none} = await search(t, {
		TagFilters: [{Key: 'dd-ecs-setup:managed', Values: ['false']}],
	});
	deepEqual(none, []);
	const first = await search(t, {...ours, ResourcesPerPage: 1, PaginationToken: ''});
	equal(first.ResourceTagMappingList?.length, 1);
	notEqual(first.PaginationToken, '');
});

test('searching is a permission of its own', async t => {
	const {url, account} = await serve(t, {principal: {identity: []}});
	const [key = ''] = account.principals.keys();
	equal((await ask({url, key}, ours)).__type, 'AccessDeniedException');
});
