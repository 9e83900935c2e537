import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import {refused} from '../../../../../source/domain/choices/problem/checked.ts';
import type {CheckResult} from '../../../../../source/domain/choices/problem/check-result.ts';
import {installPlan} from '../../../../support/fixtures/plan.ts';
import {scripted} from '../../../../support/fixtures/processes.ts';
import {approvalQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

const denied: CheckResult = {
	id: 'permissions',
	verdict: 'fail',
	subject: 'maria',
	finding: 'denied',
	facts: {actions: ['ecs:CreateService']},
};

test('a plan whose checks failed stays open when it is approved, and shows them', async () => {
	const question = approvalQuestion({...installPlan, checks: [denied]});
	const {start, replies} = scripted({
		questions: [
			{
				...question,
				input: {...question.input, of: () => refused<string>({code: 'checks-failed', checks: [denied]})},
			},
		],
	});
	const screen = await openScreen(start);
	await screen.press('a');
	match(screen.screen(), /✖ .*check/v);
	match(screen.screen(), /ecs:CreateService/v);
	deepEqual(replies, []);
	screen.close();
});

test('esc closes what was opened in the review, and goes back only then', async () => {
	const {start, replies} = scripted({questions: [approvalQuestion()]});
	const screen = await openScreen(start);
	await screen.press('c', 'esc');
	deepEqual(replies, []);
	await screen.press('esc');
	deepEqual(
		replies.map(({kind}) => kind),
		['back'],
	);
	screen.close();
});
