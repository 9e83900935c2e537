import type {Question} from '../../../../domain/questions/question.ts';
import {afterDrawing} from '../../after-drawing.ts';
import {choosing, startChoosing, type Beginning, type ChoosingAction, type ChoosingState} from './choosing-state.ts';
import {previewsOf, type Previews} from './previews.ts';
import {renewedRows, renewedState, type Rows} from './renewing.ts';

/** Where the person is, and what the plan would be: of a list whose question has previews, once that is made. */
export type ListSnapshot = Rows & {readonly state: ChoosingState; readonly previews?: Previews};

/** A list outside of React. */
export type List = {
	readonly snapshot: () => ListSnapshot;
	readonly subscribe: (listener: () => void) => () => void;
	readonly dispatch: (action: ChoosingAction) => void;
};

/**
A key changes the list at once. What the plan would be follows after the frame: on ten thousand clusters it takes longer
than one may, and of keys that come faster only what the last has led to is made. `renewed` is taken from as long as
somebody looks.
*/
export function openList(rows: Rows, beginning: Beginning, renewed?: AsyncIterable<Question>): List {
	const {input} = rows;
	const preview = input.kind === 'many' ? input.preview : undefined;
	const listeners = new Set<() => void>();
	let listed: ListSnapshot = {...rows, state: startChoosing(rows.all, beginning)};
	let isFilling = false;
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
		const {state, all, previews: before} = listed;
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
			show({...listed, previews});
		}
	};

	const follow = () => {
		if (!preview || isDue || made === listed.state) {
			return;
		}

		isDue = true;
		afterDrawing(make);
	};

	const fill = async (questions: AsyncIterable<Question>) => {
		for await (const question of questions) {
			if (listeners.size === 0) {
				return;
			}

			const now = renewedRows(listed, question);
			show({...listed, ...now, state: renewedState(listed.state, now)});
		}
	};

	return {
		snapshot: () => listed,
		subscribe(listener) {
			listeners.add(listener);
			follow();
			if (renewed && !isFilling) {
				isFilling = true;
				void fill(renewed);
			}

			return () => {
				listeners.delete(listener);
			};
		},
		dispatch(action) {
			show({...listed, state: choosing(listed.all)(listed.state, action)});
			follow();
		},
	};
}
