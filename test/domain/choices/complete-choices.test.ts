import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings, type ChoicesSoFar} from '../../../source/domain/choices/choices.ts';
import {completeChoices} from '../../../source/domain/choices/complete-choices.ts';
import {defaultFeatures} from '../../../source/domain/choices/feature-id.ts';
import type {Given} from '../../../source/domain/choices/given.ts';

const nothing: Given = {entries: {}, choices: {}, approve: false};

test('what nobody chose is filled in', () => {
	deepEqual(completeChoices({choices: {}, given: nothing}), {
		clusters: [],
		existing: 'leave',
		site: 'datadoghq.com',
		key: {kind: 'none'},
		features: defaultFeatures,
		settings: defaultSettings,
		replaceInstances: false,
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
	deepEqual(completeChoices({choices, given: nothing}), choices);
});

test('settings that were given count before the form is filled in, and not after it', () => {
	const given: Given = {...nothing, entries: {settings: {entry: {family: 'given'}, source: 'flag'}}};
	const family = (choices: ChoicesSoFar) => completeChoices({choices, given}).settings.family;
	deepEqual([family({}), family({settings: defaultSettings})], ['given', 'datadog-agent-task']);
});

test('settings that were given and can not be read leave the defaults', () => {
	const given: Given = {...nothing, entries: {settings: {entry: {cpu: 'much'}, source: 'flag'}}};
	deepEqual(completeChoices({choices: {}, given}).settings, defaultSettings);
});
