import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {oneOf} from '../../../../source/domain/choices/problem/expected.ts';
import {linux} from '../../../../source/domain/questions/decisions/linux.ts';
import {sampleCluster, sampleInstance} from '../../sample.ts';
import {entered, plainCluster, situation} from '../asking.ts';

const old = {agentVersion: '1.50.0', attributes: {}};
const silent = sampleCluster({
	name: 'silent',
	arn: 'arn:aws:ecs:us-east-1:123456789012:cluster/silent',
	instances: [sampleInstance('a', old), sampleInstance('b'), sampleInstance('c', old)],
});

function chosen(...clusters: ReadonlyArray<typeof silent>) {
	return situation({
		observed: {...nothingObserved, clusters: [plainCluster, silent]},
		choices: {clusters: clusters.map(({arn}) => arn)},
	});
}

test('only instances that do not say which Linux they run raise the question', () => {
	deepEqual(
		[chosen(silent), chosen(plainCluster), chosen(plainCluster, silent)].map(at => linux.wanted(at)),
		[true, false, true],
	);
});

test('both answers say how many instances it is about, and there is no third', () => {
	const {input} = linux.ask(chosen(plainCluster, silent));
	deepEqual(
		input.kind === 'one' && input.options.map(({id, selectable, subject}) => ({id, selectable, subject})),
		(['linux', 'amazon-linux-1'] as const).map(platform => ({
			id: platform,
			selectable: true,
			subject: {kind: 'platform', platform, instances: 2},
		})),
	);
	deepEqual(
		[entered(input, 'amazon-linux-1'), entered(input, 'windows')],
		[
			{kind: 'ok', value: 'amazon-linux-1'},
			{
				kind: 'refused',
				problem: {
					code: 'invalid-setting',
					field: 'linux',
					value: 'windows',
					expected: oneOf(['linux', 'amazon-linux-1']),
				},
			},
		],
	);
});
