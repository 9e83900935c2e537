import {deepEqual, doesNotMatch, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {Session} from '../../../source/front/tui/session.ts';
import {scripted} from '../../support/fixtures/processes.ts';
import {approvalQuestion} from '../../support/fixtures/questions.ts';
import {finished} from '../../support/fixtures/runs.ts';
import {openScreen} from '../../support/screen.ts';

const approved: SetupEvent = {type: 'answered', question: 'approval', value: 'yes', source: 'person'};
const guide = '/state/run-applications.md';
const kept = finished.map((event): SetupEvent => (event.type === 'finished' ? {...event, guide} : event));

async function ended(after: readonly SetupEvent[]) {
	const screen = await openScreen(scripted({after}).start);
	await screen.settle();
	return screen;
}

test('with a file the receipt is short, and the last key says it all', async () => {
	const screen = await ended([approved, ...kept]);
	match(screen.screen(), /m all that applications need {2}enter leave/v);
	match(screen.screen(), /Each container finds DD_AGENT_HOST[\s\S]+\/state\/run-applications\.md/v);
	doesNotMatch(screen.screen(), /START-COMMAND/v);
	await screen.press('m');
	const {kind} = await screen.outcome;
	equal(kind, 'done');
	match(screen.screen(), /START-COMMAND[\s\S]+Integrations/v);
	doesNotMatch(screen.screen(), /m all that/v);
	screen.close();
});

for (const key of ['enter', 'esc', 'q', 'ctrl+c']) {
	test(`${key} leaves, and the outcome stays what it was`, async () => {
		const screen = await ended([approved, ...kept]);
		await screen.press(key);
		const {kind} = await screen.outcome;
		deepEqual([kind, screen.presses()], ['done', 0]);
		doesNotMatch(screen.screen(), /START-COMMAND|m all that/v);
		screen.close();
	});
}

test('who answered nothing on a screen is offered no key, and without a file all is said at once', async () => {
	for (const after of [kept, [approved, ...finished]]) {
		const screen = await ended(after);
		const {kind} = await screen.outcome;
		equal(kind, 'done');
		doesNotMatch(screen.screen(), /m all that/v);
		equal(screen.screen().includes('START-COMMAND'), after !== kept);
		screen.close();
	}
});

test('it ends by itself too, and at once when the run is told to stop', async t => {
	t.mock.timers.enable({apis: ['setTimeout']});
	const controller = new AbortController();
	const signals = {graceful: controller.signal, immediate: new AbortController().signal, press: () => undefined};
	const first = new Session(signals);
	const {promise, resolve} = Promise.withResolvers<undefined>();
	first.subscribe(() => {
		if (first.snapshot().parting !== undefined) {
			resolve(undefined);
		}
	});
	const left = first.run(scripted({after: [approved, ...kept]}).start(first.ask));
	await promise;
	t.mock.timers.tick(29_999);
	// Whatever the tick has ended is over by then.
	await setImmediate();
	equal(first.snapshot().parting !== undefined, true);
	t.mock.timers.tick(1);
	const {kind} = await left;
	t.mock.timers.reset();
	controller.abort();
	const second = new Session(signals);
	const {kind: stopped} = await second.run(scripted({after: [approved, ...kept]}).start(second.ask));
	deepEqual([kind, stopped, first.snapshot().parting], ['done', 'done', undefined]);
});

test('keys in one piece with the yes act here in their turn', async () => {
	const {start} = scripted({questions: [approvalQuestion()], after: [approved, ...kept]});
	const screen = await openScreen(start);
	screen.type('am');
	const {kind} = await screen.outcome;
	await screen.settle();
	equal(kind, 'done');
	match(screen.screen(), /START-COMMAND/v);
	screen.close();
});
