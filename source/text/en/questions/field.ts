import {defaultSettings} from '../../../domain/choices/choices.ts';
import type {Field, SettingId} from '../../../domain/choices/field.ts';
import type {SettingGroup} from '../../../domain/choices/setting-group.ts';

type FieldWords = {readonly label: string; readonly hint: string; readonly placeholder: string};

const fields: Readonly<Record<SettingId, FieldWords>> = {
	env: {label: 'Environment tag', hint: 'Tags everything with env, for example prod.', placeholder: 'none'},
	'extra-tags': {label: 'Further tags', hint: 'As key:value, separated by commas.', placeholder: 'none'},
	'env-vars': {
		label: 'Further variables',
		hint: 'For the Agent, as NAME=VALUE, separated by commas. They win over ours.',
		placeholder: 'none',
	},
	'agent-image': {label: 'Agent image', hint: 'Without a tag.', placeholder: defaultSettings.image},
	// A floating tag, as Datadog's own examples have it.
	'agent-version': {
		label: 'Agent version',
		hint: 'The image tag. 7 follows the newest Agent 7 whenever a task starts.',
		placeholder: '7',
	},
	cpu: {
		label: 'CPU',
		hint: 'In CPU units, 1024 to a core. Computed from the features unless set.',
		placeholder: 'computed',
	},
	// Above it Docker kills the container, unlike a reservation.
	memory: {
		label: 'Memory',
		hint: 'In MiB, a hard limit. Computed from the features unless set.',
		placeholder: 'computed',
	},
	'network-mode': {
		label: 'Network mode',
		hint: "bridge suits most. host helps where instance metadata can't be reached from containers.",
		placeholder: 'bridge',
	},
	subnets: {label: 'Subnets', hint: 'For awsvpc only, separated by commas.', placeholder: 'none'},
	'security-groups': {label: 'Security groups', hint: 'For awsvpc only, separated by commas.', placeholder: 'none'},
	family: {label: 'Task definition', hint: "The family it's registered under.", placeholder: defaultSettings.family},
	'service-name': {
		label: 'Service',
		hint: 'The name of the daemon service.',
		placeholder: defaultSettings.serviceName,
	},
	'store-key': {
		label: 'Key is kept in',
		hint: 'plain is readable for everyone who may describe the task definition.',
		placeholder: 'secrets-manager',
	},
	'execution-role': {
		label: 'Execution role',
		hint: "A role to use, by name or ARN. Without one, this tool creates its own when it's needed.",
		placeholder: 'created',
	},
	'logs-from': {
		label: 'Logs from',
		hint: 'all containers, or only those with an Autodiscovery label.',
		placeholder: 'all',
	},
	// In Datadog's own syntax (`DD_CONTAINER_INCLUDE`), so that what people have elsewhere can be pasted.
	'container-include': {
		label: 'Include',
		hint: 'Containers to watch, as image:REGEX or name:REGEX.',
		placeholder: 'all',
	},
	'container-exclude': {
		label: 'Exclude',
		hint: 'Containers to leave out, as image:REGEX or name:REGEX.',
		placeholder: 'none',
	},
	'labels-as-tags': {
		label: 'Labels as tags',
		hint: 'Container labels that become tags, as label:tag, separated by commas.',
		placeholder: 'none',
	},
	'env-as-tags': {
		label: 'Variables as tags',
		hint: 'Container variables that become tags, as NAME:tag, separated by commas.',
		placeholder: 'none',
	},
	'agent-proxy': {
		label: 'Proxy',
		hint: 'The address that the Agent sends through, such as http://proxy.internal:3128.',
		placeholder: 'none',
	},
	'agent-no-proxy': {
		label: 'Without proxy',
		hint: 'Hosts that are reached directly. Instance and task metadata always are.',
		placeholder: 'none',
	},
	// The program cloud-init writes the instance's ID into the one that is named here.
	'hostname-file': {
		label: 'Hostname file',
		hint: 'A file of Linux hosts with their name, for example /var/lib/cloud/data/instance-id.',
		placeholder: 'none',
	},
	'log-level': {label: 'Log level', hint: 'How much the Agent writes into its own log.', placeholder: 'info'},
	// The default of CreateDaemon.
	'drain-percent': {
		label: 'Replace at a time',
		hint: 'Managed Instances: the percentage that is drained at once.',
		placeholder: '25',
	},
	// AWS's own default is yes: a failing Agent would then drive an instance's tasks away.
	critical: {
		label: 'Critical',
		hint: 'Managed Instances: yes drains an instance whose Agent fails.',
		placeholder: 'no',
	},
	'role-path': {
		label: 'Role path',
		hint: 'Where the role that this tool creates stands in IAM, such as /team/.',
		placeholder: '/',
	},
	'permissions-boundary': {
		label: 'Role boundary',
		hint: 'The ARN of the policy that limits the role that this tool creates, where one is required.',
		placeholder: 'none',
	},
};

/** The label of a setting in the form, and a hint that says what is taken. */
export function field({id}: Field): FieldWords {
	return fields[id];
}

const groups: Readonly<Record<SettingGroup, string>> = {
	common: 'Most often changed',
	names: 'Names',
	collection: 'What is collected',
	network: 'Network',
	access: 'Key and role',
	managed: 'Managed Instances',
	seldom: 'Seldom changed',
};

/** The heading above settings that are about the same. */
export function settingGroup(group: SettingGroup): string {
	return groups[group];
}
