import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings} from '../../../source/domain/choices/choices.ts';
import {ownTags, writtenEarlier} from '../../../source/domain/agent/own-tags.ts';

test('what was written can be told from the tags', () => {
	const tags = ownTags({
		features: ['core', 'apm'],
		settings: {
			...defaultSettings,
			env: 'prod',
			proxy: 'https://proxy.internal:3128',
			envVars: {DD_A: 'b'},
			memory: 2048,
			networkMode: 'host',
		},
	});
	deepEqual(writtenEarlier(tags), {
		features: ['core', 'apm'],
		variables: ['DD_ENV', 'DD_PROXY_HTTP', 'DD_PROXY_HTTPS', 'DD_PROXY_NO_PROXY', 'DD_A'],
		settings: {memory: 2048, networkMode: 'host'},
	});
});

test('defaults need no tag', () => {
	deepEqual(ownTags({features: ['core'], settings: defaultSettings}), {
		'dd-ecs-setup:managed': 'true',
		'dd-ecs-setup:features': 'core',
	});
});

test('no name is lost or cut where there are more than a tag takes', () => {
	const names = Array.from({length: 40}, (_, index) => `DD_SOME_LONG_NAME_${index}`);
	const tags = ownTags({
		features: [],
		settings: {...defaultSettings, envVars: Object.fromEntries(names.map(name => [name, 'x']))},
	});
	ok(Object.values(tags).every(value => value.length <= 256));
	deepEqual(writtenEarlier(tags).variables, names);
});
