import {deepEqual, doesNotMatch, match} from 'node:assert/strict';
import {test} from 'node:test';
import {fleetPlan} from '../../../../support/fixtures/fleet-plan.ts';
import {installPlan} from '../../../../support/fixtures/plan.ts';
import {scripted} from '../../../../support/fixtures/processes.ts';
import {approvalQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

/** The rows of the table that are shown: from which, to which. */
function range(text: string): string {
	return /^(?<range>\d+ to \d+) of 29/mv.exec(text)?.groups?.range ?? '';
}

test('the table of clusters scrolls by a row, by a page and to its ends, with arrows and letters alike', async () => {
	const {start, replies} = scripted({questions: [approvalQuestion(fleetPlan)]});
	const screen = await openScreen(start);
	await screen.press('t');
	const seen = [range(screen.screen())];
	for (const key of ['down', 'j', 'k', 'up', 'up', 'pagedown', 'end', 'down', 'pageup', 'home']) {
		await screen.press(key);
		seen.push(range(screen.screen()));
	}

	deepEqual(seen, [
		'1 to 12',
		'2 to 13',
		'3 to 14',
		'2 to 13',
		'1 to 12',
		'1 to 12',
		'12 to 23',
		'18 to 29',
		'18 to 29',
		'7 to 18',
		'1 to 12',
	]);
	deepEqual(replies, []);
	screen.close();
});

test('esc closes the table, and the list of changes is there again', async () => {
	const {start, replies} = scripted({questions: [approvalQuestion(fleetPlan)]});
	const screen = await openScreen(start);
	await screen.press('t', 'esc');
	match(screen.screen(), /❯ \+ daemon service/v);
	deepEqual(replies, []);
	screen.close();
});

test('from the table the plan is applied like from anywhere in the review', async () => {
	const {start, replies} = scripted({questions: [approvalQuestion(fleetPlan)]});
	const screen = await openScreen(start);
	await screen.press('t', 'a');
	deepEqual(
		replies.map(({kind}) => kind),
		['answer'],
	);
	screen.close();
});

test('a plan whose clusters are named where it is summed up has no table of them', async () => {
	const {start} = scripted({questions: [approvalQuestion(installPlan)]});
	const screen = await openScreen(start);
	await screen.press('t');
	doesNotMatch(screen.screen(), /t clusters|Region/v);
	screen.close();
});
