import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {amounts} from '../../../../source/text/en/forms/amounts.ts';

test('amounts have the units of ECS, and what is not there is not told', () => {
	deepEqual(
		[{cpu: 256, memory: 512}, {cpu: 256}, {memory: 512}, {}].map(of => amounts(of)),
		['256 CPU units and 512 MiB', '256 CPU units', '512 MiB', ''],
	);
});
