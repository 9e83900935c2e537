import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import {planOf, reviewOf} from '../../../../source/domain/plan/saved/review-of.ts';
import {sampleInstance, samplePlan, sampleTarget} from '../../sample.ts';

const nothing = {cpu: 0, memory: 0, ports: [], udpPorts: []};
const obstacle = {kind: 'agent-disconnected'} as const;

const known = [
	{...sampleInstance('a'), attributes: {'ecs.os-type': 'linux'}, privateIp: '10.0.0.1'},
	{...sampleInstance('b'), status: 'DRAINING', agentConnected: false},
];
const target = {
	...sampleTarget('agent', {instances: known}),
	forecast: {
		instances: known.map((instance, index) => ({instance, obstacles: index === 1 ? [obstacle] : []})),
		eligible: 1,
		runsOn: 1,
	},
};
const plan = samplePlan({targets: [target]});

test('of the instances of a plan its file has who they are and what is in the way, once', () => {
	const [saved] = reviewOf(plan).targets;
	const [first, second] = known;
	const {start = '', instances} = saved?.forecast ?? {};
	deepEqual(instances, [
		`${first?.id} ${first?.arn.slice(start.length)}`,
		{
			who: `${second?.id} ${second?.arn.slice(start.length)}`,
			status: 'DRAINING',
			agentConnected: false,
			obstacles: [obstacle],
		},
	]);
	match(start, /container-instance\/.*\/$/v);
	deepEqual(
		Object.keys(saved?.group ?? {}).filter(name => name === 'instances'),
		[],
	);
});

test('and the plan that is read again has them where they stood', () => {
	const [read] = planOf(reviewOf(plan), plan.changes).targets;
	const who = known.map(({arn, id, status, agentConnected}) => ({
		arn,
		id,
		status,
		agentConnected,
		attributes: {},
		registered: nothing,
		remaining: nothing,
	}));
	deepEqual(read?.group.instances, who);
	deepEqual(
		read?.forecast.instances,
		who.map((instance, index) => ({instance, obstacles: index === 1 ? [obstacle] : []})),
	);
	deepEqual({...read, group: undefined, forecast: undefined}, {...target, group: undefined, forecast: undefined});
});
