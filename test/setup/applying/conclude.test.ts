import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Change} from '../../../source/domain/plan/change.ts';
import type {LeftAlone, Target} from '../../../source/domain/plan/plan.ts';
import {outcomeOf, type Ended} from '../../../source/setup/applying/conclude.ts';
import {namesakes} from '../../domain/namesakes.ts';
import {samplePlan, sampleRollout, sampleTarget} from '../../domain/sample.ts';

function creation({id, group, name}: Target): Change {
	return {
		id: `create ${id}`,
		kind: 'create-service',
		action: 'add',
		region: group.region,
		cluster: group.cluster,
		clusterArn: group.clusterArn,
		target: id,
		subject: name,
		request: {},
		diff: [],
		needs: [],
	};
}

/** What is said of each target, in the order of the targets. */
function said(targets: readonly Target[], ended: Partial<Ended>, leftAlone: readonly LeftAlone[] = []) {
	const changes = targets.map(target => creation(target));
	const {kind, clusters} = outcomeOf({
		plan: samplePlan({targets, changes, leftAlone}),
		applied: {
			done: changes,
			results: Object.fromEntries(changes.map(({id}) => [id, {}])),
			failed: [],
			stopped: false,
		},
		rollouts: [],
		end: 'settled',
		rolledBack: [],
		problems: [],
		...ended,
	});
	return [kind, ...clusters.map(({target, region, kind: how, running}) => [target, region, how, running])];
}

for (const [name, one, other] of namesakes) {
	for (const [failing, fine] of [
		[one, other],
		[other, one],
	] as const) {
		test(`${name}: the rollout of ${failing.id} fails, the other's does not`, () => {
			const failed = sampleRollout(failing, {
				verdict: 'failing',
				counts: {running: 1, starting: 0, waiting: 0, failed: 1, total: 2},
			});
			const rollouts = [failed, sampleRollout(fine)];
			const problem = {code: 'rollout-failed', rollout: failed, rolledBack: 'no'} as const;
			deepEqual(said([failing, fine], {rollouts, problems: [problem]}), [
				'partial',
				[failing.id, failing.group.region, 'failed', 1],
				[fine.id, fine.group.region, 'installed', 2],
			]);
			deepEqual(said([fine, failing], {rollouts, problems: [problem], rolledBack: [failed]}), [
				'partial',
				[fine.id, fine.group.region, 'installed', 2],
				[failing.id, failing.group.region, 'rolled-back', 1],
			]);
		});
	}

	test(`${name}: the change of one is not done, the other's is`, () => {
		const {id} = creation(one);
		const applied = {done: [], results: {[id]: {}}, failed: [], stopped: true};
		deepEqual(said([one, other], {applied, rollouts: [sampleRollout(one)]}), [
			'done',
			[one.id, one.group.region, 'installed', 2],
			[other.id, other.group.region, 'not-started', 0],
		]);
	});
}

test('what is left alone keeps its region, beside a namesake that is installed', () => {
	const target = sampleTarget('agent');
	const stays: LeftAlone = {
		target: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/agent',
		clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop',
		cluster: 'shop',
		region: 'eu-west-1',
		name: 'agent',
		why: 'foreign-agent',
	};
	deepEqual(said([target], {rollouts: [sampleRollout(target)]}, [stays]), [
		'done',
		[target.id, 'us-east-1', 'installed', 2],
		[stays.target, 'eu-west-1', 'left-alone', 0],
	]);
});
