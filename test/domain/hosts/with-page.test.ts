import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {noPart, withPage} from '../../../source/domain/hosts/with-page.ts';
import {sampleCluster, sampleInstance} from '../sample.ts';

const linux = sampleInstance('a', {attributes: {'ecs.os-type': 'linux', 'ecs.os-type-detailed': 'amzn_2023'}});
const windows = sampleInstance('b', {attributes: {'ecs.os-type': 'windows'}});
const silent = sampleInstance('c', {attributes: {'ecs.os-type': 'linux'}, agentVersion: '1.51.0'});

test('pages add up, and what only its image tells is no platform yet', () => {
	const summary = sampleCluster({});
	const first = withPage(noPart(summary), {instances: [linux, windows], providers: []});
	deepEqual(withPage(first, {instances: [linux, silent], providers: []}), {
		summary,
		read: 4,
		kinds: new Map([
			['linux', 2],
			['windows', 1],
		]),
	});
});
