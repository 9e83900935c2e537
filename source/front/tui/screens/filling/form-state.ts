import type {Field, SettingId} from '../../../../domain/choices/field.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import {apiKeyLike} from '../../../../domain/kit/key-like.ts';
import {misplacedKey} from '../../../../domain/questions/refuse-keys.ts';
import type {Draft} from '../../drafts.ts';
import {refusing, startTyping, typed, typing, type TypingAction, type TypingState} from '../typing/typing-state.ts';
import {type FormField, listed} from './form-field.ts';

/** A form: the row that takes all as it is, and its fields. */
export type FormState = {
	/** By the field's id; empty where the placeholder holds. */
	readonly entries: Readonly<Record<string, string>>;
	/** Absent on the row that takes all as it is. */
	readonly marked?: SettingId;
	readonly filter: string;
	readonly isFiltering: boolean;
	/** The text of the marked field while it is edited. */
	readonly editing?: TypingState;
	readonly complaint?: Problem;
};

/** What can happen to a form; typing goes to the field that is marked. */
export type FormAction =
	| {readonly type: 'moved'; readonly by: number}
	| {readonly type: 'opened'}
	| {readonly type: 'reset'}
	| {readonly type: 'filter-opened'}
	| {readonly type: 'filtered'; readonly text: string}
	| {readonly type: 'filter-closed'}
	| {readonly type: 'typing'; readonly action: TypingAction}
	| {readonly type: 'entered'}
	| {readonly type: 'cancelled'}
	| {readonly type: 'refused'; readonly problem: Problem};

/** A form as it was left, or with the defaults of its fields. */
export function startForm(fields: readonly Field[], draft?: Draft, complaint?: Problem): FormState {
	const left = draft?.kind === 'form' ? draft.entries : {};
	const entries = Object.fromEntries(fields.map(({id, entry}) => [id, left[id] ?? entry]));
	return {entries, filter: '', isFiltering: false, ...(complaint !== undefined && {complaint})};
}

/** The reducer for these fields. */
export function form(all: readonly FormField[]): (state: FormState, action: FormAction) => FormState {
	return (state, action) => {
		const {editing, complaint, ...quiet} = state;
		const field = all.find(each => each.field.id === state.marked)?.field;
		switch (action.type) {
			case 'moved': {
				return moved(quiet, action.by, all);
			}

			case 'opened': {
				return field === undefined ? state : opened(quiet, field);
			}

			case 'reset': {
				return field === undefined ? state : settled(entering(quiet, field, field.usual), all);
			}

			case 'filter-opened': {
				return {...state, isFiltering: true};
			}

			case 'filtered': {
				return filtered(quiet, action.text, all);
			}

			case 'filter-closed': {
				return {...state, isFiltering: false};
			}

			case 'typing': {
				return editing === undefined ? state : {...quiet, editing: typing(editing, action.action)};
			}

			case 'entered': {
				return field === undefined || editing === undefined ? state : entered(quiet, field, editing);
			}

			case 'cancelled': {
				return quiet;
			}

			case 'refused': {
				return refusedWith(quiet, action.problem, all);
			}
		}
	};
}

function moved(state: FormState, by: number, all: readonly FormField[]): FormState {
	const rows = [undefined, ...listed(all, state).map(({field}) => field.id)];
	return at(state, rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(state.marked) + by))]);
}

function at({marked, ...state}: FormState, id: SettingId | undefined): FormState {
	return id === undefined ? state : {...state, marked: id};
}

/** What is no longer shown can't stay marked. */
function settled(state: FormState, all: readonly FormField[]): FormState {
	const shown = listed(all, state);
	return shown.some(({field}) => field.id === state.marked) ? state : at(state, shown[0]?.field.id);
}

function filtered(state: FormState, text: string, all: readonly FormField[]): FormState {
	if (apiKeyLike(text).length > 0) {
		return {...at(state, undefined), filter: '', complaint: misplacedKey};
	}

	const after = {...state, filter: text};
	return at(after, text === '' ? undefined : listed(all, after)[0]?.field.id);
}

/** The pointer goes to the field that is wrong, so that Enter opens it. */
function refusedWith(state: FormState, problem: Problem, all: readonly FormField[]): FormState {
	const wrong =
		problem.code === 'invalid-setting' ? all.find(({field}) => field.id === problem.field)?.field.id : undefined;
	return {...at(state, wrong ?? state.marked), filter: '', complaint: problem};
}

/** A choice has few values, so opening it takes the next one. */
function opened(state: FormState, field: Field): FormState {
	const entry = state.entries[field.id] ?? '';
	if (field.kind.type === 'text') {
		return {...state, editing: startTyping(entry)};
	}

	const {values} = field.kind;
	return entering(state, field, values[(values.indexOf(entry) + 1) % values.length] ?? entry);
}

function entering(state: FormState, {id}: Field, entry: string): FormState {
	return {...state, entries: {...state.entries, [id]: entry}};
}

function entered(state: FormState, field: Field, editing: TypingState): FormState {
	const entry = typed(editing).trim();
	const problem = field.check(entry);
	// A field that is refused stays open, with what was typed where that may be seen.
	return problem === undefined
		? entering(state, field, entry)
		: {...state, editing: refusing(editing, problem), complaint: problem};
}
