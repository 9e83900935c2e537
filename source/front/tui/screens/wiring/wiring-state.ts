import type {WrittenWiring} from '../../../../domain/ending/event.ts';

/** Where the person is in what an application needs. `scroll` is the first row that is shown. */
export type LookState = {
	readonly pane: 'diff' | 'json';
	readonly scroll: number;
	readonly written?: WrittenWiring;
	/** Why nothing could be written, until the next key. */
	readonly refusal?: string;
};

/** What keys do there. */
export type LookAction =
	/** `most` is the last scroll position that still fills the screen. */
	| {readonly type: 'scrolled'; readonly by: number; readonly most: number}
	| {readonly type: 'switched'}
	| {readonly type: 'written'; readonly written: WrittenWiring}
	| {readonly type: 'refused'; readonly why: string};

/** From the beginning; files may have been written before, as an option asked for. */
export function startLook(written: WrittenWiring | undefined): LookState {
	return {pane: 'diff', scroll: 0, ...(written && {written})};
}

export function look({refusal, ...state}: LookState, action: LookAction): LookState {
	switch (action.type) {
		case 'scrolled': {
			return {...state, scroll: Math.max(0, Math.min(action.most, state.scroll + action.by))};
		}

		case 'switched': {
			return {...state, pane: state.pane === 'json' ? 'diff' : 'json', scroll: 0};
		}

		case 'written': {
			// How to go on stands at the end.
			return {...state, pane: 'diff', written: action.written, scroll: Infinity};
		}

		case 'refused': {
			return {...state, refusal: action.why};
		}
	}
}
