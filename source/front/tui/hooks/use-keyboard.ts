import {useApp, useInput, usePaste, type Key} from 'ink';
import type {Keyboard} from '../keyboard.ts';
import type {Tools} from '../tools.ts';
import type {KeyName} from './use-keys.ts';

/** The only user of Ink's input: hands everything that arrives to the keyboard, but for Ctrl+Z. */
export function useKeyboard(keyboard: Keyboard, {suspend}: Pick<Tools, 'suspend'>): void {
	const {suspendTerminal} = useApp();
	usePaste(text => {
		keyboard.take({kind: 'paste', text});
	});
	useInput((input, key) => {
		const name = special(input, key);
		if (input === 'z' && key.ctrl && suspend) {
			// Ink lets go of the terminal before and draws everything anew after it.
			void suspendTerminal(suspend);
		} else if (name !== undefined) {
			keyboard.take({kind: 'key', name});
		} else if (input !== '' && !key.ctrl && !key.meta) {
			// A letter with Ctrl or Alt is another key: Ctrl+A must not apply a plan.
			keyboard.take({kind: 'text', text: input});
		}
	});
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
