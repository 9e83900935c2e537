import type {Input, Question, Reply} from '../../../../domain/questions/question.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {Stage} from '../../stage.ts';
import {filterKeys} from '../filter-keys.ts';
import {leavingKeys} from '../leaving-keys.ts';
import type {ChoosingAction, ChoosingState} from './choosing-state.ts';

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
	/** Runs the command that repairs what was complained of. */
	readonly repair: (() => void) | undefined;
};

/** A list that long is worth a filter, also where all of it is on the screen. */
const filteredFrom = 8;

/** The keys of a list, or while its filter is typed, of the filter. */
export function choosingKeys(options: Options): readonly KeyEntry[] {
	const {state, stage, dispatch} = options;
	return state.isFiltering
		? filterKeys({filter: state.filter, stage, dispatch, move: moving(options)})
		: listKeys(options);
}

function listKeys(options: Options): readonly KeyEntry[] {
	const {question, input, stage, state, dispatch, listHeight, count, answer, repair} = options;
	const {keyNames} = stage.words.screen;
	const toggle = keyEntry(
		{character: ' '},
		question.step === 'features' ? 'toggle' : 'select',
		() => {
			dispatch({type: 'toggled'});
		},
		keyNames.space,
	);
	const filter = keyEntry(
		{character: '/'},
		'filter',
		() => {
			dispatch({type: 'filter-opened'});
		},
		'/',
	);
	// Not a letter: on the review one of them applies the plan.
	const shown = keyEntry(
		{character: '*'},
		'select-shown',
		() => {
			dispatch({type: 'shown-toggled'});
		},
		'*',
	);
	// With a filter in force, Esc takes that away first.
	const clear = keyEntry(
		'esc',
		'clear',
		() => {
			dispatch({type: 'filtered', text: ''});
		},
		keyNames.escape,
	);

	// The order is that of the hints, which drop what doesn't fit from the end: the keys that answer come first.
	const isFiltered = state.filter !== '';
	const leaving = leavingKeys(options);
	const move = moving(options);
	return [
		...(input.kind === 'many' ? [toggle] : []),
		keyEntry('enter', 'continue', answer, keyNames.enter),
		...(repair === undefined ? [] : [keyEntry({character: 'r'}, 'run-command', repair, 'r')]),
		...(isFiltered && input.kind === 'many' ? [shown] : []),
		...(isFiltered ? [clear] : []),
		...leaving.filter(({key, action}) => action === 'back' && !(isFiltered && key === 'esc')),
		...(count > listHeight || count >= filteredFrom ? [filter] : []),
		...leaving.filter(({action}) => action === 'leave'),
		keyEntry('up', 'move', move(-1)),
		keyEntry('down', 'move', move(1)),
		// As in vi and less. Without labels: the arrows' hint is enough.
		keyEntry({character: 'j'}, 'move', move(1)),
		keyEntry({character: 'k'}, 'move', move(-1)),
		keyEntry('pagedown', 'page', move(listHeight)),
		keyEntry('pageup', 'page', move(-listHeight)),
		keyEntry('home', 'first-or-last', move(-count)),
		keyEntry('end', 'first-or-last', move(count)),
	];
}

type Moving = (by: number) => () => void;

function moving({dispatch, listHeight}: Options): Moving {
	return by => () => {
		dispatch({type: 'moved', by, height: listHeight});
	};
}
