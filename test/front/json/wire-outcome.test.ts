import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import type {CheckResult} from '../../../source/domain/choices/problem/check-result.ts';
import {wireOutcome} from '../../../source/front/json/wire-outcome.ts';
import {en} from '../../../source/text/en.ts';

const checks = (['pass', 'pass', 'warn', 'fail'] as const).map((verdict): CheckResult => ({
	id: 'quotas',
	verdict,
	subject: 'shop',
	finding: 'ok',
	facts: {},
	fixes: [],
}));

test('an account that has none of the clusters that were named says which', () => {
	deepEqual(wireOutcome({kind: 'absent', named: ['web-*', 'batch'], clusters: []}, en), {
		kind: 'absent',
		clusters: [],
		message: 'Nothing of what was named is there: web-* and batch. The account is left out.',
		named: ['web-*', 'batch'],
	});
});

test("the doctor's end is done or failed, with the counts of its checks", () => {
	const {message, ...failed} = wireOutcome({kind: 'examined', checks, clusters: []}, en);
	const {message: said, ...done} = wireOutcome({kind: 'examined', checks: checks.slice(0, 3), clusters: []}, en);
	deepEqual(
		[failed, done],
		[
			{
				kind: 'failed',
				clusters: [],
				problem: 'checks-failed',
				changed: false,
				checks: {pass: 2, warn: 1, fail: 1},
			},
			{kind: 'done', clusters: [], checks: {pass: 2, warn: 1, fail: 0}},
		],
	);
});
