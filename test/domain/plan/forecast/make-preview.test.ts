import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Existing} from '../../../../source/domain/choices/choices.ts';
import {defaultFeatures} from '../../../../source/domain/choices/feature-id.ts';
import {preview} from '../../../../source/domain/plan/forecast/make-preview.ts';
import type {Service} from '../../../../source/domain/account/service.ts';
import {nothingObserved} from '../../../../source/domain/account/observed.ts';
import {
	definitionArn,
	instanceArn,
	sampleChoices,
	sampleCluster,
	sampleInstance,
	sampleRegistered,
	sampleService,
	sampleTask,
} from '../../sample.ts';

const room = {cpu: 2048, memory: 3900, ports: [22, 8126], udpPorts: [8125]};

/** One Linux host with somebody else's Agent, which holds the ports, and a Windows host without. */
function runsOn(existing: Existing, placementConstraints: Service['placementConstraints'] = []) {
	const cluster = sampleCluster({
		instances: [
			sampleInstance('a', {remaining: room}),
			sampleInstance('b', {
				attributes: {'ecs.os-type': 'windows', 'ecs.capability.secrets.asm.environment-variables': ''},
			}),
		],
		daemonServices: [sampleService({serviceName: 'dd', placementConstraints})],
		tasks: [
			sampleTask('t', {
				group: 'service:dd',
				instanceArn: instanceArn('a'),
				hostPorts: [
					{port: 8126, protocol: 'tcp'},
					{port: 8125, protocol: 'udp'},
				],
			}),
		],
		taskDefinitions: {
			[definitionArn('datadog-agent-task:2')]: sampleRegistered({
				family: 'dd',
				containerDefinitions: [
					{
						name: 'agent',
						image: 'datadog/agent:7',
						portMappings: [
							{containerPort: 8126, hostPort: 8126, protocol: 'tcp'},
							{containerPort: 8125, hostPort: 8125, protocol: 'udp'},
						],
					},
				],
			}),
		},
	});
	const observed = {...nothingObserved, clusters: [cluster]};
	const choices = sampleChoices({clusters: [cluster.arn], existing});
	const {runsOn: count, of} = preview({observed, choices})(defaultFeatures);
	return `${count} of ${of}`;
}

test('what an adopted or replaced Agent holds is free for ours; where it is left alone, ours is not wanted', () => {
	deepEqual([runsOn('adopt'), runsOn('replace'), runsOn('leave')], ['2 of 2', '2 of 2', '1 of 1']);
});

test('constraints of an adopted service leave instances out, and those of a replaced one go with it', () => {
	const constraints = [{type: 'memberOf', expression: 'attribute:rack == r1'}];
	deepEqual(
		(['adopt', 'replace'] as const).map(existing => runsOn(existing, constraints)),
		['1 of 1', '2 of 2'],
	);
});
