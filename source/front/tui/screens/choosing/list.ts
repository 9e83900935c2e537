import {afterDrawing} from '../../after-drawing.ts';
import {choosing, startChoosing, type Beginning, type ChoosingAction, type ChoosingState} from './choosing-state.ts';
import type {Entry} from './entry.ts';
import {previewsOf, type MakePreview, type Previews} from './previews.ts';

/** Where the person is, and what the plan would be: of a list whose question has previews, once that is made. */
export type ListSnapshot = {readonly state: ChoosingState; readonly previews?: Previews};

/** A list outside of React. */
export type List = {
	readonly snapshot: () => ListSnapshot;
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: ChoosingAction) => void;
};

/** The rows of a list without a filter, and how it makes previews, if it does. */
type Rows = {readonly all: readonly Entry[]; readonly preview: MakePreview | undefined};

/**
A key changes the list at once. What the plan would be follows after the frame: on ten thousand clusters it takes longer
than one may, and of keys that come faster only what the last has led to is made.
*/
export function openList({all, preview}: Rows, beginning: Beginning): List {
	const next = choosing(all);
	const listeners = new Set<() => void>();
	let listed: ListSnapshot = {state: startChoosing(all, beginning)};
	let made: ChoosingState | undefined;
	let isDue = false;

	const show = (now: ListSnapshot) => {
		listed = now;
		for (const listener of listeners) {
			listener();
		}
	};

	const make = () => {
		isDue = false;
		const {state, previews: before} = listed;
		// Nobody looks any more.
		if (!preview || listeners.size === 0) {
			return;
		}

		const previews = previewsOf(state, {
			all,
			make: preview,
			...(made && before && {before: {selection: made, previews: before}}),
		});
		made = state;
		if (previews !== before) {
			show({state, previews});
		}
	};

	const follow = () => {
		if (!preview || isDue || made === listed.state) {
			return;
		}

		isDue = true;
		afterDrawing(make);
	};

	return {
		snapshot: () => listed,
		subscribe(listener) {
			listeners.add(listener);
			follow();
			return () => {
				listeners.delete(listener);
			};
		},
		dispatch(action) {
			show({...listed, state: next(listed.state, action)});
			follow();
		},
	};
}
