import {mounted, readable} from './features/host-mount.ts';
import type {Contribution} from './features/feature.ts';
import type {Contributed, ContributionChoices} from './contributions.ts';
import {type Platform, isWindows} from './platform.ts';

/** What the settings beside the features put into a task definition. */
export function settingContributions(platform: Platform, {settings, site}: ContributionChoices): readonly Contributed[] {
	const {env, extraTags, containerInclude, containerExclude} = settings;
	return [
		setting('--site', {DD_SITE: site}),
		...(env === undefined || env === '' ? [] : [setting('--env', {DD_ENV: env})]),
		// Lists are joined by spaces, as the Agent's own documentation has it (containers/docker); commas are another tool's habit.
		...list('--extra-tags', 'DD_TAGS', extraTags),
		...list('--container-include', 'DD_CONTAINER_INCLUDE', containerInclude),
		...list('--container-exclude', 'DD_CONTAINER_EXCLUDE', containerExclude),
		...proxyExceptions(settings.envVars),
		...hostnameFile(platform, settings.envVars),
	];
}

function setting(flag: string, environment: Readonly<Record<string, string>>): Contributed {
	return {reason: {kind: 'setting', flag}, contribution: {environment}};
}

function list(flag: string, name: string, values: readonly string[]): readonly Contributed[] {
	return values.length === 0 ? [] : [setting(flag, {[name]: values.join(' ')})];
}

// The metadata services of the instance and of the task are link-local: a proxy would never reach them.
function proxyExceptions(envVars: Readonly<Record<string, string>>): readonly Contributed[] {
	const isProxied = 'DD_PROXY_HTTP' in envVars || 'DD_PROXY_HTTPS' in envVars;
	return isProxied ? [setting('--env-vars', {DD_PROXY_NO_PROXY: '169.254.169.254 169.254.170.2'})] : [];
}

// A file that the Agent is to read its host's name from has to be in its container.
function hostnameFile(platform: Platform, {DD_HOSTNAME_FILE: file}: Readonly<Record<string, string>>): readonly Contributed[] {
	if (file === undefined || !file.startsWith('/') || isWindows(platform)) {
		return [];
	}

	const contribution: Contribution = mounted(readable('hostname_file', file));
	return [{reason: {kind: 'setting', flag: '--env-vars'}, contribution}];
}
