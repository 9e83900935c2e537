import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import {sampleUnread} from '../../domain/sample.ts';
import {fargateOnly} from './facts.ts';
import {trace} from './trace.ts';

/** A name, an ARN, a pattern or a tag that no cluster goes by. */
const unknownClusters: ReadonlyArray<ProblemOf<'unknown-cluster'>> = [
	{code: 'unknown-cluster', cluster: 'shop-prd', regions: ['us-east-1'], nearest: 'shop-prod'},
	...(['partition', 'account', 'region'] as const).map(what => ({
		code: 'unknown-cluster' as const,
		cluster: 'arn:aws-cn:ecs:cn-north-1:210987654321:cluster/shop',
		regions: ['us-east-1'],
		elsewhere: {what, name: {partition: 'aws-cn', account: '210987654321', region: 'cn-north-1'}[what]},
	})),
	{
		code: 'unknown-cluster',
		cluster: 'arn:aws:ecs:us-east-1:123456789012:service/shop-prod/web',
		regions: ['us-east-1'],
		elsewhere: {what: 'no-cluster', name: 'shop-prod'},
	},
	{
		code: 'unknown-cluster',
		cluster: 'prd-*',
		regions: ['us-east-1'],
		nearest: 'prod-*',
		unmatched: {kind: 'names', there: ['prod-data', 'prod-web']},
	},
	{
		code: 'unknown-cluster',
		cluster: 'tag:team=wbe',
		regions: ['us-east-1'],
		nearest: 'tag:team=web',
		unmatched: {kind: 'values', key: 'team', there: ['data', 'web']},
	},
	{
		code: 'unknown-cluster',
		cluster: 'shop-stagin',
		regions: ['us-east-1'],
		nearest: 'shop-staging',
		unmatched: {kind: 'names', there: ['search', 'shop-prod', 'shop-staging']},
		isCanary: true,
	},
	{
		code: 'unknown-cluster',
		cluster: 'eu-west-1/web',
		regions: ['us-east-1', 'eu-west-1'],
		nearest: 'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
	},
	{code: 'unknown-cluster', cluster: 'tag:owner', regions: ['us-east-1'], unmatched: {kind: 'keys', there: []}},
];

type Code = 'unknown-cluster' | 'cluster-not-possible' | 'clusters-taken-out';

/** Clusters that can't be chosen. */
export const clusterProblems: {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>} = {
	'unknown-cluster': unknownClusters,
	'cluster-not-possible': [
		{code: 'cluster-not-possible', cluster: 'web', standing: fargateOnly},
		{code: 'cluster-not-possible', cluster: 'jobs', standing: {kind: 'batch'}},
		{code: 'cluster-not-possible', cluster: 'sandbox', standing: {kind: 'no-instances'}},
		{
			code: 'cluster-not-possible',
			cluster: 'dark',
			standing: {kind: 'unreadable', unread: sampleUnread('services', 'ecs:ListServices')},
		},
		{
			code: 'cluster-not-possible',
			cluster: 'dim',
			standing: {
				kind: 'unreadable',
				unread: {
					...sampleUnread('services', 'ecs:DescribeServices'),
					problem: {code: 'throttled', trace},
					subjects: ['audit', 'guard'],
				},
			},
		},
		{code: 'cluster-not-possible', cluster: 'shop-prod', standing: {kind: 'open'}},
	],
	'clusters-taken-out': [['web'], ['web', 'jobs', 'data', 'tools']].map(names => ({
		code: 'clusters-taken-out',
		clusters: names.map(cluster => ({cluster, standing: {kind: 'not-ours', others: 0}})),
	})),
};
