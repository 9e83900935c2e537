import {ok, refused, type Checked} from './problem/checked.ts';
import {keyStores, logLevels, networkModes, type Settings} from './choices.ts';
import {type Field, type SettingId, settingIds} from './field.ts';
import type {Problem} from './problem/problem.ts';

/** What was entered, as text; a field that is missing keeps its value. */
export type Entries = Readonly<Partial<Record<SettingId, string>>>;

/**
How one setting is written, read and checked. `read` gives the settings with the entry in it, or what was expected.
*/
type Setting = {
	readonly values?: readonly string[];
	readonly write: (settings: Settings) => string;
	readonly read: (entry: string, settings: Settings) => Settings | {readonly expected: string};
};

const name = /^[\w\-]{1,255}$/v;
const nameRule = 'letters, digits, - and _, at most 255';

const table: Readonly<Record<SettingId, Setting>> = {
	env: optional('env', /^[a-z][\w\-.\/:]{0,199}$/iv, 'a tag value such as prod'),
	'extra-tags': list('extraTags', /^[^\s,:]+:[^\s,]+$/v, 'key:value,key:value'),
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
				: {expected: 'NAME=VALUE NAME=VALUE'};
		},
	},
	'agent-image': text(
		'image',
		/^[\da-z][\w\-.\/]*(?::\d+\/[\w\-.\/]+)?$/v,
		'an image without its tag, such as public.ecr.aws/datadog/agent',
	),
	'agent-version': text('version', /^(?:\w[\w\-.]{0,127}|@?sha256:[\da-f]{64})$/v, 'a tag such as 7 or 7.70.0'),
	cpu: amount('cpu', {least: 10, most: 196_608, unit: 'CPU units (1024 is one vCPU)'}),
	memory: amount('memory', {least: 64, most: 1_048_576, unit: 'MiB'}),
	'network-mode': {
		values: networkModes,
		write: ({networkMode}) => networkMode,
		read: (entry, settings) => member(entry, networkModes, networkMode => ({...settings, networkMode})),
	},
	subnets: list('subnets', /^subnet-[\da-f]+$/v, 'subnet-0123abcd,subnet-4567ef89'),
	'security-groups': list('securityGroups', /^sg-[\da-f]+$/v, 'sg-0123abcd'),
	family: text('family', name, nameRule),
	'service-name': text('serviceName', name, nameRule),
	'store-key': {
		values: keyStores,
		write: ({store}) => store,
		read: (entry, settings) => member(entry, keyStores, store => ({...settings, store})),
	},
	'execution-role': optional(
		'executionRole',
		/^(?:arn:aws[\-a-z]*:iam::\d{12}:role\/[\w+,\-.\/=@]+|[\w+,\-.=@]{1,64})$/v,
		'a role name or ARN',
	),
	'logs-from': {
		values: ['all', 'labelled'],
		write: ({logsFromAll}) => (logsFromAll ? 'all' : 'labelled'),
		read: (entry, settings) =>
			member(entry, ['all', 'labelled'] as const, from => ({...settings, logsFromAll: from === 'all'})),
	},
	'container-include': list('containerInclude', /^(?:image|name):\S+$/v, 'image:<expression> or name:<expression>'),
	'container-exclude': list('containerExclude', /^(?:image|name):\S+$/v, 'image:<expression> or name:<expression>'),
	'labels-as-tags': list('labelsAsTags', /^[^\s,]+:[^\s,:]+$/v, 'label:tag,label:tag'),
	'env-as-tags': list('envAsTags', /^[^\s,:]+:[^\s,:]+$/v, 'NAME:tag,NAME:tag'),
	// Everybody who may describe the task definition reads this; a password doesn't belong in it.
	'agent-proxy': optional(
		'proxy',
		/^https?:\/\/[^\s\/@]+\/?$/v,
		'an address without a password, such as https://proxy.internal:3128',
	),
	'agent-no-proxy': list('noProxy', /^[\w*\-.\/:]+$/v, 'internal.example,10.0.0.1'),
	'hostname-file': optional(
		'hostnameFile',
		/^\/\S*[^\s\/]$/v,
		'the path of a file, such as /var/lib/cloud/data/instance-id',
	),
	'log-level': {
		values: logLevels,
		write: ({logLevel}) => logLevel ?? 'info',
		read: (entry, settings) =>
			member(entry, logLevels, level => ({...settings, logLevel: level === 'info' ? undefined : level})),
	},
	'drain-percent': {
		write: ({drainPercent}) => String(drainPercent),
		read: (entry, settings) =>
			whole(entry, {least: 1, most: 100}) === undefined
				? {expected: '1 to 100'}
				: {...settings, drainPercent: Number(entry)},
	},
	critical: {
		values: ['no', 'yes'],
		write: ({critical}) => (critical ? 'yes' : 'no'),
		read: (entry, settings) =>
			member(entry, ['no', 'yes'] as const, answer => ({...settings, critical: answer === 'yes'})),
	},
};

/** The form's lines with the entries given so far in them. */
export function settingFields(entries: Entries, settings: Settings): readonly Field[] {
	return settingIds.map(id => {
		const {values, write} = table[id];
		return {
			id,
			flag: `--${id}`,
			entry: entries[id] ?? write(settings),
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

type KeysOf<Value> = {[Key in keyof Settings]-?: Settings[Key] extends Value ? Key : never}[keyof Settings];

function text(key: 'image' | 'version' | 'family' | 'serviceName', rule: RegExp, expected: string): Setting {
	return {
		write: settings => settings[key],
		read: (entry, settings) => (rule.test(entry) ? {...settings, [key]: entry} : {expected}),
	};
}

function optional(key: 'env' | 'executionRole' | 'proxy' | 'hostnameFile', rule: RegExp, expected: string): Setting {
	return {
		write: settings => settings[key] ?? '',
		read: (entry, settings) =>
			entry === '' || rule.test(entry) ? {...settings, [key]: entry === '' ? undefined : entry} : {expected},
	};
}

function list(key: KeysOf<readonly string[]>, rule: RegExp, expected: string): Setting {
	return {
		write: settings => settings[key].join(','),
		read(entry, settings) {
			const items = entry.split(/[\s,]+/v).filter(Boolean);
			return items.every(item => rule.test(item)) ? {...settings, [key]: items} : {expected};
		},
	};
}

type Range = {readonly least: number; readonly most: number};

function amount(key: 'cpu' | 'memory', range: Range & {readonly unit: string}): Setting {
	return {
		write: settings => (settings[key] === undefined ? '' : String(settings[key])),
		read(entry, settings) {
			const number = entry === '' ? undefined : whole(entry, range);
			return entry === '' || number !== undefined
				? {...settings, [key]: number}
				: {expected: `${range.least} to ${range.most} ${range.unit}`};
		},
	};
}

function whole(entry: string, {least, most}: Range): number | undefined {
	const number = /^\d+$/v.test(entry) ? Number(entry) : NaN;
	return number >= least && number <= most ? number : undefined;
}

function member<Value extends string>(
	entry: string,
	values: readonly Value[],
	use: (value: Value) => Settings,
): Settings | {readonly expected: string} {
	const value = values.find(value => value === entry.toLowerCase());
	return value === undefined ? {expected: values.join(', ')} : use(value);
}
