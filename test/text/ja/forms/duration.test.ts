import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {age} from '../../../../source/text/ja/forms/age.ts';
import {duration} from '../../../../source/text/ja/forms/duration.ts';

const durations = [
	[0, '0秒'],
	[1.23, '1.2秒'],
	[9.96, '10秒'],
	[41.4, '41秒'],
	[59.7, '1分'],
	[108, '1分48秒'],
	[900, '15分'],
	[3600, '1時間'],
	[3905, '1時間5分'],
] as const;

for (const [seconds, text] of durations) {
	test(`${seconds} seconds are told in Japanese as ${text}`, () => {
		equal(duration(seconds), text);
	});
}

const ages = [
	[59, '1分未満'],
	[60, '1分'],
	[7300, '2時間'],
	[3 * 86_400 + 5, '3日'],
] as const;

for (const [seconds, text] of ages) {
	test(`${seconds} seconds ago are ${text} in Japanese`, () => {
		equal(age(seconds), text);
	});
}
