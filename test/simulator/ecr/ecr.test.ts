import test, {type TestContext} from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import {DescribeImagesCommand, DescribePullThroughCacheRulesCommand, ECRClient} from '@aws-sdk/client-ecr';
import type {PolicyDocument} from '../../../source/simulator/account/policy-document.ts';
import {pullFromAccount, pushImage} from '../../../source/simulator/ecr/stored-image.ts';
import {refusal, refusalName, refusalText, serve} from '../query/serve.ts';

const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`;

async function start(t: TestContext, identity?: readonly PolicyDocument[]) {
	const {client, account} = await serve(t, {principal: {...(identity && {identity})}});
	const region = account.regions.get('us-east-1');
	if (region === undefined) {
		throw new TypeError('there is no us-east-1');
	}

	const place = {account, region, name: 'mirror/agent'};
	pushImage(digestOf('a'), '7.84.2', place);
	pushImage(digestOf('a'), '7', place);
	pushImage(digestOf('b'), '7.85.4', place);
	pushImage(digestOf('b'), '7', place);
	return {ecr: new ECRClient(client), place};
}

const repositoryName = 'mirror/agent';

test('a tag names one image, with all of its tags; one that was pushed again has left the older', async t => {
	const {ecr} = await start(t);
	const {imageDetails: byTag = []} = await ecr.send(
		new DescribeImagesCommand({repositoryName, imageIds: [{imageTag: '7'}]}),
	);
	const {imageDetails: all = []} = await ecr.send(new DescribeImagesCommand({repositoryName}));
	deepEqual(
		[byTag, all].map(images => images.map(({imageDigest, imageTags}) => [imageDigest, imageTags])),
		[
			[[digestOf('b'), ['7.85.4', '7']]],
			[
				[digestOf('a'), ['7.84.2']],
				[digestOf('b'), ['7.85.4', '7']],
			],
		],
	);
});

test('images come in pages where none is named', async t => {
	const {ecr} = await start(t);
	const first = await ecr.send(new DescribeImagesCommand({repositoryName, maxResults: 1}));
	const second = await ecr.send(new DescribeImagesCommand({repositoryName, nextToken: first.nextToken}));
	deepEqual(
		[first, second].map(({imageDetails, nextToken}) => [imageDetails?.[0]?.imageDigest, nextToken !== undefined]),
		[
			[digestOf('a'), true],
			[digestOf('b'), false],
		],
	);
	equal(
		await refusalName(
			ecr.send(new DescribeImagesCommand({repositoryName, maxResults: 1, imageIds: [{imageTag: '7'}]})),
		),
		'InvalidParameterException',
	);
});

test('what is not there is told as a tag or a repository', async t => {
	const {ecr} = await start(t);
	deepEqual(
		[
			await refusal(ecr.send(new DescribeImagesCommand({repositoryName, imageIds: [{imageTag: '8'}]}))),
			await refusalName(ecr.send(new DescribeImagesCommand({repositoryName: 'nothing'}))),
		],
		[
			[
				'ImageNotFoundException',
				400,
				"The image with imageId {imageDigest:'null', imageTag:'8'} does not exist within the repository with " +
					"name 'mirror/agent' in the registry with id '123456789012'",
			],
			'RepositoryNotFoundException',
		],
	);
});

test('a repository may be allowed and another not, and nobody sees another account', async t => {
	const {ecr} = await start(t, [
		{
			Version: '2012-10-17',
			Statement: [
				{
					Effect: 'Allow',
					Action: 'ecr:DescribeImages',
					Resource: 'arn:aws:ecr:us-east-1:123456789012:repository/mirror/*',
				},
			],
		},
	]);
	const {imageDetails} = await ecr.send(new DescribeImagesCommand({repositoryName}));
	equal(imageDetails?.length, 2);
	match(
		await refusalText(ecr.send(new DescribeImagesCommand({repositoryName: 'other/agent'}))),
		/because no identity-based policy allows the ecr:DescribeImages action$/v,
	);
	match(
		await refusalText(ecr.send(new DescribeImagesCommand({repositoryName, registryId: '210987654321'}))),
		/repository\/mirror\/agent because no resource-based policy allows the ecr:DescribeImages action$/v,
	);
});

test('a cache has what was pulled through it, and its rule says whose it is', async t => {
	const {ecr, place} = await start(t);
	const {account, region} = place;
	region.cacheRules.set('ecr-public', {prefix: 'ecr-public', upstream: 'public.ecr.aws', createdAt: 0});
	const {pullThroughCacheRules: rules} = await ecr.send(new DescribePullThroughCacheRulesCommand({}));
	const cached = new DescribeImagesCommand({
		repositoryName: 'ecr-public/datadog/agent',
		imageIds: [{imageTag: '7.62.1'}],
	});
	equal(await refusalName(ecr.send(cached)), 'RepositoryNotFoundException');
	const digest = pullFromAccount('7.62.1', {account, region, name: 'ecr-public/datadog/agent'});
	const {imageDetails} = await ecr.send(cached);
	deepEqual(
		[
			rules?.map(({ecrRepositoryPrefix, upstreamRegistryUrl}) => [ecrRepositoryPrefix, upstreamRegistryUrl]),
			imageDetails?.map(({imageDigest}) => imageDigest),
		],
		[[['ecr-public', 'public.ecr.aws']], [digest]],
	);
});
