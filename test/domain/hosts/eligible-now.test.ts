import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {eligibleNow} from '../../../source/domain/hosts/eligible-now.ts';
import {instanceArn, sampleGroup, sampleInstance} from '../sample.ts';

const managed = {arn: 'arn:mi', name: 'mi', kind: 'managed-instances'} as const;

test('those planned for and those of the kind that joined since, as long as they take tasks', () => {
	const windows = {attributes: {'ecs.os-type': 'windows'}};
	const planned = sampleGroup([sampleInstance('a'), sampleInstance('b'), sampleInstance('odd', windows)]);
	const now = [
		sampleInstance('a'),
		sampleInstance('b', {status: 'DRAINING'}),
		sampleInstance('joined'),
		sampleInstance('away', {agentConnected: false}),
		sampleInstance('odd', windows),
		sampleInstance('other', windows),
		sampleInstance('kept', {capacityProvider: 'mi'}),
	];
	deepEqual(
		eligibleNow(planned, [managed], now),
		['a', 'joined', 'odd'].map(name => instanceArn(name)),
	);
});
