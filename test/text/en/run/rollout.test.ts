import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Rollout} from '../../../../source/domain/choices/problem/rollout.ts';
import {rollout} from '../../../../source/text/en/run/rollout.ts';

const goingOn: Rollout = {
	target: 'us-east-1/shop-prod/datadog-agent',
	cluster: 'shop-prod',
	region: 'us-east-1',
	service: 'datadog-agent',
	kind: 'service',
	taskDefinition: 'datadog-agent:2',
	verdict: 'going-on',
	counts: {running: 1, starting: 1, waiting: 0, failed: 0, total: 2},
	instances: [],
	causes: [],
};

test('what was not seen says for how long, where that is a time', () => {
	deepEqual(
		[
			{seconds: 0, wasSeen: false},
			{seconds: 0.4, wasSeen: false},
			{seconds: 40, wasSeen: false},
			{seconds: 40, wasSeen: true},
		].map(unseen => rollout({...goingOn, unseen}).counts),
		[
			'could not look',
			'could not look',
			'could not look for 40s',
			'could not look for 40s; before that 1 running, 1 starting of 2',
		],
	);
});
