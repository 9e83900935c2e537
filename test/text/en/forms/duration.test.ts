import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {duration} from '../../../../source/text/en/forms/duration.ts';

const cases = [
	[0, '0s'],
	[1.23, '1.2s'],
	[9.96, '10s'],
	[41.4, '41s'],
	[59.7, '1m'],
	[108, '1m 48s'],
	[900, '15m'],
	[3600, '1h'],
	[3905, '1h 5m'],
] as const;

for (const [seconds, text] of cases) {
	test(`${seconds} seconds are told as ${text}`, () => {
		equal(duration(seconds), text);
	});
}
