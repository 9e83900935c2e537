import {deepEqual, doesNotMatch, match} from 'node:assert/strict';
import {test} from 'node:test';
import {ProblemError} from '../../../../../source/domain/choices/problem/problem.ts';
import {refused} from '../../../../../source/domain/choices/problem/checked.ts';
import type {CheckResult} from '../../../../../source/domain/choices/problem/check-result.ts';
import {planText} from '../../../../../source/text/documents/plan-text.ts';
import {en} from '../../../../../source/text/en.ts';
import {sampleInstance, sampleRun, sampleTarget} from '../../../../domain/sample.ts';
import type {SetupEvent} from '../../../../../source/domain/ending/event.ts';
import {installPlan} from '../../../../support/fixtures/plan.ts';
import {scripted, signedIn} from '../../../../support/fixtures/processes.ts';
import {approvalQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

const denied: CheckResult = {
	id: 'permissions',
	verdict: 'fail',
	subject: 'maria',
	finding: 'denied',
	facts: {actions: ['ecs:CreateService']},
};

test('a plan whose checks failed says so above the changes, and no key applies it', async () => {
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
	match(screen.screen(), /✖ Failed: Permissions .*ecs:CreateService/v);
	doesNotMatch(screen.screen(), /a apply/v);
	deepEqual(replies, []);
	screen.close();
});

test('p writes what is missing as policies, and says where or why not', async () => {
	const statement = {Effect: 'Allow', Action: ['ecs:CreateService'], Resource: ['*']};
	const missing = {...denied, facts: {...denied.facts, statements: [JSON.stringify(statement)]}};
	const written: unknown[] = [];
	const {start} = scripted({questions: [approvalQuestion({...installPlan, checks: [missing]})], isOpen: true});
	const fault = {kind: 'unwritable-file', flag: '', file: 'dd-ecs-setup-permissions.json', why: 'EROFS'} as const;
	const screen = await openScreen(start, {
		tools: {
			page: async () => undefined,
			async writePolicies(policies) {
				if (written.length > 0) {
					throw new ProblemError({code: 'usage', faults: [fault]});
				}

				written.push(...policies);
				return ['dd-ecs-setup-permissions.json'];
			},
		},
	});
	match(screen.screen(), /p write policies/v);
	await screen.press('p');
	match(screen.screen(), /Wrote dd-ecs-setup-permissions\.json into the working folder/v);
	await screen.press('p');
	match(screen.screen(), /dd-ecs-setup-permissions\.json: EROFS/v);
	deepEqual(written, [{id: 'permissions', document: {Version: '2012-10-17', Statement: [statement]}}]);
	screen.close();
});

test('where the checks miss no policy, no key writes one', async () => {
	const {start} = scripted({questions: [approvalQuestion({...installPlan, checks: [denied]})]});
	const screen = await openScreen(start, {
		tools: {page: async () => undefined, writePolicies: async () => ['never.json']},
	});
	await screen.press('p');
	doesNotMatch(screen.screen(), /write policies|never/v);
	screen.close();
});

test('a number changes the answer that would help, and the plan is asked about again', async () => {
	const found: CheckResult = {
		id: 'host-ports',
		verdict: 'fail',
		subject: 'shop-prod',
		finding: 'taken',
		facts: {ports: ['8126/tcp'], holders: ['web:1'], hosts: 3},
		fixes: [{features: '-apm,+apm-socket'}],
	};
	const question = approvalQuestion({...installPlan, checks: [found]});
	const {start, replies} = scripted({questions: [question]});
	const screen = await openScreen(start);
	match(screen.screen(), /1 Take APM traces by socket instead of APM traces/v);
	await screen.press('1');
	deepEqual(replies, [{kind: 'fix', changes: {features: '-apm,+apm-socket'}}]);
	screen.close();
});

test('names as long as ECS takes them leave room for the changes', async () => {
	const targets = ['one', 'two', 'three'].map(end => ({
		...sampleTarget(end, {cluster: `shop-${'x'.repeat(245)}-${end}`}),
		forecast: {instances: [{instance: sampleInstance(end), obstacles: []}], eligible: 1, runsOn: 1},
	}));
	const {start} = scripted({questions: [approvalQuestion({...installPlan, targets})]});
	const screen = await openScreen(start, {rows: 20});
	match(screen.screen(), /shop-x+\n…x+-three/v);
	match(screen.screen(), /❯ [^\n]*\n[^\n]*\n[^\n]*\n.*a apply/sv);
	screen.close();
});

test('a pager that only prints ends its last line', () => {
	match(planText({plan: installPlan, again: sampleRun}, en), /[^\n]\n$/v);
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

test('the pager has what helps against a check to be copied whole, a statement a name a line', async () => {
	const statement = {Effect: 'Allow', Action: ['ecs:CreateService'], Resource: ['*']};
	const check: CheckResult = {...denied, facts: {...denied.facts, statements: [JSON.stringify(statement)]}};
	const {start} = scripted({questions: [approvalQuestion({...installPlan, checks: [check]})]});
	let paged = '';
	const screen = await openScreen(start, {
		columns: 60,
		rows: 20,
		tools: {
			async page(text) {
				paged = text;
			},
		},
	});
	await screen.press('o');
	match(paged, /^ {4}\{\n {6}"Effect": "Allow",\n {6}"Action": \["ecs:CreateService"\],/mv);
	screen.close();
});

test('what was answered is read before the approval, at every size', async () => {
	const answers = (['features', 'settings'] as const).map((question): SetupEvent => ({
		type: 'answered',
		question,
		value: `${question} that take more of a row than sixty columns have`,
		source: 'person',
	}));
	const {start} = scripted({before: [...signedIn, ...answers], questions: [approvalQuestion()]});
	const screen = await openScreen(start, {columns: 60, rows: 20});
	await screen.press('s');
	match(screen.screen(), /✔ Features: features that .*\n.*columns have/v);
	match(screen.screen(), /✔ Settings: settings that/v);
	screen.close();
});

test('notes that find no room are counted, and one that is longer than all of it says so', async () => {
	const [target = sampleTarget('agent')] = installPlan.targets;
	const back = {how: 'there', from: 'agent:2', to: 'agent:1', by: 'journal', isUnderWay: false} as const;
	const shown = async (clusters: readonly string[]) => {
		const targets = clusters.map(cluster => ({...target, back, group: {...target.group, cluster}}));
		const {start} = scripted({questions: [approvalQuestion({...installPlan, targets})], isOpen: true});
		const screen = await openScreen(start);
		const rows = screen.screen().split('\n');
		screen.close();
		return rows.slice(
			rows.findIndex(row => row.includes('ran before as')),
			rows.findIndex(row => row.startsWith('❯')),
		);
	};

	deepEqual(await shown(['one', 'two', 'three']), [
		'agent:1 ran before as agent on one: a journal of this machine says so, and AWS',
		'has it.',
		'… 2 more',
		'',
	]);
	deepEqual(await shown(['a'.repeat(250), 'two']), [
		'agent:1 ran before as agent on',
		'a'.repeat(79),
		'a'.repeat(79),
		`${'a'.repeat(78)}…`,
		'',
	]);
});
