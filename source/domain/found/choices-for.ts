import type {CompleteChoices} from '../choices/complete-choices.ts';
import {defaultSettings, type Settings} from '../choices/choices.ts';
import {featureIds, type FeatureId} from '../choices/feature-id.ts';
import {settingIds} from '../choices/field.ts';
import {withSettings} from '../choices/setting-keys.ts';
import {completeFeatures} from '../agent/feature-refusals.ts';
import {feature} from '../agent/features/catalogue.ts';
import {variablesOf} from '../agent/setting-contributions.ts';
import type {Reading} from '../agent/read/read-definition.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';

/** What stays with a name that can't be changed, and is decided for all in one place. */
const shared: ReadonlySet<string> = new Set(['family', 'service-name']);

/**
The choices for one Agent that goes on: what somebody said in this run, and all else as it is today. Lists of tags and
variables are added to and taken from, so that each Agent keeps its own.
*/
export function choicesFor(
	choices: CompleteChoices,
	today: Reading | undefined,
	{platform}: Pick<PlacementGroup, 'platform'>,
): CompleteChoices {
	const {said, settings} = choices;
	if (!today) {
		// How much another Agent has on other hosts says nothing of what this one needs.
		const sizes = (['cpu', 'memory'] as const).filter(id => !said.settings.includes(id));
		// A new one gets what was chosen, whatever an old revision of its family has.
		const {shownFeatures, ...whole} = said;
		return {...choices, said: whole, settings: withSettings(settings, defaultSettings, sizes)};
	}

	const kept = settingIds.filter(id => !shared.has(id) && !said.settings.includes(id));
	const features = said.features ? featuresOf(choices, today) : today.features;
	const site = said.site ? choices.site : (today.site ?? choices.site);
	const namesOf = (ids: readonly FeatureId[]) =>
		ids.flatMap(id => Object.keys(feature(id).on(platform, settings)?.environment ?? {}));
	const stays = new Set(namesOf(features.filter(id => today.features.includes(id))));
	const changed = featureIds.filter(id => features.includes(id) !== today.features.includes(id));
	const spoken = [...namesOf(changed).filter(name => !stays.has(name)), ...variablesOf(said.settings)];
	return {
		...choices,
		features,
		site,
		settings: {
			...withSettings(settings, today.settings, kept),
			...(said.settings.includes('extra-tags') && {
				extraTags: changedList(today.settings.extraTags, said.today.extraTags, settings.extraTags),
			}),
			envVars: variables(
				{today: today.settings.envVars, shown: said.today.envVars, wanted: settings.envVars},
				spoken,
			),
		},
	};
}

/** Each Agent keeps its own beside what was changed, unless a whole list was given. */
function featuresOf({features, said}: CompleteChoices, today: Reading): readonly FeatureId[] {
	const {shownFeatures: shown} = said;
	return shown
		? completeFeatures(
				featureIds.filter(id =>
					(shown.includes(id) === features.includes(id) ? today : {features}).features.includes(id),
				),
			)
		: features;
}

/** What was added to, and taken from, the list that was shown. */
function changedList(there: readonly string[], shown: readonly string[], wanted: readonly string[]): readonly string[] {
	const stays = there.filter(item => wanted.includes(item) || !shown.includes(item));
	return [...stays, ...wanted.filter(item => !stays.includes(item))];
}

type Variables = Readonly<Record<'today' | 'shown' | 'wanted', Settings['envVars']>>;

/**
Without those of theirs that would overrule what was said now of a feature or a setting: one that is written in another
way than ours (`DD_LOG_LEVEL=WARN`, `DD_APM_NON_LOCAL_TRAFFIC=1`) counts as a variable of their own.
*/
function variables({today, shown, wanted}: Variables, spoken: readonly string[]): Settings['envVars'] {
	const stays = Object.entries(today).filter(
		([name]) => (name in wanted || !(name in shown)) && !(spoken.includes(name) && wanted[name] === shown[name]),
	);
	const changed = Object.entries(wanted).filter(([name, value]) => shown[name] !== value);
	return {...Object.fromEntries(stays), ...Object.fromEntries(changed)};
}
