import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {CheckResult} from '../../../../../source/domain/choices/problem/check-result.ts';
import {type AccountPlan, joinedPlan} from '../../../../../source/domain/plan/forecast/account-plan.ts';
import type {Plan} from '../../../../../source/domain/plan/plan.ts';
import type {Question} from '../../../../../source/domain/questions/question.ts';
import {fleetPlan} from '../../../../support/fixtures/fleet-plan.ts';
import {installPlan} from '../../../../support/fixtures/plan.ts';
import {scripted} from '../../../../support/fixtures/processes.ts';
import {approvalQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

/** The same plan in another account: its clusters are called alike. */
function inAccount<Of extends Plan>(plan: Of, id: string): Of {
	return JSON.parse(JSON.stringify(plan).replaceAll(/(?<=:)\d{12}(?=:)/gv, () => id)) as Of;
}

const web = {account: '111122223333', alias: 'acme-production-web'};
const data = {account: '444455556666', alias: 'acme-production-data'};

function review(plan: Plan): Question<'approval'> {
	const planned = [web, data].map(of => ({of, kind: 'planned', plan: inAccount(plan, of.account)}) as const);
	const accounts: readonly AccountPlan[] = [...planned, {of: {account: '777788889999'}, kind: 'absent'}];
	return {...approvalQuestion(joinedPlan(planned) ?? plan), accounts};
}

test('w writes the files of each account for itself, and says which they are', async () => {
	const asked: unknown[] = [];
	const screen = await openScreen(scripted({questions: [review(installPlan)]}).start, {
		tools: {
			async writePlan(plan, of) {
				asked.push([of?.account, plan.changes.every(({account}) => account === undefined)]);
				return [`plan/${of?.account ?? ''}/service.json`];
			},
		},
	});
	await screen.press('w');
	match(screen.screen(), /111122223333\/service\.json/v);
	deepEqual(asked, [
		[web.account, true],
		[data.account, true],
	]);
	screen.close();
});

for (const [columns, rows] of [
	[60, 20],
	[80, 24],
	[120, 40],
] as const) {
	test(`at ${columns}x${rows} clusters of two accounts that are called alike are told apart`, async () => {
		const screen = await openScreen(scripted({questions: [review(fleetPlan)]}).start, {columns, rows});
		await screen.press('t');
		const table = screen.screen().split('\n');
		const first = table.findIndex(row => row.startsWith('Account'));
		const shown = table.slice(
			first + 1,
			table.findIndex((row, index) => index > first && row === ''),
		);
		const accounts = new Set(shown.map(row => row.split(' ', 1)[0]));
		deepEqual([first > 0, accounts.size > 1, new Set(shown).size], [true, true, shown.length]);
		screen.close();
	});
}

test('what failed in an account stands below its name, with the key that mends it there', async () => {
	const failed: CheckResult = {
		id: 'host-ports',
		verdict: 'fail',
		subject: 'pipelines',
		finding: 'taken',
		facts: {},
		fixes: [{features: '-apm,+apm-socket'}],
	};
	const question = review(installPlan);
	const [first, second] = question.accounts ?? [];
	const refused: AccountPlan = {
		of: data,
		kind: 'refused',
		problem: {code: 'checks-failed', checks: [failed]},
		fixes: failed.fixes ?? [],
	};
	const accounts = [first, refused].filter(one => one !== undefined);
	const {start, replies} = scripted({questions: [{...question, accounts: second ? accounts : []}]});
	const screen = await openScreen(start, {columns: 80, rows: 30});
	const head = screen.screen();
	await screen.press('c');
	const pane = screen.screen().split('\n');
	const named = pane.indexOf('acme-production-data  444455556666');
	match(head, /✖ 1 failed: [^\n]+\n {2}1 acme-production-data: /v);
	deepEqual(
		[named > 0, pane[named + 1]?.startsWith('✖ Failed: '), pane.some(row => /^ {2}1 /v.test(row))],
		[true, true, true],
	);
	await screen.press('1');
	deepEqual(replies, [{kind: 'fix', changes: {features: '-apm,+apm-socket'}, of: data}]);
	screen.close();
});
