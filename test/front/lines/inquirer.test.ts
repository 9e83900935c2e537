import {deepEqual, equal} from 'node:assert/strict';
import {setImmediate} from 'node:timers/promises';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {en} from '../../../source/text/en.ts';
import {scripted} from '../../support/fixtures/processes.ts';
import {
	approvalQuestion,
	clustersQuestion,
	featuresQuestion,
	keyQuestion,
	settingsQuestion,
	siteQuestion,
} from '../../support/fixtures/questions.ts';
import {golden} from '../../support/golden.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {keys} from '../../support/keys.ts';
import {terminal} from '../../support/terminal.ts';

/** The end of a run that is left out of hand. */
const left: SetupEvent = {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};

type Questions = NonNullable<Parameters<typeof scripted>[0]['questions']>;

/** Runs questions through Inquirer in a terminal in memory; keys are pressed one after the other. */
async function openPrompts(questions: Questions) {
	const screen = terminal({columns: 80, rows: 24});
	const {start, replies} = scripted({before: [], questions, after: [left]});
	const interrupt = createInterrupt();
	const front = lines({
		words: en,
		write(text) {
			screen.stdout.write(text);
		},
		hasColour: false,
		isAscii: false,
		asking: 'inquirer',
		stdin: screen.stdin,
		stdout: screen.stdout,
		now: () => 0,
		every: () => () => undefined,
	});
	const end = {isReached: false};
	const outcome = front(start, interrupt).finally(() => {
		end.isReached = true;
	});
	// A test that looks at the screen first must not fail because of it.
	outcome.catch(() => undefined);
	const settle = async () => {
		let before = '';
		for (let quiet = 0; quiet < 6 && !end.isReached;) {
			await setImmediate();
			await screen.drawn();
			const now = screen.written();
			quiet = now !== '' && now === before ? quiet + 1 : 0;
			before = now;
		}
	};

	await settle();
	return {
		screen: screen.screen,
		replies,
		outcome,
		interrupt,
		async press(...names: readonly string[]) {
			for (const name of names) {
				screen.type(keys[name] ?? name);
				await settle();
			}
		},
	};
}

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
