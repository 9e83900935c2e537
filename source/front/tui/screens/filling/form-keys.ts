import type {Question, Reply} from '../../../../domain/questions/question.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {Stage} from '../../stage.ts';
import {filterKeys} from '../filter-keys.ts';
import {leavingKeys} from '../leaving-keys.ts';
import {typingKeys} from '../typing/typing-keys.ts';
import type {TypingState} from '../typing/typing-state.ts';
import type {FormField} from './form-field.ts';
import type {FormAction, FormState} from './form-state.ts';

type Dispatch = (action: FormAction) => void;

type Options = {
	readonly question: Question;
	readonly stage: Stage;
	readonly onReply: (reply: Reply<unknown>) => void;
	readonly state: FormState;
	/** The marked field, if one is. */
	readonly marked: FormField | undefined;
	readonly count: number;
	/** Rows that a page has. */
	readonly page: number;
	readonly dispatch: Dispatch;
	readonly accept: () => void;
};

/** The keys of a form: of its list, of the filter while that is typed, or of the field that is edited. */
export function formKeys(options: Options): readonly KeyEntry[] {
	const {state, stage, dispatch} = options;
	if (state.editing !== undefined) {
		return editKeys(state.editing, stage, dispatch);
	}

	return state.isFiltering
		? filterKeys({filter: state.filter, stage, dispatch, move: moving(options)})
		: fieldsKeys(options);
}

function fieldsKeys(options: Options): readonly KeyEntry[] {
	const {question, stage, onReply, state, marked, count, page, dispatch, accept} = options;
	const {keyNames} = stage.words.screen;
	const move = moving(options);
	const isChoice = marked?.field.kind.type === 'choice';
	const action = isChoice ? 'next-value' : 'edit';
	const leaving = leavingKeys({question, stage, onReply});
	const reset = () => {
		dispatch({type: 'reset'});
	};

	const filter = () => {
		dispatch({type: 'filter-opened'});
	};

	const clear = () => {
		dispatch({type: 'filtered', text: ''});
	};

	const isFiltered = state.filter !== '';
	const isReset = marked !== undefined && state.entries[marked.field.id] !== marked.field.usual;
	return [
		keyEntry('enter', marked === undefined ? 'use' : action, accept, keyNames.enter),
		// Space as well, because in lists it is the key that changes a row.
		...(marked === undefined ? [] : [keyEntry({character: ' '}, action, accept)]),
		...(isReset ? [keyEntry({character: 'd'}, 'reset', reset, 'd')] : []),
		keyEntry('up', 'move', move(-1), stage.theme.symbols.keys.upDown),
		keyEntry('down', 'move', move(1)),
		keyEntry({character: 'k'}, 'move', move(-1)),
		keyEntry({character: 'j'}, 'move', move(1)),
		// With a filter in force, Esc takes that away first.
		...(isFiltered ? [keyEntry('esc', 'clear', clear, keyNames.escape)] : []),
		...leaving.filter(({key, action: leads}) => leads === 'back' && !(isFiltered && key === 'esc')),
		keyEntry({character: '/'}, 'filter', filter, '/'),
		...leaving.filter(({action: leads}) => leads === 'leave'),
		keyEntry('pagedown', 'page', move(page)),
		keyEntry('pageup', 'page', move(-page)),
		keyEntry('home', 'first-or-last', move(-count)),
		keyEntry('end', 'first-or-last', move(count)),
	];
}

function editKeys(editing: TypingState, {words: {screen}}: Stage, dispatch: Dispatch): readonly KeyEntry[] {
	const enter = () => {
		dispatch({type: 'entered'});
	};

	const cancel = () => {
		dispatch({type: 'cancelled'});
	};

	return [
		keyEntry('enter', 'use', enter, screen.keyNames.enter),
		keyEntry('esc', 'close', cancel, screen.keyNames.escape),
		...typingKeys(editing, action => {
			dispatch({type: 'typing', action});
		}),
	];
}

function moving({dispatch}: Options): (by: number) => () => void {
	return by => () => {
		dispatch({type: 'moved', by});
	};
}
