import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {applicationAdvice} from '../../../source/domain/ending/application-advice.ts';
import {socketsInstead} from '../../../source/domain/wiring/way-to-agent.ts';
import {defaultSettings, type Settings} from '../../../source/domain/choices/choices.ts';
import type {FeatureId} from '../../../source/domain/choices/feature-id.ts';
import type {Platform} from '../../../source/domain/account/platform.ts';
import type {Instance, MetadataOptions} from '../../../source/domain/account/instance.ts';
import {sampleInstance} from '../sample.ts';
import type {ApplicationAdvice} from '../../../source/domain/ending/receipt.ts';

function advice(
	platform: Platform,
	features: readonly FeatureId[],
	changes: Partial<Settings> = {},
	instances: readonly Instance[] = [],
): Omit<ApplicationAdvice, 'features' | 'networkMode' | 'platform'> {
	const {
		features: _features,
		networkMode: _networkMode,
		platform: _platform,
		...rest
	} = applicationAdvice({platform, instances}, {features, settings: {...defaultSettings, ...changes}});
	return rest;
}

test('over a port, the address is that of the instance', () => {
	deepEqual(advice('linux', ['core', 'apm', 'dogstatsd'], {env: 'prod'}), {
		environment: {DD_ENV: 'prod'},
		agentHost: 'instance-address',
	});
});

test('a socket needs no address', () => {
	deepEqual(advice('linux', ['core', 'apm', 'apm-socket', 'dogstatsd-socket']), {
		environment: {
			DD_TRACE_AGENT_URL: 'unix:///var/run/datadog/apm.socket',
			DD_DOGSTATSD_URL: 'unix:///var/run/datadog/dsd.socket',
		},
		mount: '/var/run/datadog',
	});
});

test('a socket for one thing and a port for the other need both', () => {
	deepEqual(advice('linux', ['core', 'apm-socket', 'dogstatsd']), {
		environment: {DD_TRACE_AGENT_URL: 'unix:///var/run/datadog/apm.socket'},
		mount: '/var/run/datadog',
		agentHost: 'instance-address',
	});
});

test('a socket that Windows left out is not advised there', () => {
	deepEqual(advice('windows', ['core', 'apm', 'apm-socket']), {environment: {}, agentHost: 'windows-address'});
});

test('daemons have one address on every instance', () => {
	deepEqual(advice('managed-instances', ['core', 'apm', 'otlp'], {networkMode: 'host'}), {
		environment: {DD_AGENT_HOST: '169.254.172.2', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://169.254.172.2:4318'},
		agentHost: 'daemon-address',
	});
});

test("in the host's network the loopback address is right only for applications in it too", () => {
	deepEqual(
		(['linux', 'external'] as const).map(platform =>
			advice(platform, ['core', 'dogstatsd'], {networkMode: 'host'}),
		),
		['instance-address', 'metadata-file'].map(agentHost => ({
			environment: {},
			agentHost,
			inHostNetwork: {DD_AGENT_HOST: '127.0.0.1'},
		})),
	);
});

test('with a network interface of its own the Agent has no address for applications, but for sockets', () => {
	const own = {networkMode: 'awsvpc'} as const;
	deepEqual(advice('linux', ['core', 'apm'], own), {environment: {}, agentHost: 'none'});
	deepEqual(advice('windows', ['core', 'apm'], own), {environment: {}, agentHost: 'none'});
	deepEqual(advice('linux', ['core', 'apm-socket'], own), {
		environment: {DD_TRACE_AGENT_URL: 'unix:///var/run/datadog/apm.socket'},
		mount: '/var/run/datadog',
	});
	deepEqual(
		[['apm', 'dogstatsd'] as const, ['otlp'] as const].flatMap(features =>
			(['linux', 'windows'] as const).map(platform => socketsInstead({platform, features})),
		),
		['-apm,+apm-socket,-dogstatsd,+dogstatsd-socket', undefined, undefined, undefined],
	);
});

test('where the metadata service answers no container, it is said on which instances', () => {
	const on = (name: string, metadata?: MetadataOptions) =>
		sampleInstance(name, {machine: {securityGroups: [], ...(metadata && {metadata})}});
	const open = on('a', {tokens: 'optional', hopLimit: 1, endpoint: 'enabled'});
	const far = on('b', {tokens: 'required', hopLimit: 1, endpoint: 'enabled'});
	const off = on('c', {tokens: 'optional', hopLimit: 2, endpoint: 'disabled'});
	const failing = (instances: readonly Instance[]) => advice('linux', ['core', 'apm'], {}, instances).withoutMetadata;
	deepEqual(
		[[open, far, off], [open], [open, on('d')], []].map(instances => failing(instances)),
		[['i-b', 'i-c'], [], undefined, undefined],
	);
	equal(advice('external', ['core', 'apm'], {}, [far]).withoutMetadata, undefined);
});

test('external hosts have no metadata service to ask', () => {
	deepEqual(advice('external', ['core', 'apm']), {environment: {}, agentHost: 'metadata-file'});
});

test('without anything to send to there is nothing to set', () => {
	deepEqual(advice('linux', ['core', 'processes']), {environment: {}});
});

test("machines of one's own have no metadata service, and Windows has a shell of its own", () => {
	deepEqual(
		(['external', 'external-windows', 'windows'] as const).map(
			platform => advice(platform, ['core', 'apm']).agentHost,
		),
		['metadata-file', 'windows-metadata-file', 'windows-address'],
	);
});
