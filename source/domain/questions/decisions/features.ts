import {chosenClusters, chosenPlatforms} from '../../hosts/chosen-clusters.ts';
import {ok, refused, type Checked} from '../../choices/problem/checked.ts';
import {remembered} from '../../kit/large/remembered.ts';
import {completeFeatures} from '../../agent/feature-refusals.ts';
import {featureIds, type FeatureId} from '../../choices/feature-id.ts';
import {feature} from '../../agent/features/catalogue.ts';
import type {FeatureRefusal} from '../../choices/problem/feature-refusal.ts';
import {todayOn} from '../../found/today.ts';
import {parseFeatures} from '../../agent/parse-features.ts';
import {preview} from '../../plan/forecast/make-preview.ts';
import {completeChoices, decided} from '../../found/complete-choices.ts';
import type {Situation} from '../../choices/situation.ts';
import {featureAsks} from '../../agent/totals.ts';
import {defaultsOf, refusalTogether} from '../default-features.ts';
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
		const refusal = (id: FeatureId) => alone(id, situation);
		const start = startOf(situation);
		return {
			id: 'features',
			step: 'features',
			flags: ['--features'],
			...unattended(start, situation),
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
				chosen: completeFeatures(start.filter(id => refusal(id) === undefined)),
				preview: ids => previewIn(situation)(known(ids)),
				of: ids => check(ids, situation),
			},
		};
	},
};

/** Made where somebody looks: a run that asks nobody needs none. */
const previewIn = remembered((situation: Situation) => preview(decided(situation)));

/** What runs there: a run that asks nobody takes no feature away, and ends with the reason where one can't stay. */
function unattended(start: readonly FeatureId[], situation: Situation) {
	const checked = check(start, situation);
	return checked.kind === 'ok' ? {fallback: checked.value} : {unattended: checked.problem};
}

function known(ids: readonly string[]): readonly FeatureId[] {
	return featureIds.filter(id => ids.includes(id));
}

/**
Takes ids as a list picks them, or one text as a flag has it. An impossible one is refused with the reason, never
dropped.
*/
function check(ids: readonly string[], situation: Situation): Checked<readonly FeatureId[]> {
	const isPicked = ids.every(id => featureIds.some(one => one === id));
	const parsed = isPicked
		? ok(known(ids))
		: parseFeatures(ids.join(','), {
				defaults: defaultsOf(situation, completeChoices(situation)),
				start: startOf(situation),
			});
	if (parsed.kind === 'refused') {
		return parsed;
	}

	const chosen = completeFeatures(parsed.value);
	// Together now: one may need another that was left out, or exclude it.
	for (const id of chosen) {
		const refusal = refusalTogether(id, {...completeChoices(situation), chosen}, situation);
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

/** What runs there, else the defaults. */
function startOf(situation: Situation): readonly FeatureId[] {
	return todayOn(situation).features ?? defaultsOf(situation, completeChoices(situation));
}

function alone(id: FeatureId, situation: Situation): FeatureRefusal | undefined {
	return refusalTogether(id, {...completeChoices(situation), chosen: []}, situation);
}
