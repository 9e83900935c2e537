import {chosenClusters, chosenPlatforms} from '../../hosts/chosen-clusters.ts';
import {ok, refused, type Checked} from '../../choices/problem/checked.ts';
import {completeFeatures, featureRefusal} from '../../agent/feature-refusals.ts';
import {defaultFeatures, featureIds, type FeatureId} from '../../choices/feature-id.ts';
import {feature} from '../../agent/features/catalogue.ts';
import {agentTag} from '../../agent/image.ts';
import type {FeatureRefusal} from '../../choices/problem/feature-refusal.ts';
import {todayOn} from '../../found/today.ts';
import {parseFeatures} from '../../agent/parse-features.ts';
import {preview} from '../../plan/forecast/make-preview.ts';
import {completeChoices, decided} from '../../found/complete-choices.ts';
import type {Situation} from '../../choices/situation.ts';
import {featureAsks} from '../../agent/totals.ts';
import type {Decision} from './draft.ts';

/** What the Agent should collect. Starts from what runs there already, else from the defaults. */
export const features: Decision<'features'> = {
	id: 'features',
	step: 'features',
	wanted: () => true,
	ask(situation) {
		const platforms = chosenPlatforms(situation);
		const {settings} = completeChoices(situation);
		// Without the others: a row is closed for what hosts or version can't, not for what is ticked beside it.
		const refusal = (id: FeatureId) => refusalOf(id, [], situation);
		const start = (todayOn(situation).features ?? defaultFeatures).filter(id => refusal(id) === undefined);
		return {
			id: 'features',
			step: 'features',
			flags: ['--features'],
			// What runs there: an upgrade that asks nobody must not take features away.
			fallback: completeFeatures(start),
			about: chosenClusters(situation).map(({name}) => name),
			input: {
				kind: 'many',
				options: featureIds.map(id => {
					const why = refusal(id);
					const isLocked = feature(id).standing === 'always';
					return {
						id,
						selectable: why === undefined && !isLocked,
						subject: {
							kind: 'feature',
							id,
							locked: isLocked,
							asks: featureAsks(id, platforms, settings),
							...(why && {refusal: why}),
						},
					};
				}),
				chosen: completeFeatures(start),
				preview: ids => preview(decided(situation), known(ids)),
				of: ids => check(ids, situation),
			},
		};
	},
};

function known(ids: readonly string[]): readonly FeatureId[] {
	return featureIds.filter(id => ids.includes(id));
}

/**
Takes ids as a list picks them, or one text as a flag has it. An impossible one is refused with the reason, never
dropped.
*/
function check(ids: readonly string[], situation: Situation): Checked<readonly FeatureId[]> {
	const isPicked = ids.every(id => featureIds.some(one => one === id));
	// `default` means what suits these platforms: one that can't be had there was never a default of theirs.
	const defaults = defaultFeatures.filter(id => refusalOf(id, [], situation) === undefined);
	const parsed = isPicked ? ok(known(ids)) : parseFeatures(ids.join(','), defaults);
	if (parsed.kind === 'refused') {
		return parsed;
	}

	const chosen = completeFeatures(parsed.value);
	// Together now: one may need another that was left out, or exclude it.
	for (const id of chosen) {
		const refusal = refusalOf(id, chosen, situation);
		if (refusal) {
			return refused({
				code: 'feature-impossible',
				feature: id,
				refusal,
				clusters: chosenClusters(situation).map(({name}) => name),
			});
		}
	}

	return ok(chosen);
}

function refusalOf(id: FeatureId, chosen: readonly FeatureId[], situation: Situation): FeatureRefusal | undefined {
	const {settings, site} = completeChoices(situation);
	return featureRefusal(id, {platforms: chosenPlatforms(situation), version: agentTag(settings), chosen, site});
}
