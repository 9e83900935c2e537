import {defaultSite} from '../account/site.ts';
import {defaultExisting, type Settings} from '../choices/choices.ts';
import type {CompleteChoices, Decided, Said} from '../choices/complete-choices.ts';
import {defaultFeatures} from '../choices/feature-id.ts';
import type {Situation} from '../choices/situation.ts';
import {isSame} from '../kit/same.ts';
import {differingSettings} from '../choices/setting-keys.ts';
import {givenSettings, settingsGiven} from './given-settings.ts';
import {todayOn, type Today} from './today.ts';

type Open = Pick<Situation, 'observed' | 'choices' | 'given' | 'byDefault'>;

/**
The choices made so far with the gaps closed: by what flags and environment gave, then by what is there today, then by
defaults. `said` tells which of them somebody made.
*/
export function completeChoices(open: Open): CompleteChoices {
	const {choices, given} = open;
	const {credentials, linux} = choices;
	const today = todayOn(open);
	const settings = choices.settings ?? givenSettings(given, today);
	return {
		...(credentials && {credentials}),
		...(linux !== undefined && {linux}),
		clusters: choices.clusters ?? [],
		existing: choices.existing ?? defaultExisting,
		site: choices.site ?? today.site ?? defaultSite,
		key: choices.key ?? {kind: 'none'},
		features: choices.features ?? today.features ?? defaultFeatures,
		settings,
		replaceInstances: choices.replaceInstances ?? false,
		said: saidIn(open, settings, today),
	};
}

/** A situation as far as a plan rests on it. */
export function decided(open: Open): Decided {
	return {observed: open.observed, choices: completeChoices(open)};
}

/** A flag says so; a person does by another answer than the one that stood there. */
function saidIn({choices, given, byDefault = []}: Open, settings: Settings, today: Today): Said {
	const isOther = (answer: unknown, shown: unknown) => answer !== undefined && !isSame(answer, shown);
	return {
		site: given.entries.site !== undefined || isOther(choices.site, today.site ?? defaultSite),
		features: given.entries.features !== undefined || isOther(choices.features, today.features ?? defaultFeatures),
		// A key in the environment happens to be there, unless a flag handed it over.
		key:
			given.isKeySaid === true ||
			(choices.key !== undefined &&
				!['kept', 'later'].includes(choices.key.kind) &&
				choices.key !== given.choices.key &&
				!byDefault.includes('keySource') &&
				!byDefault.includes('key')),
		settings: [...new Set([...settingsGiven(given), ...differingSettings(settings, today.settings)])],
		today: today.settings,
	};
}
