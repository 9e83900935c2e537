import {isSame} from '../kit/same.ts';
import {defaultSettings, type Settings} from './choices.ts';
import {settingIds, type SettingId} from './field.ts';

/** Where the settings hold what a line of the form, and the flag of its name, is about. */
const keys = {
	env: 'env',
	'extra-tags': 'extraTags',
	'env-vars': 'envVars',
	'agent-image': 'image',
	'agent-version': 'version',
	cpu: 'cpu',
	memory: 'memory',
	'network-mode': 'networkMode',
	subnets: 'subnets',
	'security-groups': 'securityGroups',
	family: 'family',
	'service-name': 'serviceName',
	'store-key': 'store',
	'execution-role': 'executionRole',
	'logs-from': 'logsFromAll',
	'container-include': 'containerInclude',
	'container-exclude': 'containerExclude',
	'labels-as-tags': 'labelsAsTags',
	'env-as-tags': 'envAsTags',
	'agent-proxy': 'proxy',
	'agent-no-proxy': 'noProxy',
	'hostname-file': 'hostnameFile',
	'log-level': 'logLevel',
	'drain-percent': 'drainPercent',
	critical: 'critical',
	'role-path': 'rolePath',
	'permissions-boundary': 'permissionsBoundary',
} as const satisfies Readonly<Record<SettingId, keyof Settings>>;

/** The value of one setting. */
export function settingOf(settings: Settings, id: SettingId): Settings[keyof Settings] {
	return settings[keys[id]];
}

/** The settings with some of another's, which may be absent there and then are absent here. */
export function withSettings(settings: Settings, other: Settings, ids: readonly SettingId[]): Settings {
	const merged = {...settings, ...Object.fromEntries(ids.map(id => [keys[id], other[keys[id]]]))};
	return {
		...defaultSettings,
		...Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)),
	};
}

/** The settings in which two differ. */
export function differingSettings(one: Settings, other: Settings): readonly SettingId[] {
	return settingIds.filter(id => !isSame(settingOf(one, id), settingOf(other, id)));
}
