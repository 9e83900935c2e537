import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings, type Settings} from '../../../source/domain/choices/choices.ts';
import {contributions} from '../../../source/domain/agent/contributions.ts';
import type {FeatureId} from '../../../source/domain/choices/feature-id.ts';
import type {Platform} from '../../../source/domain/account/platform.ts';

function environment(
	platform: Platform,
	features: readonly FeatureId[],
	changes: Partial<Settings> = {},
): Readonly<Record<string, string>> {
	const parts = contributions(platform, {features, settings: {...defaultSettings, ...changes}, site: 'datadoghq.eu'});
	return Object.fromEntries(parts.flatMap(({contribution}) => Object.entries(contribution.environment ?? {})));
}

test('lists are joined by spaces', () => {
	deepEqual(
		environment('linux', [], {
			extraTags: ['team:shop', 'tier:web'],
			containerInclude: ['name:a', 'name:b'],
			containerExclude: ['image:.*'],
		}),
		{
			DD_SITE: 'datadoghq.eu',
			DD_TAGS: 'team:shop tier:web',
			DD_CONTAINER_INCLUDE: 'name:a name:b',
			DD_CONTAINER_EXCLUDE: 'image:.*',
		},
	);
});

test('the site is always written', () => {
	deepEqual(environment('linux', [], {env: ''}), {DD_SITE: 'datadoghq.eu'});
});

test('a proxy does not stand between the Agent and the metadata services', () => {
	equal(environment('linux', [], {envVars: {DD_PROXY_HTTP: 'x'}}).DD_PROXY_NO_PROXY, '169.254.169.254 169.254.170.2');
});

test('OTLP takes logs only where logs are collected', () => {
	equal(environment('linux', ['otlp', 'logs']).DD_OTLP_CONFIG_LOGS_ENABLED, 'true');
	equal(environment('linux', ['otlp']).DD_OTLP_CONFIG_LOGS_ENABLED, undefined);
	equal(environment('managed-instances', ['otlp', 'logs']).DD_OTLP_CONFIG_LOGS_ENABLED, undefined);
});

test('a hostname file is mounted where it can be', () => {
	const mounts = (platform: Platform, file: string) =>
		contributions(platform, {
			features: [],
			settings: {...defaultSettings, envVars: {DD_HOSTNAME_FILE: file}},
			site: 'datadoghq.com',
		})
			.flatMap(({contribution}) => contribution.mounts ?? [])
			.map(({containerPath}) => containerPath);
	deepEqual(
		[mounts('linux', '/var/lib/cloud/data/instance-id'), mounts('linux', 'relative'), mounts('windows', '/var/a')],
		[['/var/lib/cloud/data/instance-id'], [], []],
	);
});
