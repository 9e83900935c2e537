import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import {sampleUnread} from '../../domain/sample.ts';
import {fargateOnly} from './facts.ts';
import {trace} from './trace.ts';

type Code = 'cluster-not-possible' | 'clusters-taken-out';

/** Clusters that can't be chosen. */
export const clusterProblems: {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>} = {
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
