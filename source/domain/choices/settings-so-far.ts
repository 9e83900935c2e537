import {defaultSettings, type Settings} from './choices.ts';
import {readSettings, type Entries} from './setting-fields.ts';
import type {Entry} from './given.ts';
import type {Situation} from './situation.ts';

/** The settings as far as they are known: chosen, else the defaults with what flags and environment gave. */
export function settingsSoFar({choices, given}: Situation): Settings {
	if (choices.settings) {
		return choices.settings;
	}

	const read = readSettings(settingEntriesOf(given), defaultSettings);
	return read.kind === 'ok' ? read.value : defaultSettings;
}

/** Settings given before the run, as the form takes them. */
export function settingEntriesOf({entries}: Situation['given']): Entries {
	const entry = entries.settings?.entry;
	return entry === undefined || typeof entry === 'string' || isList(entry) ? {} : entry;
}

function isList(entry: Entry): entry is readonly string[] {
	return Array.isArray(entry);
}
