import {defaultSettings, type Settings} from './choices.ts';
import type {SettingId} from './field.ts';
import {settingFields} from './setting-fields.ts';

type WrittenSettings = Partial<Readonly<Record<SettingId, string | readonly string[]>>>;

/**
Only what differs from the defaults, and what was taken back to them from what is there `today`.
*/
export function changedSettings(settings: Settings, today: Settings = defaultSettings): WrittenSettings {
	const [defaults, before] = [settingFields({}, defaultSettings), settingFields({}, today)];
	const changed = settingFields({}, settings)
		.filter(({entry}, index) => entry !== defaults[index]?.entry || entry !== before[index]?.entry)
		.map(({id}) => id);
	return writtenSettings(settings, changed);
}

/** These settings, by the name of the flag and as it is written there. Further Agent settings one by one. */
export function writtenSettings(settings: Settings, ids: readonly SettingId[]): WrittenSettings {
	return Object.fromEntries(
		settingFields({}, settings)
			.filter(({id}) => ids.includes(id))
			.map(({id, entry}) => [
				id,
				id === 'env-vars' && entry !== ''
					? Object.entries(settings.envVars).map(([name, value]) => `${name}=${value}`)
					: entry,
			]),
	);
}
