import {defaultSettings, type Settings} from '../choices/choices.ts';
import {settingIds, type SettingId} from '../choices/field.ts';
import {withSettings} from '../choices/setting-keys.ts';
import type {Written} from '../agent/own-tags.ts';
import {variablesOf} from '../agent/setting-contributions.ts';

/** The settings of which our tags tell whether we wrote them: sizes, network mode, and all that are variables. */
export const recorded: readonly SettingId[] = [
	'cpu',
	'memory',
	'network-mode',
	'env-vars',
	...settingIds.filter(id => variablesOf([id]).length > 0),
];

/**
The settings of an Agent of ours as this tool wrote them, told from its tags; what they don't record is as it is today.
*/
export function writtenSettings(today: Settings, {variables, settings}: Written): Settings {
	const {cpu, memory, ...rest} = today;
	const unwritten = settingIds.filter(id => {
		const names = variablesOf([id]);
		return names.length > 0 && names.every(name => !variables.includes(name));
	});
	return {...withSettings(rest, defaultSettings, unwritten), ...settings};
}
