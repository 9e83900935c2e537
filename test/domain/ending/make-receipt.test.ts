import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {completeChoices} from '../../../source/domain/found/complete-choices.ts';
import {makeReceipt} from '../../../source/domain/ending/make-receipt.ts';
import {namesakes} from '../namesakes.ts';
import {samplePlan, sampleRollout, sampleTarget} from '../sample.ts';

const decided = {
	observed: nothingObserved,
	choices: completeChoices({
		observed: nothingObserved,
		choices: {},
		given: {entries: {}, choices: {}, approve: true},
	}),
};
const one = {running: 1, starting: 1, waiting: 0, failed: 0, total: 2};

for (const [name, first, second] of namesakes) {
	test(`${name}: the receipt counts what runs of each`, () => {
		const rollouts = [sampleRollout(second), sampleRollout(first, {counts: one})];
		const {services} = makeReceipt(samplePlan({targets: [first, second]}), decided, rollouts);
		deepEqual(
			services.map(each => [each.region, each.name, each.running]),
			[
				[first.group.region, first.name, 1],
				[second.group.region, second.name, 2],
			],
		);
	});
}

test('a service is taken back by name on its cluster, a daemon by its ARN', () => {
	const targets = [sampleTarget('agent'), sampleTarget('agent', {platform: 'managed-instances'})];
	deepEqual(
		makeReceipt(samplePlan({targets}), decided, []).undo.map(command => command.join(' ')),
		[
			'aws ecs delete-service --region us-east-1 --cluster shop --service agent',
			`aws ecs delete-daemon --region us-east-1 --daemon-arn ${targets[1]?.id}`,
		],
	);
});
