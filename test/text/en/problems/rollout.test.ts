import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Cause, InstanceRollout} from '../../../../source/domain/choices/problem/rollout.ts';
import {en} from '../../../../source/text/en.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {sampleRun} from '../../../domain/sample.ts';
import {rollout} from '../../../support/fixtures/runs.ts';

function told(cause: Cause): readonly string[] {
	const special = ['i-1', 'i-2'].map((instance): InstanceRollout => ({instance, state: 'failed', cause}));
	const failed = {...rollout({running: 3}, {special, verdict: 'failing'}), causes: [cause]};
	const {title, body, ids} = en.problem(
		{code: 'rollout-failed', rollout: failed, rolledBack: 'nothing-before'},
		{done: [], again: sampleRun},
	);
	return [title, ...body, ...ids].map(line => plain(line));
}

test('a phrase that has the instance in it is followed by which ones are meant', () => {
	deepEqual(told({kind: 'image', why: 'no-route', detail: ''}), [
		"2 of 5 instances of shop-prod can't run the Agent",
		"The registry can't be reached from the instance: i-1 and i-2.",
		'There was nothing before to go back to; the service stays as it is.',
		'task definition datadog-agent-task:1, region us-east-1',
	]);
});

test("an event's sentence has a subject, and no pointer to pages that the steps replace", () => {
	const detail =
		'was unable to place a task because no container instance met all of its requirements. ' +
		'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';
	deepEqual(told({kind: 'no-room', resource: 'memory', detail}).slice(1, 3), [
		'Not enough memory free on i-1 and i-2.',
		'AWS says: the service was unable to place a task because no container instance met all of its requirements.',
	]);
});
