import type {SetupEvent} from '../../domain/ending/event.ts';
import {inert} from '../../domain/kit/inert.ts';
import type {Words} from '../../text/words.ts';
import {wireAccount} from './wire-account.ts';
import {wireEvent} from './wire-event.ts';

type Written = {
	readonly words: Words;
	/** Milliseconds since the epoch. */
	readonly now: number;
};

/** An event as one line, its line break included: on standard output and in the journal alike. */
export function wireLine(event: SetupEvent, {words, now}: Written): string {
	// `v` grows when a field goes or changes its meaning, not when one comes.
	const line = {v: 1, time: new Date(now).toISOString(), ...wireEvent(event, words), ...wireAccount(event.of)};
	return `${inert(JSON.stringify(line))}\n`;
}
