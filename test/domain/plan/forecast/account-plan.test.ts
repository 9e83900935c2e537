import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {joinedPlan, shareOf, shareOfPlans} from '../../../../source/domain/plan/forecast/account-plan.ts';
import {samplePlan, sampleTarget} from '../../sample.ts';

const targets = ['a', 'b'].map(clusterArn => sampleTarget('datadog-agent', {clusterArn, cluster: clusterArn}));
const found = {clusters: 14, instances: 13};
const plan = samplePlan({targets, found});

test('a share is of all that was found, and never rounded up', () => {
	deepEqual(shareOf(plan), {clusters: 2, runsOn: 4, eligible: 4, of: found, percent: 30});
});

const without = {
	'not all could be listed': samplePlan({targets}),
	'Agents go': samplePlan({targets, found, removals: []}),
};
for (const [why, of] of Object.entries(without)) {
	test(`there is no share where ${why}`, () => {
		equal(shareOf(of), undefined);
	});
}

test('where there is no instance nothing can be divided by them', () => {
	const none = {clusters: 2, instances: 0};
	deepEqual(shareOf(samplePlan({found: none})), {clusters: 0, runsOn: 0, eligible: 0, of: none});
});

test('instances that came since they were counted make no more than all', () => {
	equal(shareOf(samplePlan({targets, found: {clusters: 2, instances: 3}}))?.percent, 100);
});

test('the share of several accounts is of all of them, or none', () => {
	const whole = {clusters: 28, instances: 26};
	deepEqual(
		[
			shareOfPlans([plan, plan]),
			shareOfPlans([plan, samplePlan()]),
			joinedPlan([plan, plan].map(one => ({of: {}, kind: 'planned', plan: one})))?.found,
			joinedPlan([plan, samplePlan()].map(one => ({of: {}, kind: 'planned', plan: one})))?.found,
		],
		[{clusters: 4, runsOn: 8, eligible: 8, of: whole, percent: 30}, undefined, whole, undefined],
	);
});
