import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import type {Reading} from '../../../source/domain/agent/read/read-definition.ts';
import {defaultSettings, type Settings} from '../../../source/domain/choices/choices.ts';
import type {CompleteChoices} from '../../../source/domain/choices/complete-choices.ts';
import {choicesFor} from '../../../source/domain/found/choices-for.ts';
import {sampleChoices} from '../sample.ts';

const there: Settings = {
	...defaultSettings,
	image: 'mirror/agent',
	version: '7.50.0',
	cpu: 10,
	memory: 256,
	networkMode: 'host',
	extraTags: ['a:b', 'c:d'],
	envVars: {DD_HOSTNAME: 'x', DD_APM_ENABLED: 'false'},
	family: 'theirs',
	serviceName: 'dd',
};
const today: Reading = {
	container: 'dd',
	features: ['core', 'logs'],
	site: 'us5.datadoghq.com',
	settings: there,
	key: {kind: 'none'},
};

type Saying = {
	readonly settings?: Partial<Settings>;
	readonly said?: Partial<CompleteChoices['said']>;
	readonly rest?: Partial<CompleteChoices>;
};

/** Choices with what stood there before somebody said anything: today's, or the defaults. */
function chosen({settings, said, rest}: Saying = {}): CompleteChoices {
	const base = sampleChoices(rest);
	return {...base, settings: {...defaultSettings, ...settings}, said: {...base.said, ...said}};
}

test('what nobody said is as it is today, but for the names', () => {
	const {features, site, settings} = choicesFor(chosen(), today, {platform: 'linux'});
	deepEqual(
		{features, site, settings},
		{
			features: ['core', 'logs'],
			site: 'us5.datadoghq.com',
			settings: {...there, family: defaultSettings.family, serviceName: defaultSettings.serviceName},
		},
	);
});

test('what somebody said holds', () => {
	const {features, site, settings} = choicesFor(
		chosen({
			settings: {cpu: 300, version: '7.80.0'},
			said: {features: true, site: true, settings: ['cpu', 'agent-version']},
			rest: {features: ['core', 'apm'], site: 'datadoghq.eu'},
		}),
		today,
		{platform: 'linux'},
	);
	deepEqual(
		[features, site, settings.cpu, settings.memory, settings.version, settings.image],
		[['core', 'apm'], 'datadoghq.eu', 300, 256, '7.80.0', 'mirror/agent'],
	);
	// A variable that says no would overrule the feature that was asked for.
	deepEqual(settings.envVars, {DD_HOSTNAME: 'x'});
});

test('features that were shown and changed are changed on each Agent, a whole list holds for all', () => {
	const after = (shownFeatures?: Reading['features'], of: Reading | undefined = today) =>
		choicesFor(
			chosen({
				said: {features: true, ...(shownFeatures && {shownFeatures})},
				rest: {features: ['core', 'apm', 'processes']},
			}),
			of,
			{platform: 'linux'},
		).features;
	deepEqual(
		[after(), after(['core', 'apm', 'logs']), after(['core', 'apm', 'dogstatsd'])],
		[
			['core', 'apm', 'processes'],
			['core', 'processes'],
			['core', 'logs', 'processes'],
		],
	);
});

test('a variable that is written in another way than ours goes with what it speaks for', () => {
	const written: Reading = {
		...today,
		features: ['core', 'dogstatsd', 'logs'],
		settings: {
			...there,
			envVars: {
				DD_LOG_LEVEL: 'WARN',
				DD_PROXY_HTTPS: 'http://old:3128',
				DD_DOGSTATSD_NON_LOCAL_TRAFFIC: '1',
				DD_LOGS_ENABLED: '1',
				DD_HOSTNAME: 'x',
			},
		},
	};
	const after = (saying: Saying) =>
		Object.keys(choicesFor(chosen(saying), written, {platform: 'linux'}).settings.envVars);
	const all = Object.keys(written.settings.envVars);
	deepEqual(
		[
			after({}),
			after({settings: {logLevel: 'debug'}, said: {settings: ['log-level']}}),
			// The Agent's own level, which is no variable of ours.
			after({said: {settings: ['log-level', 'agent-proxy']}}),
			after({said: {features: true}, rest: {features: ['core', 'logs', 'apm']}}),
		],
		[
			all,
			all.filter(name => name !== 'DD_LOG_LEVEL'),
			all.filter(name => name !== 'DD_LOG_LEVEL' && name !== 'DD_PROXY_HTTPS'),
			all.filter(name => name !== 'DD_DOGSTATSD_NON_LOCAL_TRAFFIC'),
		],
	);
});

test('where the definition names no site that is known, the one chosen counts', () => {
	const {site: _, ...unknown} = today;
	equal(choicesFor(chosen({rest: {site: 'datadoghq.eu'}}), unknown, {platform: 'linux'}).site, 'datadoghq.eu');
});

test('lists are added to and taken from', () => {
	const {settings} = choicesFor(
		chosen({
			settings: {extraTags: ['a:b', 'new:1'], envVars: {DD_NEW: '1'}},
			said: {
				settings: ['extra-tags', 'env-vars'],
				// What was shown is that of another Agent, which has one tag and one variable more in common.
				today: {...defaultSettings, extraTags: ['a:b', 'other:1'], envVars: {DD_OTHER: '1'}},
			},
		}),
		today,
		{platform: 'linux'},
	);
	deepEqual(
		[settings.extraTags, settings.envVars],
		[['a:b', 'c:d', 'new:1'], {DD_HOSTNAME: 'x', DD_APM_ENABLED: 'false', DD_NEW: '1'}],
	);
});

test('a new Agent takes no size from another, unless it was said', () => {
	const settings = {cpu: 10, memory: 256};
	const sizes = (said: CompleteChoices['said']['settings']) => {
		const {cpu, memory} = choicesFor(chosen({settings, said: {settings: said}}), undefined, {
			platform: 'windows',
		}).settings;
		return [cpu, memory];
	};

	deepEqual(
		[sizes([]), sizes(['memory'])],
		[
			[undefined, undefined],
			[undefined, 256],
		],
	);
});
