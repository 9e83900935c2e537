import {deepEqual} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import test from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines} from '../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import type {Ask} from '../../../source/setup/ports.ts';
import {en} from '../../../source/text/en.ts';
import {siteQuestion} from '../../support/fixtures/questions.ts';

test('what is told while somebody is asked stands after the line that is typed, and not in it', async () => {
	let text = '';
	const stdin = new PassThrough();
	const front = lines({
		words: en,
		write(more) {
			text += more;
		},
		hasColour: false,
		isAscii: true,
		asking: 'readline',
		stdin,
		stdout: new PassThrough(),
		now: () => 0,
		every: () => () => undefined,
	});
	await front(async function* (ask: Ask): AsyncGenerator<SetupEvent> {
		const reply = ask(siteQuestion());
		// Another account, whose changes go on.
		yield {type: 'reading', what: 'clusters', subject: 'us-east-1'};
		stdin.end('2\n');
		await reply;
		yield {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};
	}, createInterrupt());
	deepEqual(text.split('\n').slice(-5), [
		'Type a number from 1 to 4, or nothing for the selected one: ',
		'- Read clusters of us-east-1',
		'',
		'- Left. Nothing has been changed.  1s',
		'',
	]);
});
