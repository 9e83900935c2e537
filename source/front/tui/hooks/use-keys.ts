import {useEffectEvent, useRef, useState} from 'react';
import {useInput, type Key} from 'ink';
import type {ScreenAction} from '../../../text/screen-words.ts';

/** Keys as a table names them. Terminals send the same bytes for some: Ctrl+I is `tab`, Ctrl+M `enter`. */
export type KeyName =
	| 'up'
	| 'down'
	| 'left'
	| 'right'
	| 'pageup'
	| 'pagedown'
	| 'home'
	| 'end'
	| 'enter'
	| 'esc'
	| 'tab'
	| 'backspace'
	| 'delete'
	| 'ctrl+c'
	/** Any text that no other entry names. */
	| 'text'
	| {readonly character: string};

/** One key: what it does, and how the hints write it. Several keys of one action share a hint, the one with a label. */
export type KeyEntry = {
	readonly key: KeyName;
	readonly label?: string;
	readonly action: ScreenAction;
	readonly act: (text: string) => void;
};

/**
The only user of Ink's input. Keys that arrive in one piece over a slow line (`jj` and Enter) are taken one by one, each
after the screen has followed the one before, so that Enter means what is marked by then.
*/
export function useKeys(table: readonly KeyEntry[]): void {
	// Not state: a key that waits changes nothing that is drawn.
	const waiting = useRef<string[]>([]);
	const [, fail] = useState();

	// An effect event, because the second of two keys needs the table that the first has led to.
	const press = useEffectEvent((text: string, key: KeyName | undefined) => {
		const entry = table.find(each => isSame(each.key, key, text));
		try {
			entry?.act(text);
		} catch (error) {
			// Thrown while rendering, it reaches the boundary like any other crash.
			fail(() => {
				throw error;
			});
		}
	});

	const next = useEffectEvent(() => {
		const text = waiting.current.shift();
		if (text === undefined) {
			return;
		}

		press(text, named(text));
		queueMicrotask(next);
	});

	useInput((input, key) => {
		const name = special(input, key);
		if (name !== undefined) {
			press('', name);
			return;
		}

		// A paste comes another way (`usePaste`), so a line break in here is an Enter that was typed ahead.
		const isTyping = table.some(entry => entry.key === 'text') && !/[\t\n\r]/v.test(input);
		const [first, ...rest] = isTyping ? [input] : [...input];
		// A letter with Ctrl or Alt is another key: Ctrl+A must not apply a plan.
		if (first === undefined || key.ctrl || key.meta) {
			return;
		}

		waiting.current.push(...rest);
		press(first, named(first));
		queueMicrotask(next);
	});
}

function isSame(wanted: KeyName, key: KeyName | undefined, text: string): boolean {
	if (typeof wanted === 'object') {
		return key === undefined && wanted.character === text;
	}

	return wanted === 'text' ? key === undefined && text !== '' : wanted === key;
}

function named(text: string): KeyName | undefined {
	if (text === '\r' || text === '\n') {
		return 'enter';
	}

	return text === '\t' ? 'tab' : undefined;
}

function special(input: string, key: Key): KeyName | undefined {
	// Ink's own `exitOnCtrlC` is off, so it arrives like any key.
	if (input === 'c' && key.ctrl) {
		return 'ctrl+c';
	}

	const pressed: ReadonlyArray<readonly [boolean, KeyName]> = [
		[key.upArrow, 'up'],
		[key.downArrow, 'down'],
		[key.leftArrow, 'left'],
		[key.rightArrow, 'right'],
		[key.pageUp, 'pageup'],
		[key.pageDown, 'pagedown'],
		[key.home, 'home'],
		[key.end, 'end'],
		[key.return, 'enter'],
		[key.escape, 'esc'],
		[key.tab, 'tab'],
		[key.backspace, 'backspace'],
		[key.delete, 'delete'],
	];
	return pressed.find(([isPressed]) => isPressed)?.[1];
}
