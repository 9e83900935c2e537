import type {SetupEvent} from '../../domain/ending/event.ts';
import {inert} from '../../domain/kit/inert.ts';
import type {Words} from '../../text/words.ts';
import type {Wire} from './wire.ts';
import {wireAccount} from './wire-account.ts';
import {mostAlike} from './wire-check.ts';
import {wireAnswerItems, wireEnded} from './wire-ended.ts';
import {wireEvent} from './wire-event.ts';
import {wirePlaces} from './wire-fleet.ts';
import {isLarge, wirePlanned} from './planned/wire-planned.ts';

type Written = {
	readonly words: Words;
	/** Milliseconds since the epoch. */
	readonly now: number;
};

/**
An event as lines, their line breaks included: on standard output and in the journal alike. Most are one; a large plan,
a long answer and a long outcome are a line a part. Made one by one, since all of them together would be megabytes.
*/
export function* wireLines(event: SetupEvent, written: Written): Generator<string, void> {
	for (const line of wholeLines(event, written)) {
		yield `${inert(JSON.stringify(line))}\n`;
	}
}

export function* wholeLines(event: SetupEvent, {words, now}: Written) {
	for (const object of objectsOf(event, words)) {
		yield {
			// It grows when a field goes or changes its meaning, not when one comes.
			v: 1,
			time: new Date(now).toISOString(),
			...object,
			...wireAccount(event.of),
		} satisfies Wire<'line'>;
	}
}

function* objectsOf(event: SetupEvent, words: Words) {
	// In front: the last line of a run is always `finished`.
	if (event.type === 'finished' || event.type === 'account-finished') {
		yield* wireEnded(event.outcome);
	}

	yield* firstOf(event).map(one => wireEvent(one, words));
	if (event.type === 'answered') {
		yield* wireAnswerItems(event);
	}

	if ('fleet' in event && event.fleet) {
		yield* wirePlaces(event.fleet);
	}

	if (event.type === 'planned' && isLarge(event.plan)) {
		yield* wirePlanned(event.plan, words);
	}
}

/** What a check found on a few subjects is a line each, as if nothing else had been found alike. */
function firstOf(event: SetupEvent): readonly SetupEvent[] {
	if (event.type !== 'checked' || !event.each || event.each.length > mostAlike) {
		return [event];
	}

	const {each, ...checked} = event;
	return each.map(check => ({...checked, check}));
}
