import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import {groupChecks, grouped} from '../../../../source/domain/plan/checks/group-checks.ts';

const passed: CheckResult = {id: 'size', verdict: 'pass', subject: 'a', finding: 'ok', facts: {}};
const partly: CheckResult = {
	id: 'forecast',
	verdict: 'warn',
	subject: 'a',
	finding: 'partly',
	facts: {runsOn: 2, eligible: 3},
	instances: [{id: 'i-a'}],
	fixes: [{memory: '256'}],
};

test('what differs in subject and instances alone is told once, of all of them', () => {
	deepEqual(
		grouped([passed, partly, {...passed, subject: 'b'}, {...partly, subject: 'b', instances: [{id: 'i-b'}]}]),
		[
			{...passed, subjects: ['a', 'b']},
			{...partly, subjects: ['a', 'b'], instances: [{id: 'i-a'}, {id: 'i-b'}]},
		],
	);
});

const others: Readonly<Record<string, Partial<CheckResult>>> = {
	'another check': {id: 'imds'},
	'another verdict': {verdict: 'fail'},
	'another finding': {finding: 'nowhere'},
	'other numbers': {facts: {runsOn: 1, eligible: 3}},
	'another fix': {fixes: [{memory: '300'}]},
	'a fix of another command': {elsewhere: [{memory: '300'}]},
};
for (const [name, other] of Object.entries(others)) {
	test(`${name} is told by itself`, () => {
		const all = [partly, {...partly, subject: 'b', ...other}];
		deepEqual(grouped(all), all);
	});
}

test('each result is kept beside what they have in common', () => {
	const all = [passed, {...passed, subject: 'b'}, partly];
	deepEqual(
		groupChecks(all).map(({each}) => each),
		[all.slice(0, 2), [partly]],
	);
});
