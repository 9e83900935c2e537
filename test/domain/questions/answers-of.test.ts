import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {completeChoices} from '../../../source/domain/found/complete-choices.ts';
import type {LeftAlone} from '../../../source/domain/plan/plan.ts';
import {answersOf} from '../../../source/domain/questions/answers-of.ts';
import {sampleCluster, samplePlan, sampleTarget} from '../sample.ts';

const clusterArn = (region: string) => `arn:aws:ecs:${region}:123456789012:cluster/shop`;
const found = ['us-east-1', 'eu-west-1', 'ap-south-1'].map(region => sampleCluster({arn: clusterArn(region), region}));
const left: LeftAlone = {
	target: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/dd',
	clusterArn: clusterArn('eu-west-1'),
	cluster: 'shop',
	region: 'eu-west-1',
	name: 'dd',
	why: 'foreign-agent',
};

test('clusters of one name are named by their ARNs, and only those that the plan is about', () => {
	const decided = {
		observed: {...nothingObserved, found},
		choices: completeChoices({
			observed: nothingObserved,
			choices: {clusters: found.map(({arn}) => arn)},
			given: {entries: {}, choices: {}, approve: true},
		}),
	};
	const {region, cluster} = answersOf(samplePlan({targets: [sampleTarget('agent')], leftAlone: [left]}), decided);
	deepEqual(
		[region, cluster],
		[
			['us-east-1', 'eu-west-1'],
			[clusterArn('us-east-1'), clusterArn('eu-west-1')],
		],
	);
});
