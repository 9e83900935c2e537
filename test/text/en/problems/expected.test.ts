import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {formed, like, oneOf} from '../../../../source/domain/choices/problem/expected.ts';
import {expected} from '../../../../source/text/en/problems/expected.ts';

test('what is taken ends the sentence "It takes"', () => {
	deepEqual(
		[
			oneOf(['bridge', 'host', 'awsvpc']),
			like('90s', '15m', '1h'),
			{kind: 'range', least: 1, most: 100} as const,
			{kind: 'range', least: 64, most: 1_048_576, unit: 'mib'} as const,
			{kind: 'with-mode', example: 'sg-0123abcd', mode: 'awsvpc'} as const,
			{kind: 'on-platforms', value: 'bridge', platforms: ['windows', 'external']} as const,
			formed('role'),
		].map(of => expected(of)),
		[
			'bridge, host, awsvpc',
			'90s, 15m, 1h',
			'1 to 100',
			'64 to 1048576 MiB',
			'sg-0123abcd for network mode awsvpc',
			'bridge on windows, external',
			'a role name or ARN',
		],
	);
});
