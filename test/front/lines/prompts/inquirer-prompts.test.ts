import {deepEqual, equal, match} from 'node:assert/strict';
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

const key = '0123456789abcdef0123456789abcdef';

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
	await prompts.press(key, 'enter');
	await prompts.outcome;
	equal(prompts.replies[0]?.kind, 'answer');
	equal(prompts.screen().includes('0123456789abcdef'), false);
});

test('the marked feature says what it does, what it asks for and what it costs', async () => {
	const prompts = await openPrompts([featuresQuestion()]);
	await prompts.press('down');
	const text = prompts.screen();
	equal(text, golden('front/lines/inquirer-features.txt', text));
	await prompts.press('enter');
	await prompts.outcome;
	equal(prompts.replies[0]?.kind, 'answer');
});

test('nothing stays of a question that was answered, gone back from or left: the answer is told once', async () => {
	const prompts = await openPrompts([clustersQuestion(), keyQuestion(), siteQuestion()]);
	await prompts.press('down', 'space', 'enter', key, 'enter', '<');
	await prompts.outcome;
	equal(
		prompts.screen(),
		[
			'Type < to go back and q to leave. Nothing changes before you approve a plan.',
			'',
			'· Left. Nothing has been changed.  1s',
		].join('\n'),
	);
});

const asked = {clusters: clustersQuestion(), site: siteQuestion(), features: featuresQuestion()} as const;
for (const [name, question] of Object.entries({...asked, key: keyQuestion(), settings: settingsQuestion()})) {
	test(`no word is broken in ${name}, in however narrow a window`, async () => {
		const words = new Set<string>();
		for (const columns of [200, 120, 100, 80, 60]) {
			const prompts = await openPrompts([question], {columns, rows: 60});
			// The last rows of features have the longest texts.
			for (let row = 0; row < 12; row++) {
				await prompts.press('down');
				const shown = prompts.screen().split(/\s+/v);
				deepEqual([columns, columns === 200 ? [] : shown.filter(word => !words.has(word))], [columns, []]);
				for (const word of shown) {
					words.add(word);
				}
			}

			await prompts.press('ctrl+c');
			await prompts.outcome;
		}
	});
}

test('a list with long rows and texts stays inside a low window, its question and its keys too', async () => {
	const prompts = await openPrompts([featuresQuestion()], {columns: 60, rows: 24});
	for (let row = 0; row < 17; row++) {
		await prompts.press('down');
		match(prompts.screen(), /What should the Agent collect[\s\S]+Billed as[\s\S]+enter continue/v);
	}

	await prompts.press('ctrl+c');
	await prompts.outcome;
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

test('a stop from outside ends the prompt, and is one stop and not two', async () => {
	const prompts = await openPrompts([siteQuestion()]);
	prompts.interrupt.press();
	await prompts.outcome;
	deepEqual(
		[prompts.replies, prompts.interrupt.graceful.aborted, prompts.interrupt.immediate.aborted],
		[[{kind: 'interrupt'}], true, false],
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
