import {defaultSettings} from '../../choices/choices.ts';
import {settingIds} from '../../choices/field.ts';
import {checkSettings} from '../check-settings.ts';
import {refused} from '../../choices/problem/checked.ts';
import {readSettings, settingFields} from '../../choices/setting-fields.ts';
import {settingEntriesOf} from '../../choices/complete-choices.ts';
import type {Decision} from './draft.ts';

/** Everything that can be left alone, shown once: one Enter takes it. Flags given before the run stand in it. */
export const settings: Decision<'settings'> = {
	id: 'settings',
	step: 'settings',
	wanted: () => true,
	ask(situation) {
		const start = settingEntriesOf(situation.given);
		const of = (entries: typeof start) => {
			const read = readSettings({...start, ...entries}, defaultSettings);
			// Each by itself first: what is misspelt can't be judged together with the rest.
			const problem = read.kind === 'ok' ? checkSettings(read.value, situation) : undefined;
			return problem ? refused<typeof defaultSettings>(problem) : read;
		};

		const initial = of({});
		return {
			id: 'settings',
			step: 'settings',
			flags: settingIds.map(id => `--${id}`),
			// No fallback where the flags contradict each other: unattended, the run ends instead of dropping one.
			...(initial.kind === 'ok' && {fallback: initial.value}),
			input: {kind: 'form', fields: settingFields(start, defaultSettings), of},
		};
	},
};
