import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {sampleInstance} from '../../sample.ts';
import {after, failed, going, judged, noPort, older, on, states} from '../sample-rollout.ts';

test('an instance goes through replacing, starting and checking its health to running', () => {
	equal(
		states({
			tasks: [on('a', {taskDefinitionArn: older}), on('b', {taskDefinitionArn: older, desiredStatus: 'STOPPED'})],
		}),
		'replacing replacing',
	);
	equal(
		states({tasks: [on('a', {lastStatus: 'PROVISIONING'}), on('b', {lastStatus: 'ACTIVATING'})]}),
		'starting starting',
	);
	equal(
		states({tasks: [on('a', {healthStatus: 'UNKNOWN', startedAt: after(30)}), on('b', {healthStatus: 'HEALTHY'})]}),
		'checking-health running',
	);
});

test('unknown health counts as healthy after 40 s, unless there is a health check', () => {
	const tasks = [
		on('a', {healthStatus: 'UNKNOWN', startedAt: after(20)}),
		on('b', {healthStatus: 'UNKNOWN', startedAt: after(21)}),
	];
	equal(states({tasks}), 'running checking-health');
	equal(states({tasks}, {hasHealthCheck: true}), 'checking-health checking-health');
});

test('an unhealthy, a stopped and a draining instance are told apart', () => {
	const instances = [sampleInstance('a'), sampleInstance('b'), sampleInstance('c', {status: 'DRAINING'})];
	equal(
		states({instances, tasks: [on('a', {healthStatus: 'UNHEALTHY'}), failed('b', 10), on('c')]}),
		'failed failed draining',
	);
});

test('a waiting instance says why, and the plan names who holds the port', () => {
	const instances = [sampleInstance('a'), sampleInstance('b')];
	const forecast = {
		eligible: 2,
		runsOn: 1,
		instances: instances.map(instance => ({
			instance,
			obstacles:
				instance.id === 'i-b'
					? [{kind: 'port', port: {port: 8126, protocol: 'tcp'}, heldBy: 'web:7'} as const]
					: [],
		})),
	};
	const {
		instances: judgedInstances,
		causes,
		counts,
	} = judged({instances, tasks: [on('a')], service: going({events: [noPort('b')]})}, {forecast});
	const cause = {
		kind: 'port-taken',
		port: {port: 8126, protocol: 'tcp'},
		heldBy: 'web:7',
		detail:
			'was unable to place a task because no container instance met all of its requirements. The closest ' +
			'matching (container-instance b) is already using a port required by your task.',
	};
	deepEqual(judgedInstances[1], {instance: 'i-b', state: 'waiting', cause});
	deepEqual(causes, [cause]);
	deepEqual(counts, {running: 1, starting: 0, waiting: 1, failed: 0, total: 2});
});
