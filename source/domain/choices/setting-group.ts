import type {SettingId} from './field.ts';

/** Settings by what they are about, in the order of the form: what most people change comes first. */
export const settingGroups = ['common', 'names', 'collection', 'network', 'access', 'managed', 'seldom'] as const;

/** What a setting is about, for the heading above it. */
export type SettingGroup = (typeof settingGroups)[number];

const groups: Readonly<Record<SettingId, SettingGroup>> = {
	env: 'common',
	'extra-tags': 'common',
	'env-vars': 'seldom',
	'agent-image': 'seldom',
	'agent-version': 'common',
	cpu: 'common',
	memory: 'common',
	'network-mode': 'network',
	subnets: 'network',
	'security-groups': 'network',
	family: 'names',
	'service-name': 'names',
	'store-key': 'access',
	'execution-role': 'access',
	'logs-from': 'collection',
	'container-include': 'collection',
	'container-exclude': 'collection',
	'labels-as-tags': 'collection',
	'env-as-tags': 'collection',
	'agent-proxy': 'network',
	'agent-no-proxy': 'network',
	'hostname-file': 'seldom',
	'log-level': 'seldom',
	'drain-percent': 'managed',
	critical: 'managed',
	'role-path': 'access',
	'permissions-boundary': 'access',
};

/** The group of one setting. */
export function groupOf(id: SettingId): SettingGroup {
	return groups[id];
}
