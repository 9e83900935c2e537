import {parseFeatures} from '../agent/parse-features.ts';
import type {ChoiceId, Choices} from '../choices/choices.ts';
import {settingIds} from '../choices/field.ts';
import type {Changes} from '../choices/answers.ts';
import {ok, type Checked} from '../choices/problem/checked.ts';
import {settingFields} from '../choices/setting-fields.ts';
import type {Situation} from '../choices/situation.ts';
import {completeChoices} from '../found/complete-choices.ts';
import {clusters} from './decisions/where/clusters.ts';
import {features} from './decisions/features.ts';
import {settings} from './decisions/settings.ts';
import {site} from './decisions/site.ts';
import {defaultsOf} from './default-features.ts';

/** One choice by the id of its question. */
export type Choice = {readonly id: ChoiceId; readonly value: Choices[ChoiceId]};

/** What a fix makes of the choices, starting from those that were made: only what it changes, or why it can't be. */
export function fixedChoices(changes: Changes, situation: Situation): Checked<readonly Choice[]> {
	const places = both(ok([]), clustersOf(changes, situation));
	const made = both(both(places, siteOf(changes, situation)), featuresOf(changes, situation));
	if (made.kind === 'refused') {
		return made;
	}

	// Settings are judged together with the features beside them.
	const chosen = Object.fromEntries(made.value.map(({id, value}) => [id, value]));
	return both(made, settingsOf(changes, {...situation, choices: {...situation.choices, ...chosen}}));
}

function both(one: Checked<readonly Choice[]>, other: Checked<Choice | undefined>): Checked<readonly Choice[]> {
	if (one.kind === 'refused') {
		return one;
	}

	return other.kind === 'refused' ? other : ok(other.value ? [...one.value, other.value] : one.value);
}

function clustersOf({cluster}: Changes, situation: Situation): Checked<Choice | undefined> {
	const {input} = clusters.ask(situation);
	const checked = typeof cluster === 'object' && input.kind === 'many' ? input.of(cluster) : undefined;
	return checked?.kind === 'ok' ? ok({id: 'clusters', value: checked.value}) : (checked ?? ok(undefined));
}

function siteOf({site: id}: Changes, situation: Situation): Checked<Choice | undefined> {
	const {input} = site.ask(situation);
	const checked = typeof id === 'string' && input.kind === 'one' ? input.of(id) : undefined;
	return checked?.kind === 'ok' ? ok({id: 'site', value: checked.value}) : (checked ?? ok(undefined));
}

function featuresOf({features: list}: Changes, situation: Situation): Checked<Choice | undefined> {
	if (typeof list !== 'string') {
		return ok(undefined);
	}

	const complete = completeChoices(situation);
	const parsed = parseFeatures(list, {defaults: defaultsOf(situation, complete), start: complete.features});
	const {input} = features.ask(situation);
	const checked = parsed.kind === 'ok' && input.kind === 'many' ? input.of(parsed.value) : parsed;
	return checked.kind === 'ok' ? ok({id: 'features', value: checked.value}) : checked;
}

function settingsOf(changes: Changes, situation: Situation): Checked<Choice | undefined> {
	const changed = settingIds.flatMap(id => {
		const entry = changes[id];
		return typeof entry === 'string' ? [[id, entry] as const] : [];
	});
	const now = settingFields({}, completeChoices(situation).settings).map(({id, entry}) => [id, entry] as const);
	const {input} = settings.ask(situation);
	const checked =
		changed.length > 0 && input.kind === 'form'
			? input.of(Object.fromEntries<string>([...now, ...changed]))
			: undefined;
	return checked?.kind === 'ok' ? ok({id: 'settings', value: checked.value}) : (checked ?? ok(undefined));
}
