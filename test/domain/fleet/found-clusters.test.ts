import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cluster} from '../../../source/domain/account/cluster.ts';
import {platforms} from '../../../source/domain/account/platform.ts';
import {foundClusters} from '../../../source/domain/fleet/found-clusters.ts';
import {modelClusters, modelNamed} from '../../../source/domain/fleet/model-clusters.ts';
import {placementGroups} from '../../../source/domain/hosts/placement-groups.ts';

const identity = {account: '111122223333', partition: 'aws'};
const all = modelClusters(Object.fromEntries(platforms.map(platform => [platform, 2])), 'us-east-1', identity);
const named = (name: string): Cluster => {
	const found = all.find(cluster => cluster.name === name);
	if (!found) {
		throw new Error(`no model of ${name}`);
	}

	return found;
};

const none = {called: [], isSaid: false, served: new Map()};

test('the model of each platform is of that platform and no other, and is found again by its name', () => {
	deepEqual(
		all.map(cluster => placementGroups(cluster).map(({platform}) => platform)),
		platforms.flatMap(platform => [[platform], [platform]]),
	);
	deepEqual(
		all.map(({name}) => modelNamed(name, 'us-east-1', identity)?.arn),
		all.map(({arn}) => arn),
	);
	equal(modelNamed('linux', 'us-east-1', identity), undefined);
});

test('clusters are found by name and pattern, and Managed Instances bring their capacity providers', () => {
	deepEqual(foundClusters(all, {...none, called: ['windows-1', 'managed-*1']}), {
		clusters: [
			{name: 'windows-1', platform: 'windows'},
			{
				name: 'managed-instances-1',
				platform: 'managed-instances',
				providers: named('managed-instances-1').providers.map(({arn}) => arn),
			},
		],
		left: [],
	});
});

test('what has no hosts, several kinds of them, or could not be looked into is left with its reason', () => {
	const linux = named('linux-1');
	const problem = {code: 'throttled', trace: {}} as const;
	const {left, clusters} = foundClusters(
		[
			{...linux, name: 'empty', instances: []},
			{...linux, name: 'mixed', instances: [...linux.instances, ...named('windows-1').instances]},
			{...linux, name: 'hidden', unread: [{part: 'instances', operation: 'ecs:ListContainerInstances', problem}]},
		],
		none,
	);
	deepEqual(
		[clusters, left],
		[
			[],
			[
				{cluster: 'empty', why: 'no-hosts'},
				{cluster: 'mixed', why: 'several-platforms'},
				{cluster: 'hidden', why: 'unreadable'},
			],
		],
	);
});

test('one that a stack serves stays, whatever can be seen of it today', () => {
	const kept = {name: 'empty', platform: 'linux'} as const;
	const empty = {...named('linux-1'), name: 'empty', instances: []};
	deepEqual(foundClusters([empty], {...none, served: new Map([['empty', kept]])}).clusters, [kept]);
});
