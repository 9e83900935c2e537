import type {Input, Question, Reply} from '../../../domain/question.ts';
import type {KeyEntry} from '../hooks/use-keys.ts';
import type {Stage} from '../stage.ts';
import type {ChoosingAction, ChoosingState} from './choosing-state.ts';
import {leavingKeys} from './leaving-keys.ts';

type Options = {
	readonly question: Question;
	readonly input: Extract<Input<unknown>, {readonly kind: 'one' | 'many'}>;
	readonly stage: Stage;
	readonly state: ChoosingState;
	readonly dispatch: (action: ChoosingAction) => void;
	readonly listHeight: number;
	readonly count: number;
	readonly answer: () => void;
	readonly onReply: (reply: Reply<unknown>) => void;
};

/** The keys of a list, or while its filter is typed, of the filter. */
export function choosingKeys(options: Options): readonly KeyEntry[] {
	return options.state.isFiltering ? filterKeys(options) : listKeys(options);
}

function listKeys({question, input, stage, state, dispatch, listHeight, count, answer, onReply}: Options): readonly KeyEntry[] {
	const {words: {screen: {keyNames}}} = stage;
	const toggle = () => {
		dispatch({type: 'toggled'});
	};

	const clear = () => {
		dispatch({type: 'filtered', text: ''});
	};

	const move = moving(dispatch, listHeight);
	const leaving = leavingKeys({question, stage, onReply});
	return [
		...(input.kind === 'many' ? [{key: {character: ' '}, label: keyNames.space, action: question.step === 'features' ? 'toggle' : 'select', act: toggle}] satisfies readonly KeyEntry[] : []),
		{key: 'enter', label: keyNames.enter, action: 'continue', act: answer},
		// With a filter in force, Esc takes that away first.
		...(state.filter === '' ? [] : [{key: 'esc', label: keyNames.escape, action: 'clear', act: clear}] satisfies readonly KeyEntry[]),
		...leaving.filter(({key}) => key !== 'esc' || state.filter === ''),
		...(count > listHeight || count > 7 ? [{
			key: {character: '/'}, label: '/', action: 'filter', act() {
				dispatch({type: 'filter-opened'});
			},
		}] satisfies readonly KeyEntry[] : []),
		...arrows(move),
		{key: {character: 'j'}, action: 'move', act: move(1)},
		{key: {character: 'k'}, action: 'move', act: move(-1)},
		{key: 'pagedown', action: 'page', act: move(listHeight)},
		{key: 'pageup', action: 'page', act: move(-listHeight)},
		{key: 'home', action: 'first-or-last', act: move(-count)},
		{key: 'end', action: 'first-or-last', act: move(count)},
	];
}

function filterKeys({stage: {words: {screen: {keyNames}}}, state, dispatch, listHeight}: Options): readonly KeyEntry[] {
	const move = moving(dispatch, listHeight);
	return [
		{
			key: 'text', label: keyNames.type, action: 'filter', act(text) {
				dispatch({type: 'filtered', text: state.filter + text});
			},
		},
		{
			key: 'backspace', action: 'filter', act() {
				dispatch({type: 'filtered', text: [...state.filter].slice(0, -1).join('')});
			},
		},
		{
			key: 'enter', label: keyNames.enter, action: 'use', act() {
				dispatch({type: 'filter-closed'});
			},
		},
		{
			key: 'esc', label: keyNames.escape, action: 'clear', act() {
				dispatch({type: 'filtered', text: ''});
				dispatch({type: 'filter-closed'});
			},
		},
		...arrows(move),
	];
}

type Moving = (by: number) => () => void;

function moving(dispatch: Options['dispatch'], height: number): Moving {
	return by => () => {
		dispatch({type: 'moved', by, height});
	};
}

function arrows(move: Moving): readonly KeyEntry[] {
	return [{key: 'up', action: 'move', act: move(-1)}, {key: 'down', action: 'move', act: move(1)}];
}
