import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {
	approvalQuestion,
	clustersQuestion,
	featuresQuestion,
	keyQuestion,
	settingsQuestion,
	siteQuestion,
} from '../../../support/fixtures/questions.ts';
import {golden} from '../../../support/golden.ts';
import {openPrompts} from '../../../support/open-prompts.ts';

test("clusters are selected with space, and those that can't be say why", async () => {
	const prompts = await openPrompts([clustersQuestion()]);
	const text = prompts.screen();
	equal(text, golden('front/lines/inquirer-clusters.txt', text));
	await prompts.press('down', 'space', 'enter');
	await prompts.outcome;
	deepEqual(prompts.replies, [
		{kind: 'answer', value: ['arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod'], source: 'person'},
	]);
});

test('the usual answer is one Enter, and Back is a row of the list', async () => {
	const prompts = await openPrompts([siteQuestion(), siteQuestion()]);
	const text = prompts.screen();
	equal(text, golden('front/lines/inquirer-site.txt', text));
	await prompts.press('enter', 'down', 'enter');
	await prompts.outcome;
	deepEqual(prompts.replies, [{kind: 'answer', value: 'datadoghq.eu', source: 'person'}, {kind: 'back'}]);
});

test("a key is masked while it's typed, and a wrong one is explained and asked again", async () => {
	const prompts = await openPrompts([keyQuestion()]);
	await prompts.press('a', 'b', 'enter');
	const text = prompts.screen();
	equal(text, golden('front/lines/inquirer-key.txt', text));
	await prompts.press('0123456789abcdef0123456789abcdef', 'enter');
	await prompts.outcome;
	equal(prompts.replies[0]?.kind, 'answer');
	equal(prompts.screen().includes('0123456789abcdef'), false);
});

test('a selection of features says what it asks for', async () => {
	const prompts = await openPrompts([featuresQuestion()]);
	await prompts.press('enter');
	await prompts.outcome;
	equal(prompts.replies[0]?.kind, 'answer');
	const text = prompts.screen();
	equal(text, golden('front/lines/inquirer-features.txt', text));
});

test('settings can be left as they are with one Enter, or changed one by one', async () => {
	const prompts = await openPrompts([settingsQuestion()]);
	await prompts.press('enter');
	await prompts.outcome;
	equal(prompts.replies[0]?.kind, 'answer');
});

test('a plan is approved by typing yes, and by nothing less', async () => {
	const prompts = await openPrompts([approvalQuestion()]);
	await prompts.press('enter', 'y', 'enter', 'yes', 'enter');
	await prompts.outcome;
	deepEqual(prompts.replies, [{kind: 'answer', value: 'f1', source: 'person'}]);
});

test('Ctrl+C in a prompt interrupts the run', async () => {
	const prompts = await openPrompts([siteQuestion()]);
	await prompts.press('ctrl+c');
	await prompts.outcome;
	deepEqual(
		{replies: prompts.replies, isPressed: prompts.interrupt.graceful.aborted},
		{replies: [{kind: 'interrupt'}], isPressed: true},
	);
});

test('< goes back and q leaves in every list, without a row for it among clusters', async () => {
	const prompts = await openPrompts([featuresQuestion(), clustersQuestion(), siteQuestion(), siteQuestion()]);
	await prompts.press('<', 'q', '<', 'q');
	await prompts.outcome;
	deepEqual(
		prompts.replies.map(({kind}) => kind),
		['back', 'leave', 'back', 'leave'],
	);
});

test('typed alone in a list that is searched, < and q are its rows for going back and leaving', async () => {
	const prompts = await openPrompts([settingsQuestion(), settingsQuestion()]);
	await prompts.press('<', 'enter', 'q', 'enter');
	await prompts.outcome;
	deepEqual(
		prompts.replies.map(({kind}) => kind),
		['back', 'leave'],
	);
});

test('< goes back from a setting to the list of them, and q leaves from one', async () => {
	const prompts = await openPrompts([settingsQuestion(), settingsQuestion()]);
	await prompts.press('down', 'enter', '<', 'enter', 'enter', 'down', 'enter', 'q', 'enter');
	await prompts.outcome;
	deepEqual(
		prompts.replies.map(({kind}) => kind),
		['answer', 'leave'],
	);
});

test('Ctrl+T does not show a key', async () => {
	const prompts = await openPrompts([keyQuestion()]);
	await prompts.press('0123', '\u{14}');
	equal(prompts.screen().includes('0123'), false);
	await prompts.press('ctrl+c');
	await prompts.outcome;
});
