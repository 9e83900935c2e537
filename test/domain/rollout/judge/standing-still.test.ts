import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Pause} from '../../../../source/domain/account/service.ts';
import {after, deployment, failed, going, judged, on, service} from '../sample-rollout.ts';

const pause: Pause = {
	deployment: 'arn:aws:ecs:us-east-1:123456789012:service-deployment/shop/datadog-agent/1',
	hook: 'ecs-pause-1',
	until: '2026-01-02T12:00:00Z',
	otherwise: 'ROLLBACK',
};

test('a deployment that waits for a person goes on, whatever its tasks did, and says how to continue it', () => {
	const tasks = ['a', 'b'].flatMap(name => [60, 120, 180].map(seconds => failed(name, seconds)));
	const paused = judged({service: going(), tasks, at: after(600), pause});
	deepEqual([judged({service: going(), tasks, at: after(600)}).verdict, paused.verdict], ['failing', 'going-on']);
	deepEqual(paused.causes[0], {
		kind: 'paused',
		command: [
			'aws',
			'ecs',
			'continue-service-deployment',
			'--region',
			'us-east-1',
			'--service-deployment-arn',
			pause.deployment,
			'--hook-id',
			'ecs-pause-1',
			'--action',
			'CONTINUE',
		],
		until: '2026-01-02T12:00:00Z',
		otherwise: 'ROLLBACK',
		detail: '',
	});
});

const early = {earlySuccessCriteria: {enable: true, healthyPercent: 50, sourceServiceRevisionCleanup: 'DEFERRED'}};
const off = {earlySuccessCriteria: {...early.earlySuccessCriteria, enable: false}};

test('what ECS calls complete early has not succeeded while an instance lacks it', () => {
	const half = {service: service({runningCount: 1, deploymentConfiguration: early}), tasks: [on('a')]};
	const {verdict, causes, counts} = judged(half);
	deepEqual([verdict, causes.map(({kind}) => kind), counts.running], ['going-on', ['early'], 1]);
	deepEqual(
		[
			judged({...half, service: service({runningCount: 1})}).causes,
			judged({...half, service: service({runningCount: 1, deploymentConfiguration: off})}).causes,
			judged({...half, service: going({deploymentConfiguration: early})}).causes,
			judged({service: service({deploymentConfiguration: early})}).verdict,
		],
		[[], [], [], 'succeeded'],
	);
});

test('a second deployment is not over, though ECS calls ours complete', () => {
	const others = [deployment(), deployment({id: 'ecs-svc/0', status: 'ACTIVE', runningCount: 1})];
	equal(judged({service: service({deployments: others, deploymentConfiguration: early})}).verdict, 'going-on');
});

const linux = {type: 'memberOf', expression: 'attribute:ecs.os-type == linux'};
const zone = {type: 'memberOf', expression: 'attribute:zone == a'};

test('other constraints than those of the plan are told, and not those in another order', () => {
	const changed = service({placementConstraints: [zone]});
	const {verdict, instead} = judged({service: changed}, {constraints: [linux]});
	deepEqual([verdict, instead], ['superseded', {kind: 'constraints', expressions: ['attribute:zone == a']}]);
	const both = service({placementConstraints: [zone, linux]});
	deepEqual(
		[
			judged({service: both}, {constraints: [linux, zone]}).verdict,
			judged({service: changed}).verdict,
			judged({service: changed, at: after(20)}, {constraints: [linux]}).verdict,
			judged({service: service({placementConstraints: [{type: 'distinctInstance'}]})}, {constraints: []}).instead,
		],
		['succeeded', 'succeeded', 'succeeded', {kind: 'constraints', expressions: ['distinctInstance']}],
	);
});
