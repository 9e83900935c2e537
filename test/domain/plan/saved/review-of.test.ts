import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {reviewOf} from '../../../../source/domain/plan/saved/review-of.ts';
import {sampleInstance, samplePlan, sampleTarget} from '../../sample.ts';

test('of the instances of a plan its file has who they are, wherever they stand in it', () => {
	const instances = [{...sampleInstance('a'), attributes: {'ecs.os-type': 'linux'}, privateIp: '10.0.0.1'}];
	const target = {
		...sampleTarget('agent', {instances}),
		forecast: {instances: instances.map(instance => ({instance, obstacles: []})), eligible: 1, runsOn: 1},
	};
	const [saved] = reviewOf(samplePlan({targets: [target]})).targets;
	const told = [saved?.group.instances, saved?.forecast.instances.map(({instance}) => instance)];
	const nothing = {cpu: 0, memory: 0, ports: [], udpPorts: []};
	const [{arn, id, status, agentConnected} = sampleInstance('a')] = instances;
	const who = {arn, id, status, agentConnected, attributes: {}, registered: nothing, remaining: nothing};
	deepEqual(told, [[who], [who]]);
});
