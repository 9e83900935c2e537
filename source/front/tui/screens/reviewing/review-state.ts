import {visibleWindow} from '../../parts/layout/visible-window.ts';

/** What the lower pane of the review shows. */
export type Pane = 'diff' | 'json' | 'checks' | 'answers' | 'clusters';

/** What came of a key that wrote something. */
export type Note = {readonly text: string; readonly tone: 'good' | 'bad'};

/** Where the person is in the plan. `scroll` is the first row of the pane. */
export type ReviewState = {
	readonly marked: number;
	readonly top: number;
	readonly pane: Pane;
	readonly scroll: number;
	/** Said until the next key. */
	readonly note?: Note;
};

/** Whether a pane is about the marked change and not about the whole plan. */
export function isOfChange(pane: Pane): boolean {
	return pane === 'diff' || pane === 'json';
}

/** What keys do on the review. None of them applies the plan. */
export type ReviewAction =
	| {readonly type: 'moved'; readonly by: number; readonly count: number; readonly height: number}
	/** `most` is the last scroll position that still fills the pane. */
	| {readonly type: 'scrolled'; readonly by: number; readonly most: number}
	/** A pane's key opens it, and closes it when it is open. */
	| {readonly type: 'switched'; readonly pane: Pane}
	| {readonly type: 'noted'; readonly note: Note};

/** The first change is marked, with its diff: what is sent first is seen first. */
export const startReview: ReviewState = {marked: 0, top: 0, pane: 'diff', scroll: 0};

/** Heights come with an action and are not kept: the window may have changed since. */
export function review(state: ReviewState, action: ReviewAction): ReviewState {
	const {note, ...quiet} = state;
	switch (action.type) {
		case 'moved': {
			const marked = Math.max(0, Math.min(action.count - 1, state.marked + action.by));
			const top = visibleWindow({top: state.top, marked, height: action.height, count: action.count});
			// Another change is looked at from its beginning; checks and answers belong to no single one.
			return {...quiet, marked, top, scroll: 0, pane: isOfChange(state.pane) ? state.pane : 'diff'};
		}

		case 'scrolled': {
			return {...quiet, scroll: Math.max(0, Math.min(action.most, state.scroll + action.by))};
		}

		case 'switched': {
			return {...quiet, pane: state.pane === action.pane ? 'diff' : action.pane, scroll: 0};
		}

		case 'noted': {
			return {...state, note: action.note};
		}
	}
}
