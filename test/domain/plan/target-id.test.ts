import {deepEqual, notEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {servicesOf} from '../../../source/domain/plan/services-of.ts';
import {targetId} from '../../../source/domain/plan/target-id.ts';
import {namesakes} from '../namesakes.ts';
import {sampleCluster, sampleDaemon, sampleService, sampleTarget} from '../sample.ts';

const cluster = 'arn:aws-us-gov:ecs:us-gov-west-1:123456789012:cluster/shop';

test('a target is named by the ARN that it has or will have', () => {
	deepEqual(
		[targetId('service', cluster, 'agent'), targetId('daemon', cluster, 'agent')],
		[
			'arn:aws-us-gov:ecs:us-gov-west-1:123456789012:service/shop/agent',
			'arn:aws-us-gov:ecs:us-gov-west-1:123456789012:daemon/shop/agent',
		],
	);
});

for (const [name, one, other] of namesakes) {
	test(`${name} are two targets`, () => {
		notEqual(one.id, other.id);
	});
}

test('a service is found whatever its state, and never for a daemon of its name', () => {
	const services = [sampleService({status: 'DRAINING'}), sampleService(), sampleService({serviceName: 'web'})];
	const there = sampleCluster({daemonServices: services, daemons: [sampleDaemon()]});
	deepEqual(servicesOf(sampleTarget('datadog-agent'), there), services.slice(0, 2));
	deepEqual(servicesOf(sampleTarget('datadog-agent', {platform: 'managed-instances'}), there), []);
	deepEqual(servicesOf(sampleTarget('datadog-agent'), undefined), []);
});
