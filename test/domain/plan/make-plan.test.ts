import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Permissions} from '../../../source/domain/account/observed.ts';
import {makePlan} from '../../../source/domain/plan/make-plan.ts';
import {planChanges} from '../../../source/domain/plan/plan-changes.ts';
import {sampleCluster, sampleInstance} from '../sample.ts';
import {decided} from './planners/planning.ts';

const shop = sampleCluster({instances: [sampleInstance('a'), sampleInstance('b')]});
const decisions = decided({clusters: [shop.arn]}, {clusters: [shop]});
const planned = planChanges(decisions);
const identity = {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'};

function judged(permissions?: Permissions) {
	const observed = {...decisions.observed, ...(permissions && {permissions})};
	return makePlan(planned, {observed, choices: decisions.choices, identity, now: 0});
}

test('a plan judges the changes that were planned, and makes none of its own', () => {
	const plan = judged();
	equal(plan.changes, planned.changes);
	deepEqual(plan.targets, planned.targets);
	deepEqual(plan.counts, {add: plan.changes.length, change: 0, remove: 0});
	deepEqual(plan.totals.features, ['core']);
});

test('what IAM answers changes the checks and nothing else', () => {
	const {checks: open, ...before} = judged();
	const {checks, ...after} = judged({kind: 'known', denied: ['ecs:CreateService']});
	deepEqual(after, before);
	deepEqual(
		checks.filter(({id}) => open.every(check => check.id !== id)).map(({id, verdict}) => ({id, verdict})),
		[{id: 'permissions', verdict: 'fail'}],
	);
});
