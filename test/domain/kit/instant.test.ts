import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {secondsOf} from '../../../source/domain/kit/instant.ts';

test('an instant is read as the calendar has it', () => {
	fc.assert(
		fc.property(fc.date({min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true}), date => {
			equal(secondsOf(date.toISOString()), date.getTime() / 1000);
		}),
	);
});

test('what is no instant has no seconds', () => {
	equal(secondsOf('yesterday'), undefined);
	equal(secondsOf(undefined), undefined);
});
