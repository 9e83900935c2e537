import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {writtenEarlier} from '../../../source/domain/agent/own-tags.ts';
import type {Reading} from '../../../source/domain/agent/read/read-definition.ts';
import {defaultSettings, type Settings} from '../../../source/domain/choices/choices.ts';
import type {CompleteChoices} from '../../../source/domain/choices/complete-choices.ts';
import {writing} from '../../../source/domain/found/writing.ts';
import {sampleChoices} from '../sample.ts';

const there: Settings = {
	...defaultSettings,
	networkMode: 'host',
	extraTags: ['a:b', 'c:d'],
	envVars: {DD_HOSTNAME: 'x', DD_APM_ENABLED: 'false'},
};
const today: Reading = {
	container: 'dd',
	features: ['core', 'logs'],
	site: 'us5.datadoghq.com',
	settings: there,
	key: {kind: 'none'},
};

/** Choices as they are for one Agent: with what is there where nobody said anything else. */
function chosen(
	settings: Partial<Settings> = {},
	said: CompleteChoices['said']['settings'] = [],
	features: CompleteChoices['features'] = today.features,
): CompleteChoices {
	const base = sampleChoices();
	return {...base, features, settings: {...there, ...settings}, said: {...base.said, settings: said}};
}

const over = {today, tags: {}, isTheirs: true};

test('of an adopted Agent the tags claim nothing that was there before', () => {
	deepEqual(writing(chosen(), over), {
		features: ['core', 'logs'],
		variables: [],
		sizes: {networkMode: 'bridge'},
		extraTags: [],
		isAdopted: true,
	});
});

test('what was added to it now, or by an earlier run, is claimed', () => {
	const made = chosen({cpu: 300, extraTags: ['a:b', 'new:1'], env: 'prod', envVars: {DD_HOSTNAME: 'y'}}, [
		'cpu',
		'network-mode',
	]);
	const {variables, sizes, extraTags} = writing(made, {...over, tags: {'dd-ecs-setup:extra-tags': 'a:b'}});
	deepEqual(
		{variables, sizes, extraTags},
		{variables: ['DD_ENV', 'DD_HOSTNAME'], sizes: {cpu: 300, networkMode: 'host'}, extraTags: ['a:b', 'new:1']},
	);
});

test('names stand in the order that the tag has, where they are the same', () => {
	const made = chosen({env: 'prod', extraTags: [], envVars: {DD_A: '1'}});
	const names = (tag: string) =>
		writing(made, {today: undefined, tags: {'dd-ecs-setup:env-vars': tag}, isTheirs: false}).variables;
	deepEqual(
		[names('DD_A DD_ENV'), names('DD_A DD_B'), names('DD_A')],
		[
			['DD_A', 'DD_ENV'],
			['DD_ENV', 'DD_A'],
			['DD_ENV', 'DD_A'],
		],
	);
});

/** Ours, with `DD_APM_ENABLED`, a tag and a feature that a person put there since. */
const ours = {
	today,
	tags: {
		'dd-ecs-setup:managed': 'true',
		'dd-ecs-setup:features': 'core',
		'dd-ecs-setup:env-vars': 'DD_TAGS DD_HOSTNAME',
		'dd-ecs-setup:extra-tags': 'a:b',
	},
	isTheirs: false,
	keepsEdits: true,
};

test("of one of ours whose edits are kept the tags go on saying what they said: those stay a person's", () => {
	const {features, variables, extraTags} = writing(chosen(), ours);
	deepEqual({features, variables, extraTags}, only(writtenEarlier(ours.tags)));
});

function only({features, variables, extraTags}: ReturnType<typeof writtenEarlier>) {
	return {features, variables, extraTags};
}

test('what is put there beside them is claimed, and a variable of theirs that gets another value', () => {
	const made = chosen({env: 'prod', envVars: {DD_HOSTNAME: 'x', DD_APM_ENABLED: 'true'}});
	deepEqual(writing(made, ours).variables, ['DD_ENV', 'DD_TAGS', 'DD_HOSTNAME', 'DD_APM_ENABLED']);
});

test('without a word of features in its tags those that it has are taken', () => {
	deepEqual(writing(chosen(), {...ours, tags: {'dd-ecs-setup:managed': 'true'}}).features, ['core', 'logs']);
});

test('an install that writes over one of ours claims all of it', () => {
	const {features, variables} = writing(chosen(), {...ours, keepsEdits: false});
	deepEqual(
		{features, variables},
		{features: ['core', 'logs'], variables: ['DD_TAGS', 'DD_HOSTNAME', 'DD_APM_ENABLED']},
	);
});
