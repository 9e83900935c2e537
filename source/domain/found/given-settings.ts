import {defaultSettings, type Settings} from '../choices/choices.ts';
import {settingIds, type SettingId} from '../choices/field.ts';
import type {Entry, Given} from '../choices/given.ts';
import {ok, type Checked} from '../choices/problem/checked.ts';
import {readSettings, type Entries} from '../choices/setting-fields.ts';
import type {Situation} from '../choices/situation.ts';
import type {Today} from './today.ts';

/** The settings that flags, environment and file gave before the run, as the form takes them. */
export function settingEntriesOf({entries}: Given): Entries {
	const entry = entries.settings?.entry;
	return entry === undefined || typeof entry === 'string' || isList(entry) ? {} : entry;
}

/** Which settings they gave. */
export function settingsGiven(given: Given): readonly SettingId[] {
	const entries = settingEntriesOf(given);
	return settingIds.filter(id => entries[id] !== undefined);
}

/**
Today's settings with those that were given. Tags and variables of the Agent are added to those that are there, in the
place of what an earlier run of this tool added; every other setting replaces what is there.
*/
export function startSettings(given: Given, {settings, own}: Pick<Today, 'settings' | 'own'>): Checked<Settings> {
	const entries = settingEntriesOf(given);
	const read = readSettings(entries, settings);
	if (read.kind === 'refused') {
		return read;
	}

	const {extraTags, envVars} = read.value;
	const theirTags = settings.extraTags.filter(tag => !own.extraTags.includes(tag) && !extraTags.includes(tag));
	const theirVariables = Object.entries(settings.envVars).filter(([name]) => !own.variables.includes(name));
	return ok({
		...read.value,
		...(entries['extra-tags'] !== undefined && {extraTags: [...theirTags, ...extraTags]}),
		...(entries['env-vars'] !== undefined && {envVars: {...Object.fromEntries(theirVariables), ...envVars}}),
	});
}

/** The same where a wrong one was told already, or will be when its question comes up. */
export function givenSettings(given: Given, today: Pick<Today, 'settings' | 'own'>): Settings {
	const read = startSettings(given, today);
	return read.kind === 'ok' ? read.value : today.settings;
}

/** The settings before anything is known of the Agents that are there: names are never read back. */
export function settingsSoFar({choices, given}: Pick<Situation, 'choices' | 'given'>): Settings {
	const nothing = {settings: defaultSettings, own: {extraTags: [], variables: []}};
	return choices.settings ?? givenSettings(given, nothing);
}

function isList(entry: Entry): entry is readonly string[] {
	return Array.isArray(entry);
}
