import type {Problem} from './problem/problem.ts';

/**
One line of a form. `entry` is the text as typed, `usual` that of the default; `check` gives the complaint for an entry,
if any.
*/
export type Field = {
	readonly id: SettingId;
	readonly flag: string;
	readonly entry: string;
	readonly usual: string;
	readonly kind: {readonly type: 'text'} | {readonly type: 'choice'; readonly values: readonly string[]};
	readonly check: (entry: string) => Problem | undefined;
};

/** In the order of a command: what most people change comes first. */
export const settingIds = [
	'env',
	'extra-tags',
	'env-vars',
	'agent-image',
	'agent-version',
	'cpu',
	'memory',
	'network-mode',
	'subnets',
	'security-groups',
	'family',
	'service-name',
	'store-key',
	'execution-role',
	'logs-from',
	'container-include',
	'container-exclude',
	'labels-as-tags',
	'env-as-tags',
	'agent-proxy',
	'agent-no-proxy',
	'hostname-file',
	'log-level',
	'drain-percent',
	'critical',
	'role-path',
	'permissions-boundary',
] as const;

/** The id of a setting in the form and in the answers file. */
export type SettingId = (typeof settingIds)[number];
