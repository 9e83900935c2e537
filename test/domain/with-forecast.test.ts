import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Forecast} from '../../source/domain/forecast.ts';
import type {Instance} from '../../source/domain/instance.ts';
import type {Rollout} from '../../source/domain/rollout.ts';
import {withForecast} from '../../source/domain/with-forecast.ts';

const resources = {
	cpu: 2048, memory: 4096, ports: [], udpPorts: [],
};
const instance: Instance = {
	arn: 'arn:aws:ecs:us-east-1:123456789012:container-instance/shop/1', id: 'i-1', status: 'ACTIVE', agentConnected: true, attributes: {}, registered: resources, remaining: resources,
};
const port = {port: 8126, protocol: 'tcp'} as const;
const forecast: Forecast = {instances: [{instance, obstacles: [{kind: 'port', port, heldBy: 'web:7'}]}], eligible: 1, runsOn: 0};

test('a taken port gets its number and its holder from the forecast', () => {
	const cause = {kind: 'port-taken', detail: 'is already using a port required by your task'} as const;
	const rollout: Rollout = {
		cluster: 'shop', region: 'us-east-1', service: 'datadog-agent', kind: 'service', taskDefinition: 'arn', verdict: 'failing',
		counts: {
			running: 0, starting: 0, waiting: 1, failed: 0, total: 1,
		},
		instances: [{instance: 'i-1', state: 'waiting', cause}], causes: [cause],
	};
	const named = {...cause, port, heldBy: 'web:7'};
	deepEqual(withForecast(rollout, forecast), {...rollout, instances: [{instance: 'i-1', state: 'waiting', cause: named}], causes: [named]});
});
