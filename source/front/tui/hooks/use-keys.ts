import {useLayoutEffect, useState} from 'react';
import type {ScreenAction} from '../../../text/screen-words.ts';
import type {Keyboard} from '../keyboard.ts';

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

/** Makes these the keys that act; one screen at a time calls it. */
export function useKeys(keyboard: Keyboard, table: readonly KeyEntry[]): void {
	const [, fail] = useState();
	// After each drawing and before any key: the second of two keys needs the table that the first has led to.
	useLayoutEffect(() => {
		keyboard.show({
			table,
			fail(error) {
				// Thrown while rendering, it reaches the boundary like any other crash.
				fail(() => {
					throw error;
				});
			},
		});
	});
}
