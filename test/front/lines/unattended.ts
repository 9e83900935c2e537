import {PassThrough} from 'node:stream';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines, type LinesOptions} from '../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {en} from '../../../source/text/en.ts';
import {scripted} from '../../support/fixtures/processes.ts';

export type Unattended = {
	readonly text: () => string;
	readonly options: LinesOptions;
	readonly pass: (seconds: number) => void;
};

/** The lines front with nobody there, and a clock that passes when told. */
export function unattended(options: Partial<LinesOptions> = {}): Unattended {
	let text = '';
	let now = 0;
	let tick: () => void = () => undefined;
	return {
		text: () => text,
		pass(seconds) {
			now += seconds * 1000;
			tick();
		},
		options: {
			words: en,
			write(more) {
				text += more;
			},
			hasColour: false,
			isAscii: false,
			asking: 'nothing',
			stdin: new PassThrough(),
			stdout: new PassThrough(),
			now: () => now,
			every(seconds, toCall) {
				tick = toCall;
				return () => {
					tick = () => undefined;
				};
			},
			...options,
		},
	};
}

/** What is written of these events. */
export async function told(events: readonly SetupEvent[], options: Partial<LinesOptions> = {}): Promise<string> {
	const front = unattended(options);
	await lines(front.options)(scripted({before: events}).start, createInterrupt());
	return front.text();
}
