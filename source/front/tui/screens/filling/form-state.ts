import type {Field} from '../../../../domain/choices/field.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Draft} from '../../drafts.ts';
import {refusing, startTyping, typed, typing, type TypingAction, type TypingState} from '../typing/typing-state.ts';

/** A form: the row 0 takes all as it is, the others are its fields. */
export type FormState = {
	/** By the field's id; empty where the placeholder holds. */
	readonly entries: Readonly<Record<string, string>>;
	readonly marked: number;
	/** The text of the marked field while it is edited. */
	readonly editing?: TypingState;
	readonly complaint?: Problem;
};

/** What can happen to a form; typing goes to the field that is marked. */
export type FormAction =
	| {readonly type: 'moved'; readonly by: number}
	| {readonly type: 'opened'}
	| {readonly type: 'typing'; readonly action: TypingAction}
	| {readonly type: 'entered'}
	| {readonly type: 'cancelled'}
	| {readonly type: 'refused'; readonly problem: Problem};

/** A form as it was left, or with the defaults of its fields. */
export function startForm(fields: readonly Field[], draft?: Draft, complaint?: Problem): FormState {
	const left = draft?.kind === 'form' ? draft.entries : {};
	const state = {entries: Object.fromEntries(fields.map(({id, entry}) => [id, left[id] ?? entry])), marked: 0};
	return complaint === undefined ? state : {...state, complaint};
}

/** The reducer for these fields. */
export function form(fields: readonly Field[]): (state: FormState, action: FormAction) => FormState {
	return (state, action) => {
		const {editing, complaint, ...quiet} = state;
		const field = fields[state.marked - 1];
		switch (action.type) {
			case 'moved': {
				return {...quiet, marked: Math.max(0, Math.min(fields.length, state.marked + action.by))};
			}

			case 'opened': {
				return field === undefined ? state : opened(quiet, field);
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
				const {problem} = action;
				const wrong =
					problem.code === 'invalid-setting' ? fields.findIndex(({id}) => id === problem.field) : -1;
				// The pointer goes to the field that is wrong, so that Enter opens it.
				return {...quiet, complaint: problem, marked: wrong === -1 ? state.marked : wrong + 1};
			}
		}
	};
}

/** A choice has few values, so opening it takes the next one. */
function opened(state: FormState, field: Field): FormState {
	const entry = state.entries[field.id] ?? '';
	if (field.kind.type === 'text') {
		return {...state, editing: startTyping(entry)};
	}

	const {values} = field.kind;
	const next = values[(values.indexOf(entry) + 1) % values.length] ?? entry;
	return {...state, entries: {...state.entries, [field.id]: next}};
}

function entered(state: FormState, field: Field, editing: TypingState): FormState {
	const entry = typed(editing).trim();
	const problem = field.check(entry);
	// A field that is refused stays open, with what was typed where that may be seen.
	return problem === undefined
		? {...state, entries: {...state.entries, [field.id]: entry}}
		: {...state, editing: refusing(editing, problem), complaint: problem};
}
