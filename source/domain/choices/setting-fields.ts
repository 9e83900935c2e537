import {ok, refused, type Checked} from './problem/checked.ts';
import {defaultSettings, keyStores, logLevels, networkModes, type Settings} from './choices.ts';
import {type Field, type SettingId, settingIds} from './field.ts';
import {formed, like} from './problem/expected.ts';
import type {Problem} from './problem/problem.ts';
import {amount, list, member, optional, type Setting, text, whole} from './setting.ts';

/** What was entered, as text; a field that is missing keeps its value. */
export type Entries = Readonly<Partial<Record<SettingId, string>>>;

const percent = {least: 1, most: 100};

const name = /^[\w\-]{1,255}$/v;

const table: Readonly<Record<SettingId, Setting>> = {
	env: optional('env', /^[a-z][\w\-.\/:]{0,199}$/iv, 'tag-value'),
	'extra-tags': list('extraTags', /^[^\s,:]+:[^\s,]+$/v, like('key:value,key:value')),
	'env-vars': {
		write: ({envVars}) =>
			Object.entries(envVars)
				.map(([key, value]) => `${key}=${value}`)
				.join(' '),
		read(entry, settings) {
			const lines = entry.includes('\n') ? entry : entry.replaceAll(/\s(?=[A-Z_][\dA-Z_]*=)/gv, '\n');
			const pairs = lines
				.split('\n')
				.map(pair => pair.trim())
				.filter(Boolean)
				.map(pair => /^(?<key>[a-z_]\w*)=(?<value>.*)$/isv.exec(pair)?.groups);
			return pairs.every(Boolean)
				? {...settings, envVars: Object.fromEntries(pairs.map(pair => [pair?.key ?? '', pair?.value ?? '']))}
				: {expected: like('NAME=VALUE NAME=VALUE')};
		},
	},
	'agent-image': text('image', /^[\da-z][\w\-.\/]*(?::\d+\/[\w\-.\/]+)?$/v, 'image'),
	'agent-version': text(
		'version',
		/^(?:\w[\w\-.]{0,127}(?:@sha256:[\da-f]{64})?|@?sha256:[\da-f]{64})$/v,
		'image-tag',
	),
	cpu: amount('cpu', {least: 10, most: 196_608, unit: 'cpu'}),
	memory: amount('memory', {least: 64, most: 1_048_576, unit: 'mib'}),
	'network-mode': {
		values: networkModes,
		write: ({networkMode}) => networkMode,
		read: (entry, settings) => member(entry, networkModes, networkMode => ({...settings, networkMode})),
	},
	subnets: list('subnets', /^subnet-[\da-f]+$/v, like('subnet-0123abcd,subnet-4567ef89')),
	'security-groups': list('securityGroups', /^sg-[\da-f]+$/v, like('sg-0123abcd')),
	family: text('family', name, 'name'),
	'service-name': text('serviceName', name, 'name'),
	'store-key': {
		values: keyStores,
		write: ({store}) => store,
		read: (entry, settings) => member(entry, keyStores, store => ({...settings, store})),
	},
	'execution-role': optional(
		'executionRole',
		/^(?:arn:aws[\-a-z]*:iam::\d{12}:role\/(?:[\u{21}-\u{7E}]+\/)?)?[\w+,\-.=@]{1,64}$/v,
		'role',
	),
	'logs-from': {
		values: ['all', 'labelled'],
		write: ({logsFromAll}) => (logsFromAll ? 'all' : 'labelled'),
		read: (entry, settings) =>
			member(entry, ['all', 'labelled'] as const, from => ({...settings, logsFromAll: from === 'all'})),
	},
	'container-include': list('containerInclude', /^(?:image|name):\S+$/v, formed('container-filter')),
	'container-exclude': list('containerExclude', /^(?:image|name):\S+$/v, formed('container-filter')),
	'labels-as-tags': list('labelsAsTags', /^[^\s,]+:[^\s,:]+$/v, like('label:tag,label:tag')),
	'env-as-tags': list('envAsTags', /^[^\s,:]+:[^\s,:]+$/v, like('NAME:tag,NAME:tag')),
	// Everybody who may describe the task definition reads this; a password doesn't belong in it.
	'agent-proxy': optional('proxy', /^https?:\/\/[^\s\/@]+\/?$/v, 'proxy'),
	'agent-no-proxy': list('noProxy', /^[\w*\-.\/:]+$/v, like('internal.example,10.0.0.1')),
	'hostname-file': optional('hostnameFile', /^\/\S*[^\s\/]$/v, 'file'),
	'log-level': {
		values: logLevels,
		write: ({logLevel}) => logLevel ?? 'info',
		read: (entry, settings) =>
			member(entry, logLevels, level => ({...settings, logLevel: level === 'info' ? undefined : level})),
	},
	'drain-percent': {
		write: ({drainPercent}) => String(drainPercent),
		read: (entry, settings) =>
			whole(entry, percent) === undefined
				? {expected: {kind: 'range', ...percent}}
				: {...settings, drainPercent: Number(entry)},
	},
	critical: {
		values: ['no', 'yes'],
		write: ({critical}) => (critical ? 'yes' : 'no'),
		read: (entry, settings) =>
			member(entry, ['no', 'yes'] as const, answer => ({...settings, critical: answer === 'yes'})),
	},
	// IAM, API reference: CreateRole, Path and PermissionsBoundary.
	'role-path': optional('rolePath', /^\/(?:[\u{21}-\u{7E}]{0,509}[\u{21}-\u{2E}\u{30}-\u{7E}]\/)?$/v, 'role-path'),
	'permissions-boundary': optional(
		'permissionsBoundary',
		/^arn:aws[\-a-z]*:iam::(?:aws|\d{12}):policy\/(?:[\u{21}-\u{7E}]+\/)?[\w+,\-.=@]{1,128}$/v,
		'policy',
	),
};

/** The form's lines with the entries given so far in them. */
export function settingFields(entries: Entries, settings: Settings): readonly Field[] {
	return settingIds.map(id => {
		const {values, write} = table[id];
		return {
			id,
			flag: `--${id}`,
			entry: entries[id] ?? write(settings),
			usual: write(defaultSettings),
			kind: values ? {type: 'choice', values} : {type: 'text'},
			check(entry) {
				const read = readSettings({[id]: entry}, settings);
				return read.kind === 'refused' ? read.problem : undefined;
			},
		};
	});
}

/** Reads entries as typed or given by flags over settings; the first that can't be read is the complaint. */
export function readSettings(entries: Entries, settings: Settings): Checked<Settings> {
	const faults: Problem[] = [];
	let result = settings;
	for (const id of settingIds) {
		const entry = entries[id];
		const read = entry === undefined ? result : table[id].read(id === 'env-vars' ? entry : entry.trim(), result);
		if ('expected' in read) {
			faults.push({code: 'invalid-setting', field: id, value: entry ?? '', expected: read.expected});
		} else {
			result = read;
		}
	}

	const [first] = faults;
	return first ? refused(first) : ok(result);
}
