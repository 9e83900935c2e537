import {defaultSettings} from '../choices.ts';
import {readSettings, settingFields} from '../setting-fields.ts';
import type {Situation} from '../situation.ts';
import type {Decision} from './draft.ts';

/** Everything that can be left alone, shown once: one Enter takes it. Flags given before the run stand in it. */
export const settings: Decision<'settings'> = {
	id: 'settings',
	step: 'settings',
	wanted: () => true,
	ask(situation) {
		const start = startOf(situation);
		const initial = readSettings(start, defaultSettings);
		return {
			id: 'settings',
			step: 'settings',
			flag: '--env, --extra-tags, ...',
			...(initial.kind === 'ok' && {fallback: initial.value}),
			input: {
				kind: 'form',
				fields: settingFields(start, defaultSettings),
				of: entries => readSettings({...start, ...entries}, defaultSettings),
			},
		};
	},
};

function startOf({given}: Situation): Readonly<Record<string, string>> {
	const entry = given.entries.settings?.entry;
	return typeof entry === 'object' && !isList(entry) ? entry : {};
}

function isList(entry: Record<string, unknown>): entry is readonly string[] {
	return Array.isArray(entry);
}

