import type {Question, Reply} from '../../../../domain/questions/question.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import type {KeyEntry} from '../../hooks/use-keys.ts';
import type {Stage} from '../../stage.ts';
import {leavingKeys} from '../leaving-keys.ts';
import {typingKeys} from '../typing/typing-keys.ts';
import type {TypingState} from '../typing/typing-state.ts';
import type {FormAction} from './form-state.ts';

type Dispatch = (action: FormAction) => void;

/** About what a small window shows of the fields. */
const page = 8;

type FieldsOptions = {
	readonly question: Question;
	readonly stage: Stage;
	readonly onReply: (reply: Reply<unknown>) => void;
	readonly marked: number;
	readonly count: number;
	readonly dispatch: Dispatch;
	readonly accept: () => void;
};

/** The keys of a form while none of its fields is edited. */
export function fieldsKeys({
	question,
	stage,
	onReply,
	marked,
	count,
	dispatch,
	accept,
}: FieldsOptions): readonly KeyEntry[] {
	const move = (by: number) => () => {
		dispatch({type: 'moved', by});
	};

	const isField = marked > 0;
	return [
		keyEntry('enter', isField ? 'edit' : 'use', accept, stage.words.screen.keyNames.enter),
		// Space as well, because in lists it is the key that changes a row.
		...(isField ? [keyEntry({character: ' '}, 'edit', accept)] : []),
		keyEntry('up', 'move', move(-1), stage.theme.symbols.keys.upDown),
		keyEntry('down', 'move', move(1)),
		keyEntry({character: 'k'}, 'move', move(-1)),
		keyEntry({character: 'j'}, 'move', move(1)),
		keyEntry('pagedown', 'page', move(page)),
		keyEntry('pageup', 'page', move(-page)),
		keyEntry('home', 'first-or-last', move(-count)),
		keyEntry('end', 'first-or-last', move(count)),
		...leavingKeys({question, stage, onReply}),
	];
}

/** The keys while a field is edited in its place. */
export function editKeys(editing: TypingState, {words: {screen}}: Stage, dispatch: Dispatch): readonly KeyEntry[] {
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
