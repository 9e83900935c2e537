import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {unreadOf} from '../../../source/aws/reading/readable.ts';
import type {Problem} from '../../../source/domain/choices/problem/problem.ts';

const trace = {};
const unreachable: Problem = {code: 'unreachable', host: 'iam.amazonaws.com', why: 'timeout', trace, detail: ''};
const page: Problem = {code: 'not-aws', host: 'proxy', trace, detail: '<html>'};
const refused: Problem = {code: 'aws-refused', name: 'UnknownOperationException', trace, detail: ''};
const expired: Problem = {code: 'session-expired', repair: {kind: 'new-keys'}, detail: ''};

const table: ReadonlyArray<readonly [string, string, Problem, boolean]> = [
	["a service beside ECS that can't be reached is done without", 'iam:GetRole', unreachable, true],
	['so is one whose answer is a page of somebody else', 'ec2:DescribeInstances', page, true],
	['without ECS there is nothing to do', 'ecs:DescribeServices', unreachable, false],
	['an operation that ECS refuses is done without', 'ecs:ListDaemons', refused, true],
	['an ended session stops everything', 'iam:GetRole', expired, false],
];

for (const [name, operation, problem, isUnread] of table) {
	test(name, () => {
		equal(unreadOf(operation, problem) !== undefined, isUnread);
	});
}
