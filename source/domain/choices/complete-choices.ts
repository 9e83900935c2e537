import type {CredentialSource} from '../account/credential-source.ts';
import type {Observed} from '../account/observed.ts';
import {defaultSite, type Site} from '../account/site.ts';
import {
	defaultExisting,
	defaultSettings,
	type Existing,
	type KeyChoice,
	type LinuxKind,
	type Settings,
} from './choices.ts';
import {defaultFeatures, type FeatureId} from './feature-id.ts';
import type {Entry} from './given.ts';
import {readSettings, type Entries} from './setting-fields.ts';
import type {Situation} from './situation.ts';

/** All that was decided, with what nobody said filled in; nothing behind this fills in a default again. */
export type CompleteChoices = {
	readonly credentials?: CredentialSource;
	/** Cluster ARNs. */
	readonly clusters: readonly string[];
	/** Absent where every instance tells what it is. */
	readonly linux?: LinuxKind;
	readonly existing: Existing;
	readonly site: Site;
	readonly key: PlannedKey;
	readonly features: readonly FeatureId[];
	readonly settings: Settings;
	/** Whether the person consented to drain and replace instances. */
	readonly replaceInstances: boolean;
};

/** `none`: a run that changes nothing asked for no key. */
export type PlannedKey = KeyChoice | {readonly kind: 'none'};

/** What everything about a plan is made of: what AWS showed, and choices with no gap. */
export type Decided = {readonly observed: Observed; readonly choices: CompleteChoices};

type Open = Pick<Situation, 'choices' | 'given'>;

/** The choices made so far with the gaps closed: settings by what flags and environment gave, the rest by defaults. */
export function completeChoices({choices, given}: Open): CompleteChoices {
	const {credentials, linux} = choices;
	return {
		...(credentials && {credentials}),
		...(linux !== undefined && {linux}),
		clusters: choices.clusters ?? [],
		existing: choices.existing ?? defaultExisting,
		site: choices.site ?? defaultSite,
		key: choices.key ?? {kind: 'none'},
		features: choices.features ?? defaultFeatures,
		settings: choices.settings ?? givenSettings(given),
		replaceInstances: choices.replaceInstances ?? false,
	};
}

/** A situation as far as a plan rests on it. */
export function decided({observed, choices, given}: Open & Pick<Situation, 'observed'>): Decided {
	return {observed, choices: completeChoices({choices, given})};
}

/** Settings given before the run, as the form takes them. */
export function settingEntriesOf({entries}: Situation['given']): Entries {
	const entry = entries.settings?.entry;
	return entry === undefined || typeof entry === 'string' || isList(entry) ? {} : entry;
}

function givenSettings(given: Situation['given']): Settings {
	const read = readSettings(settingEntriesOf(given), defaultSettings);
	return read.kind === 'ok' ? read.value : defaultSettings;
}

function isList(entry: Entry): entry is readonly string[] {
	return Array.isArray(entry);
}
