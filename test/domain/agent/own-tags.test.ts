import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings, type Settings} from '../../../source/domain/choices/choices.ts';
import {sampleWriting} from '../sample.ts';
import {ownTags, writtenEarlier} from '../../../source/domain/agent/own-tags.ts';

test('what was written can be told from the tags', () => {
	const tags = ownTags(
		sampleWriting(['core', 'apm'], {
			...defaultSettings,
			env: 'prod',
			proxy: 'https://proxy.internal:3128',
			envVars: {DD_A: 'b'},
			memory: 2048,
			networkMode: 'host',
		}),
	);
	deepEqual(writtenEarlier(tags), {
		features: ['core', 'apm'],
		variables: ['DD_ENV', 'DD_PROXY_HTTP', 'DD_PROXY_HTTPS', 'DD_PROXY_NO_PROXY', 'DD_A'],
		extraTags: [],
		settings: {memory: 2048, networkMode: 'host'},
	});
});

test('each size that was asked for is told by itself', () => {
	const earlier = (settings: Partial<Settings>) =>
		writtenEarlier(ownTags(sampleWriting(['core'], {...defaultSettings, ...settings}))).settings;
	deepEqual(
		[{cpu: 200}, {memory: 700}, {cpu: 200, memory: 700}, {}].map(settings => earlier(settings)),
		[
			{cpu: 200, networkMode: 'bridge'},
			{memory: 700, networkMode: 'bridge'},
			{cpu: 200, memory: 700, networkMode: 'bridge'},
			{networkMode: 'bridge'},
		],
	);
});

test('names share a tag up to 256 characters, and go on in the next one', () => {
	const names = ['A'.repeat(127), 'B'.repeat(128), 'C'.repeat(127)];
	const tags = ownTags(
		sampleWriting([], {...defaultSettings, envVars: Object.fromEntries([...names, 'D'].map(name => [name, 'x']))}),
	);
	const [a, b, c] = names;
	deepEqual(
		Object.entries(tags).filter(([key]) => key.startsWith('dd-ecs-setup:env-vars')),
		[
			['dd-ecs-setup:env-vars', `${a} ${b}`],
			['dd-ecs-setup:env-vars-2', `${c} D`],
		],
	);
});

test('defaults need no tag', () => {
	deepEqual(ownTags(sampleWriting(['core'], defaultSettings)), {
		'dd-ecs-setup:managed': 'true',
		'dd-ecs-setup:features': 'core',
	});
});

test('no name is lost or cut where there are more than a tag takes', () => {
	const names = Array.from({length: 40}, (_, index) => `DD_SOME_LONG_NAME_${index}`);
	const tags = ownTags(
		sampleWriting([], {...defaultSettings, envVars: Object.fromEntries(names.map(name => [name, 'x']))}),
	);
	ok(Object.values(tags).every(value => value.length <= 256));
	deepEqual(writtenEarlier(tags).variables, names);
});
