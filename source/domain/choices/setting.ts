import type {Settings} from './choices.ts';
import {type Expected, formed, type FormId, oneOf, type Unit} from './problem/expected.ts';

/**
How one setting is written, read and checked. `read` gives the settings with the entry in it, or what was expected.
*/
export type Setting = {
	readonly values?: readonly string[];
	readonly write: (settings: Settings) => string;
	readonly read: (entry: string, settings: Settings) => Settings | Refusal;
};

type Refusal = {readonly expected: Expected};

type KeysOf<Value> = {[Key in keyof Settings]-?: Settings[Key] extends Value ? Key : never}[keyof Settings];

/** One word that has to be there. */
export function text(key: 'image' | 'version' | 'family' | 'serviceName', rule: RegExp, form: FormId): Setting {
	return {
		write: settings => settings[key],
		read: (entry, settings) => (rule.test(entry) ? {...settings, [key]: entry} : {expected: formed(form)}),
	};
}

type OptionalKey = 'env' | 'executionRole' | 'proxy' | 'hostnameFile' | 'rolePath' | 'permissionsBoundary';

/** One word, or none. */
export function optional(key: OptionalKey, rule: RegExp, form: FormId): Setting {
	return {
		write: settings => settings[key] ?? '',
		read: (entry, settings) =>
			entry === '' || rule.test(entry)
				? {...settings, [key]: entry === '' ? undefined : entry}
				: {expected: formed(form)},
	};
}

/** Any number of words, with blanks or commas between them. */
export function list(key: KeysOf<readonly string[]>, rule: RegExp, expected: Expected): Setting {
	return {
		write: settings => settings[key].join(','),
		read(entry, settings) {
			const items = entry.split(/[\s,]+/v).filter(Boolean);
			return items.every(item => rule.test(item)) ? {...settings, [key]: items} : {expected};
		},
	};
}

type Range = {readonly least: number; readonly most: number};

type Amount = Range & {readonly unit: Unit};

/** A whole number of a unit, or nothing where it is computed. */
export function amount(key: 'cpu' | 'memory', range: Amount): Setting {
	return {
		write: settings => (settings[key] === undefined ? '' : String(settings[key])),
		read(entry, settings) {
			const number = entry === '' ? undefined : whole(entry, range);
			return entry === '' || number !== undefined
				? {...settings, [key]: number}
				: {expected: {kind: 'range', ...range}};
		},
	};
}

/** The number that an entry is, where it lies in the range. */
export function whole(entry: string, {least, most}: Range): number | undefined {
	const number = /^\d+$/v.test(entry) ? Number(entry) : NaN;
	return number >= least && number <= most ? number : undefined;
}

/** One of a few words, in capitals or not. */
export function member<Value extends string>(
	entry: string,
	values: readonly Value[],
	use: (value: Value) => Settings,
): Settings | Refusal {
	const value = values.find(value => value === entry.toLowerCase());
	return value === undefined ? {expected: oneOf(values)} : use(value);
}
