import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {InstanceRollout} from '../../../../source/domain/choices/problem/rollout.ts';
import {awaitedOf, sentBy} from '../../../../source/domain/rollout/arrival/awaited-of.ts';
import {sampleInstance, sampleRollout, sampleTarget} from '../../sample.ts';

const around = {site: 'datadoghq.com', hasThisKey: true} as const;
const target = sampleTarget('datadog-agent', {
	instances: [sampleInstance('a'), sampleInstance('b', {status: 'DRAINING'})],
});

function hosts(instances: readonly InstanceRollout[]) {
	return awaitedOf(target, sampleRollout(target, {instances}), around).hosts.map(({id, isRunning}) => [
		id,
		isRunning,
	]);
}

test('the hosts on which the rollout was seen are awaited, but for those that go', () => {
	deepEqual(
		hosts([
			{instance: 'i-a', state: 'running'},
			{instance: 'i-b', state: 'failed'},
			{instance: 'i-c', state: 'draining'},
		]),
		[
			['i-a', true],
			['i-b', false],
		],
	);
});

test('where ECS told only how many, all that stay are awaited', () => {
	deepEqual(hosts([]), [['i-a', true]]);
});

test('the site is that of the definition, and the one chosen where it names none', () => {
	const site = (...environment: ReadonlyArray<{readonly name: string; readonly value: string}>) => {
		const containerDefinitions = [{name: 'datadog-agent', image: 'public.ecr.aws/datadog/agent:7', environment}];
		const definition = {family: 'f', containerDefinitions};
		return awaitedOf({...target, definition}, sampleRollout(target), around).site;
	};

	deepEqual([site({name: 'DD_SITE', value: 'datadoghq.eu'}), site()], ['datadoghq.eu', around.site]);
});

test('what is set up is awaited, by either way for spans', () => {
	deepEqual(
		[sentBy(['core']), sentBy(['core', 'apm']), sentBy(['core', 'apm-socket']), sentBy(['core', 'logs'])],
		[['metrics'], ['metrics', 'traces'], ['metrics', 'traces'], ['metrics', 'logs']],
	);
});
