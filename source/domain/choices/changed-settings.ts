import {defaultSettings, type Settings} from './choices.ts';
import type {SettingId} from './field.ts';
import {settingFields} from './setting-fields.ts';

/**
Only what differs from the defaults, and what was taken back to them from what is there `today`; by the name of its
flag, as it is written there. Further Agent settings one by one.
*/
export function changedSettings(
	settings: Settings,
	today: Settings = defaultSettings,
): Partial<Readonly<Record<SettingId, string | readonly string[]>>> {
	const [defaults, before] = [settingFields({}, defaultSettings), settingFields({}, today)];
	return Object.fromEntries(
		settingFields({}, settings)
			.filter(({entry}, index) => entry !== defaults[index]?.entry || entry !== before[index]?.entry)
			.map(({id, entry}) => [
				id,
				id === 'env-vars' && entry !== ''
					? Object.entries(settings.envVars).map(([name, value]) => `${name}=${value}`)
					: entry,
			]),
	);
}
