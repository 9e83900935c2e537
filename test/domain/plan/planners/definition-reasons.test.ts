import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings} from '../../../../source/domain/choices/choices.ts';
import type {ContributionChoices} from '../../../../source/domain/agent/contributions.ts';
import {definitionReasons} from '../../../../source/domain/plan/planners/definition-reasons.ts';
import type {Platform} from '../../../../source/domain/account/platform.ts';

function reasons(platform: Platform, choices: Partial<ContributionChoices>, paths: readonly string[]) {
	const all = definitionReasons(platform, {
		features: ['core'],
		settings: defaultSettings,
		site: 'datadoghq.com',
		...choices,
	});
	return paths.map(path => {
		const reason = all.get(path);
		if (reason?.kind === 'feature') {
			return reason.feature;
		}

		return reason?.kind === 'setting' ? reason.flag : reason?.kind;
	});
}

test('each thing names the feature that asked for it, the first where several did', () => {
	deepEqual(
		reasons('linux', {features: ['core', 'apm', 'network', 'usm', 'health-check']}, [
			'datadog-agent/ports/8126/tcp',
			'datadog-agent/environment/DD_APM_ENABLED',
			'datadog-agent/mounts//sys/kernel/debug',
			'volumes/debug',
			'datadog-agent/capabilities/SYS_ADMIN',
			'datadog-agent/healthCheck',
			'datadog-agent/cpu',
			'datadog-agent/mounts//host/proc',
		]),
		['apm', 'apm', 'network', 'network', 'network', 'health-check', 'usm', 'base'],
	);
});

test("the host's process namespace names who asked for it", () => {
	deepEqual(
		reasons('linux', {features: ['core', 'dogstatsd-socket', 'origin-detection']}, [
			'pidMode',
			'volumes/dd-sockets',
		]),
		['origin-detection', 'dogstatsd-socket'],
	);
});

test('settings name their flag', () => {
	const settings = {
		...defaultSettings,
		env: 'prod',
		extraTags: ['a:b'],
		cpu: 300,
		version: '7.78.1',
		networkMode: 'host',
		envVars: {DD_SITE: 'x', DD_LOG_LEVEL: 'debug'},
	} as const;
	deepEqual(
		reasons('linux', {settings}, [
			'datadog-agent/environment/DD_ENV',
			'datadog-agent/environment/DD_TAGS',
			'datadog-agent/cpu',
			'datadog-agent/memory',
			'datadog-agent/image',
			'networkMode',
			'datadog-agent/environment/DD_SITE',
			'datadog-agent/environment/DD_LOG_LEVEL',
		]),
		['--env', '--extra-tags', '--cpu', 'base', '--agent-version', '--network-mode', '--env-vars', '--env-vars'],
	);
});

test('what a platform needs says so', () => {
	deepEqual(reasons('amazon-linux-1', {}, ['volumes/cgroup', 'requiresCompatibilities']), ['platform', 'platform']);
	deepEqual(reasons('windows', {}, ['datadog-agent/cpu']), ['platform']);
	deepEqual(
		reasons('managed-instances', {}, [
			'cpu',
			'memory',
			'datadog-agent/cpu',
			'datadog-agent/environment/ECS_MANAGED_INSTANCES',
		]),
		['platform', 'platform', undefined, 'platform'],
	);
});

test('an image variant names the feature that needs it', () => {
	deepEqual(reasons('linux', {features: ['core', 'jmx']}, ['datadog-agent/image', 'datadog-agent/memory']), [
		'jmx',
		'jmx',
	]);
	deepEqual(reasons('linux', {}, ['datadog-agent/image', 'datadog-agent/image/none']), ['base', undefined]);
});

test('a size says what it is the most of', () => {
	const all = definitionReasons('linux', {
		features: ['core', 'logs', 'network'],
		settings: defaultSettings,
		site: 'datadoghq.com',
	});
	deepEqual(all.get('datadog-agent/cpu'), {
		kind: 'feature',
		feature: 'logs',
		parts: [
			{what: 'base', amount: 100},
			{what: 'logs', amount: 256},
			{what: 'network', amount: 256},
		],
	});
});

test('an adopted Agent keeps the name of its container, and things in it have their reasons', () => {
	const all = definitionReasons(
		'linux',
		{features: ['core', 'apm'], settings: defaultSettings, site: 'datadoghq.com'},
		'dd',
	);
	deepEqual(
		[...all.keys()].filter(path => path.startsWith('datadog-agent/')),
		[],
	);
	deepEqual(all.get('dd/ports/8126/tcp'), {kind: 'feature', feature: 'apm'});
});
