import type {CompleteChoices} from '../choices/complete-choices.ts';
import {defaultFeatures, type FeatureId} from '../choices/feature-id.ts';
import type {FeatureRefusal} from '../choices/problem/feature-refusal.ts';
import type {Situation} from '../choices/situation.ts';
import {todayOn} from '../found/today.ts';
import {refusalOf} from './refusal-of.ts';

/** What decides about features besides the hosts, with no gap. */
type Beside = Pick<CompleteChoices, 'settings' | 'site'>;

/** What suits the chosen hosts: a feature that can't be had there was never a default of theirs. */
export function defaultsOf(situation: Situation, beside: Beside): readonly FeatureId[] {
	return defaultFeatures.filter(id => refusalTogether(id, {...beside, chosen: []}, situation) === undefined);
}

type Together = Beside & {readonly chosen: readonly FeatureId[]};

/** Why a feature can't be had beside those that are chosen; `undefined` where it can. */
export function refusalTogether(
	id: FeatureId,
	{settings, site, chosen}: Together,
	situation: Situation,
): FeatureRefusal | undefined {
	return refusalOf(id, {chosen, site, settings, today: todayOn(situation)}, situation);
}
