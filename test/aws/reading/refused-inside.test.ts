import {deepEqual, throws} from 'node:assert/strict';
import {test} from 'node:test';
import {refusedInside} from '../../../source/aws/reading/refused-inside.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';

const operation = 'DescribeServices';
const missing = {arn: 'gone', reason: 'MISSING'};
const hidden = {arn: 'hidden', reason: 'ACCESS_DENIED'};

test('what is missing is not there, and what is refused inside of an answer is told', () => {
	const noted: string[] = [];
	refusedInside({
		operation,
		failures: [missing, hidden],
		note(subject) {
			noted.push(subject);
		},
	});
	deepEqual(noted, ['hidden']);
});

test('without anybody to tell a refusal inside of an answer is one of the whole', () => {
	refusedInside({operation, failures: [missing]});
	throws(() => {
		refusedInside({operation, failures: [hidden]});
	}, ProblemError);
});
