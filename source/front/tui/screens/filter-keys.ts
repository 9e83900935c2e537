import {keyEntry} from '../hooks/key-entry.ts';
import type {KeyEntry} from '../hooks/use-keys.ts';
import type {Stage} from '../stage.ts';

/** What can happen to a filter. */
export type FilterAction = {readonly type: 'filtered'; readonly text: string} | {readonly type: 'filter-closed'};

type Options = {
	readonly filter: string;
	readonly stage: Stage;
	readonly dispatch: (action: FilterAction) => void;
	readonly move: (by: number) => () => void;
};

/** The keys while the filter of a list is typed. */
export function filterKeys({filter, stage, dispatch, move}: Options): readonly KeyEntry[] {
	const {keyNames} = stage.words.screen;
	const type = (text: string) => {
		dispatch({type: 'filtered', text: filter + text});
	};

	const erase = () => {
		// By code points, or half a character could stay behind.
		dispatch({type: 'filtered', text: [...filter].slice(0, -1).join('')});
	};

	const close = () => {
		dispatch({type: 'filter-closed'});
	};

	const clear = () => {
		dispatch({type: 'filtered', text: ''});
		close();
	};

	return [
		keyEntry('text', 'filter', type, keyNames.type),
		keyEntry('backspace', 'filter', erase),
		// Back to the list, with the filter in force: answering at once could take a row that nobody looked at.
		keyEntry('enter', 'use', close, keyNames.enter),
		keyEntry('esc', 'clear', clear, keyNames.escape),
		keyEntry('up', 'move', move(-1)),
		keyEntry('down', 'move', move(1)),
	];
}
