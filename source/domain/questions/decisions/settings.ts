import type {Settings} from '../../choices/choices.ts';
import {settingIds} from '../../choices/field.ts';
import {checkSettings} from '../check-settings.ts';
import {canMatter} from '../can-matter.ts';
import {refused} from '../../choices/problem/checked.ts';
import {readSettings, settingFields, type Entries} from '../../choices/setting-fields.ts';
import {keyInClear} from '../../found/clear-key.ts';
import {completeChoices} from '../../found/complete-choices.ts';
import {settingEntriesOf, startSettings} from '../../found/given-settings.ts';
import {todayOn} from '../../found/today.ts';
import {chosenPlatforms} from '../../hosts/chosen-clusters.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Decision} from './draft.ts';

/** Everything that can be left alone, shown once: one Enter takes it. Flags given before the run stand in it. */
export const settings: Decision<'settings'> = {
	id: 'settings',
	step: 'settings',
	wanted: () => true,
	ask(situation) {
		const today = todayOn(situation);
		const start = startSettings(situation.given, today);
		const shown = start.kind === 'ok' ? start.value : today.settings;
		// What was given and can't be read stands in the form as it was written, with the complaint.
		const given = start.kind === 'ok' ? {} : settingEntriesOf(situation.given);
		const of = (entries: Entries) => {
			const read = readSettings({...given, ...entries}, shown);
			// Each by itself first: what is misspelt can't be judged together with the rest.
			const problem =
				read.kind === 'ok' ? checkSettings(read.value, situation, completeChoices(situation)) : undefined;
			return problem ? refused<Settings>(problem) : read;
		};

		const beside = {
			platforms: chosenPlatforms(situation),
			features: completeChoices(situation).features,
			isKeyPut: isKeyPut(situation),
		};
		const initial = of({});
		return {
			id: 'settings',
			step: 'settings',
			flags: settingIds.map(id => `--${id}`),
			// No fallback where the flags contradict each other: unattended, the run ends instead of dropping one.
			...(initial.kind === 'ok' && {fallback: initial.value}),
			input: {
				kind: 'form',
				fields: settingFields(given, shown).filter(
					({id, entry, usual}) => entry !== usual || canMatter(id, beside),
				),
				of,
			},
		};
	},
};

/** A key that is stored already stays where it is, unless it stands in clear. */
function isKeyPut(situation: Situation): boolean {
	switch (situation.choices.key?.kind) {
		case 'secret':
		case 'parameter': {
			return false;
		}

		case 'kept': {
			return keyInClear(todayOn(situation)) !== undefined;
		}

		case 'given':
		case 'later':
		case undefined: {
			return true;
		}
	}
}
