import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {nothingObserved} from '../../../source/domain/account/observed.ts';
import {defaultSettings, type ChoicesSoFar} from '../../../source/domain/choices/choices.ts';
import {completeChoices} from '../../../source/domain/found/complete-choices.ts';
import {defaultFeatures} from '../../../source/domain/choices/feature-id.ts';
import type {Given} from '../../../source/domain/choices/given.ts';

const nothing: Given = {entries: {}, choices: {}, approve: false};

test('what nobody chose is filled in', () => {
	deepEqual(completeChoices({observed: nothingObserved, choices: {}, given: nothing}), {
		intent: 'install',
		clusters: [],
		existing: 'leave',
		site: 'datadoghq.com',
		key: {kind: 'none'},
		features: defaultFeatures,
		settings: defaultSettings,
		replaceInstances: false,
		removal: {deleteRevisions: false, recoveryDays: 30},
		release: {},
		said: {site: false, features: false, key: false, linux: false, settings: [], today: defaultSettings},
	});
});

test('what was chosen stays as it is', () => {
	const choices: ChoicesSoFar = {
		credentials: {kind: 'demo', world: 'shop'},
		clusters: ['arn:aws:ecs:us-east-1:1:cluster/shop'],
		linux: 'amazon-linux-1',
		existing: 'adopt',
		site: 'datadoghq.eu',
		key: {kind: 'later'},
		features: ['core', 'logs'],
		settings: {...defaultSettings, family: 'agent'},
		replaceInstances: true,
	};
	const {said, intent, removal, release, ...complete} = completeChoices({
		observed: nothingObserved,
		choices,
		given: nothing,
	});
	deepEqual([complete, intent], [choices, 'install']);
	deepEqual(said, {
		site: true,
		features: true,
		key: false,
		linux: false,
		settings: ['family'],
		today: defaultSettings,
	});
});

test('settings that were given count before the form is filled in, and not after it', () => {
	const given: Given = {...nothing, entries: {settings: {entry: {family: 'given'}, source: 'flag'}}};
	const family = (choices: ChoicesSoFar) =>
		completeChoices({observed: nothingObserved, choices, given}).settings.family;
	deepEqual([family({}), family({settings: defaultSettings})], ['given', 'datadog-agent-task']);
});

test('settings that were given and can not be read leave the defaults', () => {
	const given: Given = {...nothing, entries: {settings: {entry: {cpu: 'much'}, source: 'flag'}}};
	deepEqual(completeChoices({observed: nothingObserved, choices: {}, given}).settings, defaultSettings);
});
