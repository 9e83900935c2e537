import {deepEqual, match} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import type {SetupEvent} from '../../../../source/domain/ending/event.ts';
import {lines} from '../../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../../source/program/interrupt.ts';
import {en} from '../../../../source/text/en.ts';
import {scripted} from '../../../support/fixtures/processes.ts';
import {finished} from '../../../support/fixtures/runs.ts';
import {openPrompts} from '../../../support/open-prompts.ts';

const answered: SetupEvent = {type: 'answered', question: 'site', value: 'datadoghq.eu', source: 'person'};

const byFlag: SetupEvent = {type: 'answered', question: 'site', value: 'datadoghq.eu', source: 'flag'};

/** A run that ends with a receipt, and all that applications need in a file. */
const after = finished
	.slice(-1)
	.map((event): SetupEvent => (event.type === 'finished' ? {...event, guide: '/home/jo/applications.md'} : event));

/** What is written in lines after the receipt, when this was typed. */
async function read(typed: string, before: readonly SetupEvent[] = [answered]) {
	let text = '';
	const ticks: Array<readonly [number, () => void]> = [];
	const stdin = new PassThrough();
	const front = lines({
		words: en,
		write(more) {
			text += more;
		},
		hasColour: false,
		isAscii: false,
		columns: 80,
		asking: 'readline',
		stdin,
		stdout: new PassThrough(),
		now: () => 0,
		every(seconds, tick) {
			ticks.push([seconds, tick]);
			// Half a minute passes as soon as it is waited for.
			if (typed === '' && seconds === 30) {
				tick();
			}

			return () => undefined;
		},
	});
	if (typed !== '') {
		stdin.write(typed);
	}

	const outcome = await front(scripted({before, after}).start, createInterrupt());
	return {
		kind: outcome.kind,
		isOffered: text.includes('Type m for all'),
		isTold: text.split('Type m for all', 2)[1]?.includes('DD_ENV') ?? false,
	};
}

test('whoever answered anything reads all that applications need in lines too, or ends with Enter', async () => {
	deepEqual(
		[await read('m\n'), await read('\n'), await read('q\n')],
		[true, false, false].map(isTold => ({kind: 'done', isOffered: true, isTold})),
	);
});

test('nobody is waited for: half a minute ends it, and who answered nothing is not asked', async () => {
	deepEqual(
		[await read(''), await read('m\n', [byFlag])],
		[true, false].map(isOffered => ({kind: 'done', isOffered, isTold: false})),
	);
});

test('the guide is offered by the prompts that move the cursor, and Ctrl+C there only ends it', async () => {
	const whole = await openPrompts([], {before: [answered], after, rows: 60});
	await whole.press('m', 'enter');
	match(whole.screen(), /Applications[\s\S]+DD_ENV/v);
	const left = await openPrompts([], {before: [answered], after});
	await left.press('ctrl+c');
	deepEqual(
		[(await whole.outcome).kind, (await left.outcome).kind, left.interrupt.graceful.aborted],
		['done', 'done', false],
	);
});
