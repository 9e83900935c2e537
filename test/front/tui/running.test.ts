import {deepEqual, equal, match, ok, rejects} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import type {Ask, Interrupt} from '../../../source/setup/ports.ts';
import {en} from '../../../source/text/en.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {scripted, signedIn} from '../../support/fixtures/processes.ts';
import {approvalQuestion, clustersQuestion, featuresQuestion} from '../../support/fixtures/questions.ts';
import {finished, watching} from '../../support/fixtures/runs.ts';
import {openScreen} from '../../support/screen.ts';
import {sampleRun} from '../../domain/sample.ts';

test('the end resolves with the outcome and leaves nothing live behind', async () => {
	const {start} = scripted({after: finished});
	const screen = await openScreen(start);
	const {kind} = await screen.outcome;
	equal(kind, 'done');
	match(screen.screen(), /Undo +npx dd-ecs-setup uninstall --cluster shop-prod$/mv);
	screen.close();
});

test('Ctrl+C at a question tells the process and ends the question', async () => {
	const {start, replies} = scripted({questions: [featuresQuestion()], isOpen: true});
	const screen = await openScreen(start);
	await screen.press('ctrl+c');
	deepEqual([screen.presses(), replies], [1, [{kind: 'interrupt'}]]);
	screen.close();
});

test('the first Ctrl+C while a change runs says that it stops after it, the second stops at once', async () => {
	const screen = await openScreen(interruptible);
	await screen.press('ctrl+c');
	match(screen.screen(), /Stopping after this change\. Ctrl\+C again stops at once\./v);
	match(screen.screen(), /ctrl\+c stop at once/v);
	await screen.press('ctrl+c');
	const {kind} = await screen.outcome;
	deepEqual([screen.presses(), kind], [2, 'stopped']);
	screen.close();
});

test('a crash while drawing rejects, restores the terminal and prints no stack', async () => {
	const broken = {
		...en,
		option() {
			throw new Error('no words for this');
		},
	};
	const {start} = scripted({questions: [clustersQuestion()], isOpen: true});
	const screen = await openScreen(start, {words: broken});
	await rejects(screen.outcome, /no words for this/v);
	screen.close();
	deepEqual(
		{isRaw: screen.isRaw(), hasStack: screen.written().includes('at '), isCaretShown: screen.isCaretShown()},
		{isRaw: false, hasStack: false, isCaretShown: true},
	);
});

test('a process that throws rejects and leaves nothing live behind', async () => {
	const screen = await openScreen(throwing);
	await rejects(screen.outcome, /lost the thread/v);
	await screen.settle();
	equal(screen.screen(), '');
	screen.close();
});

test('a crash in a key rejects as well', async () => {
	const {start} = scripted({
		questions: [{...clustersQuestion(), input: {...clustersQuestion().input, kind: 'confirm', of: failing}}],
		isOpen: true,
	});
	const screen = await openScreen(start);
	await screen.press('y');
	await rejects(screen.outcome, /broken answer/v);
	screen.close();
});

test('an answer stays above the question until it is taken back', async () => {
	const answer: SetupEvent = {type: 'answered', question: 'site', value: 'datadoghq.eu', source: 'person'};
	const {start} = scripted({
		before: [...signedIn, answer, {...answer, withdrawn: true}, {...answer, value: 'datadoghq.com'}],
		questions: [featuresQuestion()],
		isOpen: true,
	});
	const screen = await openScreen(start);
	ok(!screen.scrollback().includes('datadoghq.eu'));
	match(screen.screen(), /✔ Site: datadoghq\.com/v);
	screen.close();
});

test('the live area fits into every window, and follows a resize', async () => {
	const {start} = scripted({questions: [approvalQuestion()], isOpen: true});
	const screen = await openScreen(start, {columns: 120, rows: 40});
	const sizes = [
		[60, 16],
		[80, 24],
		[200, 60],
		[60, 16],
	] as const;
	for (const [columns, rows] of sizes) {
		screen.resize(columns, rows);
		await screen.settle();
		const lines = screen.screen().split('\n');
		deepEqual(
			[lines.length > rows, lines.filter(line => line.length > Math.min(columns, 112))],
			[false, []],
			`${columns}x${rows}`,
		);
		match(screen.screen(), /\? all keys$/v);
	}

	screen.close();
});

test('without colour no style reaches the terminal', async () => {
	const {start} = scripted({after: watching, isOpen: true});
	const screen = await openScreen(start, {colour: false});
	equal(styles(screen.written()), 0);
	screen.close();
});

test('o hands the whole plan to the pager, w writes the files', async () => {
	const pages: string[] = [];
	const {start} = scripted({questions: [approvalQuestion()], isOpen: true});
	const screen = await openScreen(start, {
		tools: {
			async page(text) {
				pages.push(text);
			},
			writePlan: async () => ['plan/task-definition.json'],
		},
	});
	await screen.press('o', 'w');
	match(pages.join('\n'), /"executionRoleArn": "\$\{role\.arn\}"/v);
	match(screen.screen(), /Wrote plan\/task-definition\.json/v);
	screen.close();
});

test('a dry run leaves the whole plan in the scrollback', async () => {
	const {start} = scripted({
		after: [
			{type: 'planned', plan: installPlan, dryRun: true, again: sampleRun},
			{type: 'finished', seconds: 1, outcome: {kind: 'planned', changes: 4, detailed: false, clusters: []}},
		],
	});
	const screen = await openScreen(start);
	await screen.outcome;
	match(screen.scrollback(), /4 to add[\s\S]+DD_SITE = datadoghq\.eu/v);
	screen.close();
});

/** How many sequences set a colour or a weight. */
function styles(written: string): number {
	return written.split('\u{1B}[').filter(piece => /^[\d;]*m/v.test(piece)).length;
}

function failing(): never {
	throw new Error('broken answer');
}

async function* interruptible(ask: Ask, interrupt: Interrupt): AsyncGenerator<SetupEvent> {
	yield* watching.slice(0, 7);
	await aborted(interrupt.graceful);
	yield {type: 'stopping'};
	await aborted(interrupt.immediate);
	yield {type: 'finished', seconds: 1, outcome: {kind: 'stopped', changed: true, clusters: []}};
}

async function* throwing(): AsyncGenerator<SetupEvent> {
	yield {type: 'started', command: 'install', version: '0.1.0', checks: 'notable'};
	await Promise.resolve();
	throw new Error('lost the thread');
}

async function aborted(signal: AbortSignal): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<undefined>();
	signal.addEventListener('abort', () => {
		resolve(undefined);
	});
	await promise;
}
