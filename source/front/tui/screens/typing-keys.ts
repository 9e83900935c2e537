import type {KeyEntry} from '../hooks/use-keys.ts';
import type {TypingAction, TypingState} from './typing-state.ts';

/** The editing keys of a text field. Left steps back only where there is nothing to its left, so `onBack` is optional. */
export function typingKeys(state: TypingState, dispatch: (action: TypingAction) => void, onBack?: () => void): readonly KeyEntry[] {
	const move = (by: number) => () => {
		dispatch({type: 'moved', by});
	};

	return [
		{
			key: 'text', action: 'type', act(text) {
				dispatch({type: 'inserted', text});
			},
		},
		...(['backspace', 'delete'] as const).map((key): KeyEntry => ({
			key, action: 'type', act() {
				// Terminals send for the backspace key what others send for delete; at the end of a line both mean the character before.
				dispatch({type: 'erased', by: key === 'delete' && state.caret < state.characters.length ? 'delete' : 'backspace'});
			},
		})),
		{key: 'left', action: 'move', act: onBack !== undefined && state.characters.length === 0 ? onBack : move(-1)},
		{key: 'right', action: 'move', act: move(1)},
		{key: 'home', action: 'move', act: move(-state.characters.length)},
		{key: 'end', action: 'move', act: move(state.characters.length)},
	];
}
