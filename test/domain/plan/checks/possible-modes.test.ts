import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {withPossibleModes} from '../../../../source/domain/plan/checks/possible-modes.ts';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import {sampleChoices, sampleCluster, sampleInstance} from '../../sample.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';

const linux = sampleCluster({instances: [sampleInstance('a')]});
const windows = sampleCluster({
	arn: `${linux.arn}-windows`,
	instances: [
		sampleInstance('b', {attributes: {'ecs.os-type': 'windows', 'ecs.os-family': 'WINDOWS_SERVER_2022_CORE'}}),
	],
});

test('a network mode is offered only where every host of the run can have it', () => {
	const found: CheckResult = {
		id: 'imds',
		subject: 'shop',
		verdict: 'warn',
		finding: 'hop-limit',
		facts: {},
		fixes: [{'network-mode': 'host'}, {'network-mode': 'awsvpc'}, {memory: '300'}],
	};
	const offered = [[linux], [linux, windows]].map(clusters => {
		const observed = {...nothingObserved, clusters};
		const choices = {...sampleChoices(), clusters: clusters.map(({arn}) => arn)};
		return withPossibleModes([found], {observed, choices})[0]?.fixes;
	});
	deepEqual(offered, [found.fixes, [{'network-mode': 'awsvpc'}, {memory: '300'}]]);
});
