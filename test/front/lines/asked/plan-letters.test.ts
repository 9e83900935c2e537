import {deepEqual, doesNotMatch, match} from 'node:assert/strict';
import {test} from 'node:test';
import {ProblemError} from '../../../../source/domain/choices/problem/problem.ts';
import type {Plan} from '../../../../source/domain/plan/plan.ts';
import {installPlan} from '../../../support/fixtures/plan.ts';
import {approvalQuestion} from '../../../support/fixtures/questions.ts';
import {openPrompts, type PromptOptions} from '../../../support/open-prompts.ts';
import {sampleTarget} from '../../../domain/sample.ts';

const clusters: Plan = {
	...installPlan,
	targets: [
		sampleTarget('a', {cluster: 'one', clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/one'}),
		sampleTarget('b', {cluster: 'two', clusterArn: 'arn:aws:ecs:us-east-1:123456789012:cluster/two'}),
	],
};

/** What stands on the screen once this was typed at a plan. */
async function typed(text: string, plan: Plan = installPlan, tools: NonNullable<PromptOptions['tools']> = {}) {
	const prompts = await openPrompts([approvalQuestion(plan)], {rows: 100, tools});
	await prompts.press(text, 'enter');
	const screen = prompts.screen();
	await prompts.press('ctrl+c');
	await prompts.outcome;
	return screen;
}

test('only what there is has a letter', async () => {
	const [few, many] = [await typed(''), await typed('', clusters, {writePlan: async () => []})];
	doesNotMatch(few, / t for the clusters| w to write| s for/v);
	match(many, /j for the requests[\s\S]+c for every check,\s+t for the clusters, w to write/v);
});

test('the clusters of a plan are a table', async () => {
	match(await typed('t', clusters), /Cluster +Region[\s\S]+one +us-east-1[\s\S]+two +us-east-1/v);
});

test('where the table is too wide, each cluster has its cells below its name', async () => {
	const prompts = await openPrompts([approvalQuestion(clusters)], {rows: 100, columns: 40});
	await prompts.press('t', 'enter');
	match(
		prompts.screen(),
		/one\n {2}Region +us-east-1\n {2}Platform +Linux\n {2}Runs on +\d+ of \d[\s\S]+\ntwo\n {2}Region +us-east-1/v,
	);
	await prompts.press('ctrl+c');
	await prompts.outcome;
});

test("files that can't be written are a problem, and the plan is asked about again", async () => {
	const screen = await typed('w', installPlan, {
		async writePlan() {
			throw new ProblemError({
				code: 'usage',
				faults: [{kind: 'unwritable-file', flag: 'write', file: 'dd-ecs-setup', why: 'EACCES'}],
			});
		},
	});
	match(screen, /Problem: [\s\S]+Apply this plan\? Type yes to go on:$/v);
});

test('a letter with more than it takes is none', async () => {
	deepEqual(
		[await typed('c 2'), await typed('j 1 2'), await typed('x')].map(screen =>
			/Room for the Agent|Request/v.test(screen),
		),
		[false, false, false],
	);
});

test('the whole plan goes to a pager that somebody has named, and is printed where none is', async () => {
	const paged: string[] = [];
	const page = async (text: string) => {
		paged.push(text);
	};

	const [shown, printed] = [await typed('o', installPlan, {page}), await typed('o')];
	match(paged.join('\n'), /"schedulingStrategy": "DAEMON"/v);
	doesNotMatch(shown, /"schedulingStrategy"/v);
	match(printed, /"schedulingStrategy": "DAEMON"/v);
});
