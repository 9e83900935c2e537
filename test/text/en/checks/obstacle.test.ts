import {equal} from 'node:assert/strict';
import test from 'node:test';
import type {Obstacle} from '../../../../source/domain/choices/problem/obstacle.ts';
import type {Untold} from '../../../../source/domain/choices/problem/untold.ts';
import {en} from '../../../../source/text/en.ts';

const expression = 'attribute:rack != r1';

const cases: ReadonlyArray<readonly [Obstacle, string]> = [
	[{kind: 'constraint', expression}, 'left out by attribute:rack != r1'],
	[{kind: 'runtime-platform', needs: 'ARM64', has: 'x86_64'}, "it's x86_64, the task definition is for ARM64"],
	...(
		[
			[{kind: 'syntax'}, "AWS's page of the language has no such form"],
			[{kind: 'precedence'}, '"and" beside "or" needs parentheses'],
			[{kind: 'subject', subject: 'memory'}, "AWS's page of the language doesn't name memory"],
			[
				{kind: 'operator', subject: 'registeredAt', operator: '=='},
				"AWS doesn't say what == means for registeredAt",
			],
			[
				{kind: 'value', subject: 'attribute:rack', value: '9'},
				"AWS doesn't say how attribute:rack compares with 9",
			],
			[
				{kind: 'absent', subject: 'attribute:rack'},
				"the instance has no attribute:rack, and AWS doesn't say what that means",
			],
			[{kind: 'several', subject: 'task:group'}, 'the instance has several of task:group'],
			[{kind: 'pattern', pattern: '(?i)a'}, 'the pattern (?i)a is read by Java alone'],
			[{kind: 'unread', subject: 'task:group'}, "task:group wasn't read"],
		] satisfies ReadonlyArray<readonly [Untold, string]>
	).map(([why, said]): readonly [Obstacle, string] => [
		{kind: 'untold', expression, why},
		`perhaps left out by attribute:rack != r1: ${said}`,
	]),
];

for (const [of, said] of cases) {
	test(`why an instance is perhaps without the Agent: ${said}`, () => {
		equal(en.obstacle(of), said);
	});
}
