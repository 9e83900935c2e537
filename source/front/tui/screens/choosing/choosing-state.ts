import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import {asOption} from '../../../../domain/kit/called.ts';
import {apiKeyLike} from '../../../../domain/kit/key-like.ts';
import {misplacedKey} from '../../../../domain/questions/refuse-keys.ts';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import {isMatching, type Entry} from './entry.ts';
import type {Selection} from './previews.ts';

/** Where the person is in a list. */
export type ChoosingState = Selection & {
	readonly top: number;
	/** As typed; compared in lower case. */
	readonly filter: string;
	readonly isFiltering: boolean;
	/** What all of those that it left were selected by, as an option takes it. */
	readonly filters: readonly string[];
	readonly complaint?: Problem;
};

/** What a list begins with: ids that are chosen, the one that is marked, and why it is asked again. */
export type Beginning = {
	readonly chosen: readonly string[];
	readonly marked?: string;
	readonly complaint?: Problem;
	readonly filters?: readonly string[];
};

/** What can happen to a list. The height comes along, as paging depends on it. */
export type ChoosingAction =
	| {readonly type: 'moved'; readonly by: number; readonly height: number}
	| {readonly type: 'toggled'}
	/** All rows that the filter leaves. */
	| {readonly type: 'shown-toggled'}
	| {readonly type: 'filter-opened'}
	| {readonly type: 'filtered'; readonly text: string}
	| {readonly type: 'filter-closed'}
	| {readonly type: 'refused'; readonly problem: Problem};

/** A list as it was left, else as the question has it. */
export function startChoosing(
	all: readonly Entry[],
	{chosen, marked, complaint, filters = []}: Beginning,
): ChoosingState {
	const wanted = all.findIndex(({option}) => option.id === marked);
	// Not "all": a key pressed by habit must not choose a whole account.
	const first = all.findIndex(({option}) => option.selectable && option.subject.kind !== 'all');
	const start = wanted === -1 ? Math.max(0, first) : wanted;
	return {
		shown: all,
		marked: start,
		chosen: new Set(chosen),
		top: 0,
		filter: '',
		isFiltering: false,
		filters,
		...(complaint !== undefined && {complaint}),
	};
}

/** The reducer of the list of these rows. */
export function choosing(all: readonly Entry[]): (state: ChoosingState, action: ChoosingAction) => ChoosingState {
	return (state, action) => afterAction(state, action, all);
}

function afterAction(state: ChoosingState, action: ChoosingAction, all: readonly Entry[]): ChoosingState {
	switch (action.type) {
		case 'moved': {
			const last = Math.max(0, state.shown.length - 1);
			const marked = Math.max(0, Math.min(last, state.marked + action.by));
			const top = visibleWindow({top: state.top, marked, height: action.height, count: state.shown.length});
			return {...state, marked, top};
		}

		case 'toggled': {
			// It is being mended.
			const {complaint, ...rest} = state;
			return {...rest, chosen: toggled(state, all)};
		}

		case 'shown-toggled': {
			const {complaint, ...rest} = state;
			const filters = state.filter === '' ? [] : [asOption(state.filter)];
			return {
				...rest,
				chosen: switched(choosable(state.shown), state.chosen),
				filters: [...new Set([...state.filters, ...filters])],
			};
		}

		case 'filter-opened': {
			return {...state, isFiltering: true};
		}

		case 'filtered': {
			return filtered(state, action.text, all);
		}

		case 'filter-closed': {
			return {...state, isFiltering: false};
		}

		case 'refused': {
			return {...state, complaint: action.problem};
		}
	}
}

function filtered({complaint, ...state}: ChoosingState, text: string, all: readonly Entry[]): ChoosingState {
	// The row that was marked may be gone.
	const first = {...state, marked: 0, top: 0};
	if (apiKeyLike(text).length > 0) {
		return {...first, shown: all, filter: '', complaint: misplacedKey};
	}

	const shown = text === '' ? all : all.filter(entry => isMatching(entry, text));
	const isAnswered = complaint === undefined || complaint.code === 'misplaced-key';
	return {...first, shown, filter: text, ...(!isAnswered && {complaint})};
}

/** Whether a row counts as chosen; "all" does when every row that can be chosen is. */
export function isChosen({option}: Entry, chosen: ReadonlySet<string>, all: readonly Entry[]): boolean {
	return option.subject.kind === 'all' ? choosable(all).every(id => chosen.has(id)) : chosen.has(option.id);
}

function toggled({shown, marked, chosen}: ChoosingState, all: readonly Entry[]): ReadonlySet<string> {
	const entry = shown[marked];
	if (!entry?.option.selectable) {
		return chosen;
	}

	const ids = entry.option.subject.kind === 'all' ? choosable(all) : [entry.option.id];
	return switched(ids, chosen);
}

/** All of them chosen, or where they are already, none. */
function switched(ids: readonly string[], chosen: ReadonlySet<string>): ReadonlySet<string> {
	const isOn = ids.every(id => chosen.has(id));
	const after = new Set(chosen);
	for (const id of ids) {
		if (isOn) {
			after.delete(id);
		} else {
			after.add(id);
		}
	}

	return after;
}

/** How many rows are shown that can be chosen, and how many of them are. */
export function shownChosen({shown, chosen}: ChoosingState): {readonly shown: number; readonly chosen: number} {
	const ids = choosable(shown);
	return {shown: ids.length, chosen: ids.filter(id => chosen.has(id)).length};
}

function choosable(all: readonly Entry[]): readonly string[] {
	return all.filter(({option}) => option.selectable && option.subject.kind !== 'all').map(({option}) => option.id);
}
