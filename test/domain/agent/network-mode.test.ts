import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {networkModes} from '../../../source/domain/choices/choices.ts';
import {networkModeOn, platformsWithout} from '../../../source/domain/agent/network-mode.ts';
import {platforms} from '../../../source/domain/account/platform.ts';

test('each platform has the network modes it can have, and none of the others', () => {
	deepEqual(
		Object.fromEntries(
			platforms.map(platform => [platform, networkModes.map(mode => networkModeOn(platform, mode))]),
		),
		{
			linux: ['bridge', 'host', 'awsvpc'],
			'amazon-linux-1': ['bridge', 'host', 'awsvpc'],
			windows: [undefined, undefined, 'awsvpc'],
			external: ['bridge', 'host', 'bridge'],
			'external-windows': [undefined, undefined, undefined],
			'managed-instances': [undefined, undefined, undefined],
		},
	);
});

test("the platforms that can't have a mode are named, so that it can be refused", () => {
	deepEqual(
		networkModes.map(mode => platformsWithout(mode, platforms)),
		[
			[],
			['windows', 'external-windows', 'managed-instances'],
			['external', 'external-windows', 'managed-instances'],
		],
	);
});
