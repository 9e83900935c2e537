import {defaultSite} from '../account/site.ts';
import {defaultExisting, type KeyChoice, type Settings} from '../choices/choices.ts';
import {
	keyInHand,
	type CompleteChoices,
	type Decided,
	type PlannedKey,
	type Said,
} from '../choices/complete-choices.ts';
import {defaultFeatures} from '../choices/feature-id.ts';
import {intents} from '../choices/intent.ts';
import type {Entry} from '../choices/given.ts';
import {chosenTag} from '../choices/wishes/release-wishes.ts';
import {defaultRemoval} from '../choices/wishes/removal-choices.ts';
import type {Situation} from '../choices/situation.ts';
import type {Secret} from '../kit/secret.ts';
import {isSame} from '../kit/same.ts';
import {differingSettings} from '../choices/setting-keys.ts';
import {keyInClear} from './clear-key.ts';
import {givenSettings, settingsGiven} from './given-settings.ts';
import {todayOn, type Today} from './today.ts';

type Open = Pick<Situation, 'observed' | 'choices' | 'given' | 'byDefault' | 'intent'>;

/**
The choices made so far with the gaps closed: by what flags and environment gave, then by what is there today, then by
defaults. `said` tells which of them somebody made.
*/
export function completeChoices(open: Open): CompleteChoices {
	const {choices, given, intent = 'install'} = open;
	const {credentials, linux, takeAgent, agentContainer} = choices;
	const today = todayOn(open);
	const tag = chosenTag(choices);
	const start = choices.settings ?? givenSettings(given, today);
	const settings = tag === undefined ? start : {...start, version: tag};
	const said = saidIn(open, settings, today);
	return {
		intent,
		...(credentials && {credentials}),
		...(linux !== undefined && {linux}),
		clusters: choices.clusters ?? [],
		existing: choices.existing ?? defaultExisting,
		...(takeAgent && {takeAgent}),
		...(agentContainer !== undefined && {agentContainer}),
		site: choices.site ?? today.site ?? defaultSite,
		key: intents[intent].keepsKey ? {kind: 'kept'} : plannedKey(choices.key, settings, {said, today}),
		features: choices.features ?? today.features ?? defaultFeatures,
		settings,
		replaceInstances: choices.replaceInstances ?? false,
		removal: {...defaultRemoval, ...given.removal},
		said,
		release: {...given.release, ...(choices.canary !== undefined && {canary: choices.canary})},
	};
}

type Around = {readonly said: Said; readonly today: Today};

/** A key in clear that stays with its Agents is moved all the same, where another place for keys was asked for. */
function plannedKey(key: KeyChoice | undefined, {store}: Settings, {said, today}: Around): PlannedKey {
	const secret =
		key?.kind === 'kept' && store !== 'plain' && said.settings.includes('store-key')
			? keyInClear(today)
			: undefined;
	return secret ? {kind: 'in-clear', secret} : (key ?? {kind: 'none'});
}

/** The key that was chosen, where its value is known: also that of a definition in which it stands in clear. */
export function chosenSecret(open: Open): Secret | undefined {
	switch (open.choices.key?.kind) {
		case 'given': {
			return open.choices.key.secret;
		}

		case 'kept': {
			return keyInHand(completeChoices(open));
		}

		case 'secret':
		case 'parameter':
		case 'later':
		case undefined: {
			return undefined;
		}
	}
}

/** A situation as far as a plan rests on it. */
export function decided(open: Open): Decided {
	return {observed: open.observed, choices: completeChoices(open)};
}

/** A list of nothing but `+id` and `-id` changes what is there, as a person does who ticks one more. */
function isWhole(entry: Entry | undefined): boolean {
	const words = typeof entry === 'string' ? entry : Object.values(entry ?? {}).join(',');
	return words.split(/[\s,]+/v).some(word => /^[^+\-]/v.test(word));
}

/** A flag says so; a person does by another answer than the one that stood there. */
function saidIn({choices, given, byDefault = [], intent = 'install'}: Open, settings: Settings, today: Today): Said {
	const isOther = (answer: unknown, shown: unknown) => answer !== undefined && !isSame(answer, shown);
	return {
		...(today.features && !isWhole(given.entries.features?.entry) && {shownFeatures: today.features}),
		site: given.entries.site !== undefined || isOther(choices.site, today.site ?? defaultSite),
		features: given.entries.features !== undefined || isOther(choices.features, today.features ?? defaultFeatures),
		// A key in the environment happens to be there, unless a flag handed it over.
		key:
			given.isKeySaid === true ||
			(intents[intent].bringsKey === true && choices.key !== undefined) ||
			(choices.key !== undefined &&
				!['kept', 'later'].includes(choices.key.kind) &&
				choices.key !== given.choices.key &&
				!byDefault.includes('keySource') &&
				!byDefault.includes('key')),
		linux: given.entries.linux !== undefined,
		settings: [
			...new Set([
				...settingsGiven(given),
				...(chosenTag(choices) === undefined ? [] : (['agent-version'] as const)),
				...differingSettings(settings, today.settings),
			]),
		],
		today: today.settings,
	};
}
