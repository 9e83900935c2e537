import type {Settings} from '../choices/choices.ts';
import type {SettingId} from '../choices/field.ts';
import {isWindows, type Platform} from '../account/platform.ts';
import {defaultSite, type Site} from '../account/site.ts';
import type {Contributed} from './contributions.ts';
import type {Contribution} from './features/feature.ts';
import {mounted, readable} from './features/parts/mounts.ts';

export type SettingChoices = {readonly settings: Settings; readonly site: Site};

/** What the settings beside the features put into a task definition. */
export function settingContributions(platform: Platform, {settings, site}: SettingChoices): readonly Contributed[] {
	const {env, extraTags, containerInclude, containerExclude, labelsAsTags, envAsTags, logLevel} = settings;
	return [
		setting('--site', {DD_SITE: site}),
		...(env === undefined || env === '' ? [] : [setting('--env', {DD_ENV: env})]),
		// Lists are joined by spaces, as the Agent's own documentation has it (containers/docker); commas are another
		// tool's habit.
		...list('--extra-tags', 'DD_TAGS', extraTags),
		...list('--container-include', 'DD_CONTAINER_INCLUDE', containerInclude),
		...list('--container-exclude', 'DD_CONTAINER_EXCLUDE', containerExclude),
		...tagMap('--labels-as-tags', 'DD_CONTAINER_LABELS_AS_TAGS', labelsAsTags),
		...tagMap('--env-as-tags', 'DD_CONTAINER_ENV_AS_TAGS', envAsTags),
		...(logLevel === undefined ? [] : [setting('--log-level', {DD_LOG_LEVEL: logLevel})]),
		...proxy(settings),
		...hostnameFile(platform, settings),
	];
}

/**
The variables that settings put into the Agent's container, by name. The site is not one of them: every Agent has it.
*/
export function settingVariables(settings: Settings): readonly string[] {
	const contributed = settingContributions('linux', {settings, site: defaultSite})
		.flatMap(({contribution}) => Object.keys(contribution.environment ?? {}))
		.filter(name => name !== 'DD_SITE');
	return [...new Set([...contributed, ...Object.keys(settings.envVars)])];
}

const variables: Partial<Readonly<Record<SettingId, readonly string[]>>> = {
	env: ['DD_ENV'],
	'extra-tags': ['DD_TAGS'],
	'logs-from': ['DD_LOGS_CONFIG_CONTAINER_COLLECT_ALL'],
	'container-include': ['DD_CONTAINER_INCLUDE'],
	'container-exclude': ['DD_CONTAINER_EXCLUDE'],
	'labels-as-tags': ['DD_CONTAINER_LABELS_AS_TAGS'],
	'env-as-tags': ['DD_CONTAINER_ENV_AS_TAGS'],
	'agent-proxy': ['DD_PROXY_HTTP', 'DD_PROXY_HTTPS'],
	'agent-no-proxy': ['DD_PROXY_NO_PROXY'],
	'hostname-file': ['DD_HOSTNAME_FILE'],
	'log-level': ['DD_LOG_LEVEL'],
};

/** The variables that these settings speak for, whatever they say. */
export function variablesOf(ids: readonly SettingId[]): readonly string[] {
	return ids.flatMap(id => variables[id] ?? []);
}

function setting(flag: string, environment: Readonly<Record<string, string>>): Contributed {
	return {reason: {kind: 'setting', flag}, contribution: {environment}};
}

function list(flag: string, name: string, values: readonly string[]): readonly Contributed[] {
	return values.length === 0 ? [] : [setting(flag, {[name]: values.join(' ')})];
}

// The Agent takes these as a JSON object. The tag is behind the last colon: names of labels may hold some.
function tagMap(flag: string, name: string, pairs: readonly string[]): readonly Contributed[] {
	const tags = pairs.map(
		pair => [pair.slice(0, pair.lastIndexOf(':')), pair.slice(pair.lastIndexOf(':') + 1)] as const,
	);
	return pairs.length === 0 ? [] : [setting(flag, {[name]: JSON.stringify(Object.fromEntries(tags))})];
}

// The metadata services of the instance and of the task are link-local: a proxy would never reach them.
function proxy({proxy: address, noProxy, envVars}: Settings): readonly Contributed[] {
	const isProxied = address !== undefined && address !== '';
	const isByVariable = 'DD_PROXY_HTTP' in envVars || 'DD_PROXY_HTTPS' in envVars;
	const exceptions = {DD_PROXY_NO_PROXY: ['169.254.169.254', '169.254.170.2', ...noProxy].join(' ')};
	return [
		...(isProxied ? [setting('--agent-proxy', {DD_PROXY_HTTP: address, DD_PROXY_HTTPS: address})] : []),
		...(isProxied || isByVariable ? [setting(isProxied ? '--agent-proxy' : '--env-vars', exceptions)] : []),
	];
}

// A file that the Agent is to read its host's name from has to be in its container. Windows mounts folders only.
function hostnameFile(platform: Platform, {hostnameFile: chosen, envVars}: Settings): readonly Contributed[] {
	const named = envVars.DD_HOSTNAME_FILE;
	const file = named ?? chosen;
	if (file === undefined || !file.startsWith('/') || isWindows(platform)) {
		return [];
	}

	const contribution: Contribution = {
		...mounted(readable('hostname_file', file)),
		environment: {DD_HOSTNAME_FILE: file},
	};
	return [{reason: {kind: 'setting', flag: named === undefined ? '--hostname-file' : '--env-vars'}, contribution}];
}
