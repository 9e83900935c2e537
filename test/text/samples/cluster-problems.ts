import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

/** A name, an ARN, a pattern or a tag that no cluster goes by. */
export const unknownClusters: ReadonlyArray<ProblemOf<'unknown-cluster'>> = [
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
