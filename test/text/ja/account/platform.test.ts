import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {platformCount, platformInstances} from '../../../../source/text/ja/account/platform.ts';

test('a blank stands behind Latin letters, and none behind Japanese ones', () => {
	deepEqual(
		[platformInstances('windows'), platformInstances('managed-instances'), platformCount('linux', 3)],
		['Windows インスタンス', 'マネージドインスタンス', 'Linux 3台'],
	);
	equal(platformCount('external', 5), '外部5台');
});
