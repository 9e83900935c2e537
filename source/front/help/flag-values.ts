import {sites, defaultSite} from '../../domain/account/site.ts';
import {defaultExisting, defaultSettings} from '../../domain/choices/choices.ts';
import {defaultFeatures, featureAliases, featureIds} from '../../domain/choices/feature-id.ts';
import type {Flag, FlagName} from '../../domain/choices/flags.ts';
import {languages} from '../../domain/choices/language.ts';
import {defaultRemoval} from '../../domain/choices/wishes/removal-choices.ts';

/** What an option names that is looked up and not listed in its placeholder. */
export type ValueKind =
	'profile' | 'region' | 'cluster' | 'features' | 'site' | 'world' | 'language' | 'file' | 'folder';

const kinds: Readonly<Partial<Record<FlagName, ValueKind>>> = {
	profile: 'profile',
	region: 'region',
	cluster: 'cluster',
	canary: 'cluster',
	features: 'features',
	site: 'site',
	demo: 'world',
	lang: 'language',
	answers: 'file',
	'save-answers': 'file',
	out: 'file',
	plan: 'file',
	report: 'file',
	journal: 'file',
	write: 'folder',
};

export function valueKind(name: FlagName): ValueKind | undefined {
	return kinds[name];
}

/** Words of an option's own that stand for something beside the names that it takes. */
const besideNames: Readonly<Partial<Record<FlagName, readonly string[]>>> = {region: ['all'], cluster: ['all']};

/** What `--features` knows beside signed ids: a list of these with commas between them. */
export const featureNames: readonly string[] = ['default', ...featureIds, ...Object.keys(featureAliases)];

/** The values of an option that can be listed, and whether there are no others. */
export type Listed = {readonly values: readonly string[]; readonly isAll: boolean};

/** A placeholder such as `bridge|host` lists its values, one such as `NAME|none` some; other lists are by name. */
export function listedValues({name, value = ''}: Flag & {readonly name: FlagName}, worlds: readonly string[]): Listed {
	const parts = value.split('|');
	const literal = parts.filter(part => /^[a-z][\-0-9a-z]*$/v.test(part));
	switch (kinds[name]) {
		case 'features': {
			return {values: featureNames, isAll: true};
		}

		case 'site': {
			return {values: sites, isAll: true};
		}

		case 'language': {
			return {values: languages, isAll: true};
		}

		case 'world': {
			return {values: worlds, isAll: true};
		}

		case 'profile':
		case 'region':
		case 'cluster':
		case 'file':
		case 'folder':
		case undefined: {
			return {
				values: [...literal, ...(besideNames[name] ?? [])],
				isAll: literal.length > 0 && literal.length === parts.length,
			};
		}
	}
}

/** What counts where an option is not given and nothing is there yet. */
export const flagDefaults: Readonly<Partial<Record<FlagName, string>>> = {
	existing: defaultExisting,
	features: defaultFeatures.join(','),
	'logs-from': 'all',
	site: defaultSite,
	'store-key': defaultSettings.store,
	'agent-image': defaultSettings.image,
	'agent-version': defaultSettings.version,
	'network-mode': defaultSettings.networkMode,
	family: defaultSettings.family,
	'service-name': defaultSettings.serviceName,
	'log-level': 'info',
	'drain-percent': String(defaultSettings.drainPercent),
	critical: 'no',
	'recovery-days': String(defaultRemoval.recoveryDays),
	concurrency: '10',
	timeout: '15m',
	demo: 'shop',
};
