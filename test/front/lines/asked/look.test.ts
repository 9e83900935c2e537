import {deepEqual, equal} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import type {Question} from '../../../../source/domain/questions/question.ts';
import {looking} from '../../../../source/domain/questions/decisions/looking.ts';
import {lines} from '../../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../../source/program/interrupt.ts';
import type {Ask} from '../../../../source/setup/ports.ts';
import {sampleRun} from '../../../domain/sample.ts';
import {estate} from '../../../support/fixtures/estates.ts';
import {unattended} from '../unattended.ts';

const question: Question<'looking'> = {
	...looking,
	about: [],
	position: {index: 1, total: 1},
	canGoBack: false,
	again: sampleRun,
};

const seen: SetupEvent = {type: 'estate', estate, again: sampleRun};
const end: SetupEvent = {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};

/** Lines typed one after the other; `meanwhile` is told while the second question waits. */
async function looked(typed: readonly string[], meanwhile: readonly SetupEvent[] = []): Promise<string> {
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => undefined});
	const front = unattended({asking: 'readline', stdin, columns: 80});
	const replies: unknown[] = [];
	async function* process(ask: Ask): AsyncGenerator<SetupEvent> {
		yield seen;
		for (const [index, line] of typed.entries()) {
			const wish = ask(question);
			await setImmediate();
			yield* index === 1 ? meanwhile : [];
			await setImmediate();
			stdin.write(`${line}\n`);
			replies.push(await wish);
		}

		yield end;
	}

	await lines(front.options)(process, createInterrupt());
	const kinds = replies.map(reply => (reply as {readonly kind: string}).kind);
	deepEqual(
		kinds,
		typed.map(line => (line === 'q' ? 'leave' : 'answer')),
	);
	return front.text();
}

/** How often the table was told. */
function tables(text: string): number {
	return text.split(estate.clusters[0]?.name ?? ' ').length - 1;
}

test('whoever reads what runs where looks again by Enter, hears that it is the same, and leaves by q', async () => {
	const text = await looked(['', '', 'q']);
	const count = (searched: string) => text.split(searched).length - 1;
	deepEqual([count('Press Enter to look again'), count('Looked again: nothing is other than above.')], [3, 2]);
});

test('what came while nobody typed is told once, the newest, when they do', async () => {
	const [once, more] = [await looked(['', '', 'q']), await looked(['', '', 'q'], [seen, seen, seen])];
	equal(tables(more), 2 * tables(once));
	equal(more.split('Looked again').length - 1, 1);
});

test('in a pipe nobody is asked, and the table is all there is', async () => {
	async function* process(ask: Ask): AsyncGenerator<SetupEvent> {
		yield seen;
		deepEqual(await ask(question), {kind: 'missing'});
		yield end;
	}

	const front = unattended();
	await lines(front.options)(process, createInterrupt());
	equal(front.text().includes('Press Enter'), false);
});
