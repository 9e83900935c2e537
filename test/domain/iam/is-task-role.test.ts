import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {isTaskRole} from '../../../source/domain/iam/is-task-role.ts';
import {taskTrust} from '../../../source/domain/iam/policy.ts';
import type {Json, JsonObject} from '../../../source/domain/kit/json.ts';

const tasks = {Effect: 'Allow', Principal: {Service: 'ecs-tasks.amazonaws.com'}, Action: 'sts:AssumeRole'};

const trusts: ReadonlyArray<readonly [trust: string, statement: Json, isTaskRole: boolean]> = [
	['one statement that is no list', tasks, true],
	[
		'ECS tasks among other services',
		[{...tasks, Principal: {Service: ['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com']}}],
		true,
	],
	['a second statement', [{...tasks, Effect: 'Deny'}, tasks], true],
	['the action among others', [{...tasks, Action: ['sts:TagSession', 'sts:AssumeRole']}], true],
	['the action in other letters', [{...tasks, Action: 'STS:assumeRole'}], true],
	['every action of STS', [{...tasks, Action: 'sts:*'}], true],
	['another action', [{...tasks, Action: ['sts:TagSession']}], false],
	['a denial', [{...tasks, Effect: 'Deny'}], false],
	['another service', [{...tasks, Principal: {Service: 'ec2.amazonaws.com'}}], false],
	['no service', [{...tasks, Principal: {AWS: 'ecs-tasks.amazonaws.com'}}], false],
	['everybody, which ECS does not count as itself', [{...tasks, Principal: '*'}], false],
	['no action', [{Effect: 'Allow', Principal: tasks.Principal}], false],
	['an action that is no text', [{...tasks, Action: [1]}], false],
	['no principal', [{Effect: 'Allow', Action: 'sts:AssumeRole'}], false],
	['a statement that is no object', ['Allow'], false],
	['none', [], false],
];

for (const [trust, Statement, expected] of trusts) {
	test(`a trust policy with ${trust} ${expected ? 'lets' : 'does not let'} ECS tasks assume the role`, () => {
		equal(isTaskRole({Version: '2012-10-17', Statement}), expected);
	});
}

test('our own trust policy is one, and a document without statements is none', () => {
	const empty: JsonObject = {};
	equal(isTaskRole(taskTrust), true);
	equal(isTaskRole(empty), false);
});
