import {defaultSettings, type Settings} from './choices.ts';
import type {SettingId} from './field.ts';
import {settingFields} from './setting-fields.ts';

/**
Only what differs from the defaults, by the name of its flag, as it is written there; further Agent settings one by one.
*/
export function changedSettings(settings: Settings): Partial<Readonly<Record<SettingId, string | readonly string[]>>> {
	const defaults = settingFields({}, defaultSettings);
	return Object.fromEntries(
		settingFields({}, settings)
			.filter(({entry}, index) => entry !== defaults[index]?.entry)
			.map(({id, entry}) => [
				id,
				id === 'env-vars' ? Object.entries(settings.envVars).map(([name, value]) => `${name}=${value}`) : entry,
			]),
	);
}
