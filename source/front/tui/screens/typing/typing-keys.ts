import {keyEntry} from '../../hooks/key-entry.ts';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {TypingAction, TypingState} from './typing-state.ts';

/** The editing keys of a text field. In an empty one left has nowhere to go but back. */
export function typingKeys(
	{characters, caret}: TypingState,
	dispatch: (action: TypingAction) => void,
	onBack?: () => void,
): readonly KeyEntry[] {
	const move = (by: number) => () => {
		dispatch({type: 'moved', by});
	};

	const erase = (by: 'backspace' | 'delete') => () => {
		dispatch({type: 'erased', by});
	};

	const insert = (text: string) => {
		dispatch({type: 'inserted', text});
	};

	const {length} = characters;
	return [
		keyEntry('text', 'type', insert),
		keyEntry('backspace', 'type', erase('backspace')),
		// Some terminals send for the backspace key what others send for delete; at the end of a line there is nothing
		// else it could mean.
		keyEntry('delete', 'type', erase(caret < length ? 'delete' : 'backspace')),
		keyEntry('left', 'move', onBack !== undefined && length === 0 ? onBack : move(-1)),
		keyEntry('right', 'move', move(1)),
		keyEntry('home', 'move', move(-length)),
		keyEntry('end', 'move', move(length)),
	];
}
