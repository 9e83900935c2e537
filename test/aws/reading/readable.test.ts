import {deepEqual, equal, rejects} from 'node:assert/strict';
import {test} from 'node:test';
import {readable, unreadOf} from '../../../source/aws/reading/readable.ts';
import type {Unread, UnreadPart} from '../../../source/domain/account/unread.ts';
import {type Problem, ProblemError} from '../../../source/domain/choices/problem/problem.ts';

const trace = {operation: 'DescribeServices'};
const unreachable: Problem = {code: 'unreachable', host: 'iam.amazonaws.com', why: 'timeout', trace, detail: ''};
const page: Problem = {code: 'not-aws', host: 'proxy', trace, detail: '<html>'};
const refused: Problem = {code: 'aws-refused', name: 'UnknownOperationException', trace, detail: ''};
const throttled: Problem = {code: 'throttled', trace};
const expired: Problem = {code: 'session-expired', repair: {kind: 'new-keys'}, detail: ''};

const table: ReadonlyArray<readonly [string, UnreadPart, Problem, boolean]> = [
	["what can't be reached is noted", 'services', unreachable, true],
	['so is what a page of somebody else answered', 'machines', page, true],
	['so is what AWS refuses', 'daemons', refused, true],
	['so is what AWS has no time for', 'tasks', throttled, true],
	['an ended session stops everything', 'role', expired, false],
];

for (const [name, part, problem, isUnread] of table) {
	test(name, () => {
		equal(unreadOf(part, problem) !== undefined, isUnread);
	});
}

test('what could not be read is named by the operation that failed, once', async () => {
	const unread: Unread[] = [];
	const attempt = readable(unread);
	const failing = async (): Promise<string> => {
		throw new ProblemError(throttled);
	};

	deepEqual(
		[await attempt('services', failing, 'otherwise'), await attempt('services', failing, 'otherwise')],
		['otherwise', 'otherwise'],
	);
	deepEqual(unread, [{part: 'services', operation: 'ecs:DescribeServices', problem: throttled}]);
});

test('of several things those that may not be read are named together, and the others count', async () => {
	const unread: Unread[] = [];
	const found = await readable(unread)(
		'services',
		async note => {
			note('one', refused);
			note('two', refused);
			note('one', refused);
			return ['three'];
		},
		[],
	);
	deepEqual([found, unread.map(({subjects}) => subjects)], [['three'], [['one', 'two']]]);
});

test('what nobody expected is no reading that failed', async () => {
	await rejects(
		readable([])(
			'services',
			async () => {
				throw new TypeError('a bug');
			},
			[],
		),
		TypeError,
	);
});
