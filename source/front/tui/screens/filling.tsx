import {useReducer} from 'react';
import {usePaste} from 'ink';
import type {KeyEntry} from '../hooks/use-keys.ts';
import {Screen} from '../parts/screen.tsx';
import {formBody} from './form-body.ts';
import {form, startForm} from './form-state.ts';
import {leavingKeys} from './leaving-keys.ts';
import type {QuestionProps} from './question-props.ts';
import {typingKeys} from './typing-keys.ts';
import type {TypingAction} from './typing-state.ts';

/** A form that one Enter accepts; every field can be edited in its place. */
export function Filling({question, input, stage, onReply}: QuestionProps<'form'>) {
	const {words} = stage;
	const [state, dispatch] = useReducer(form(input.fields), undefined, () => startForm(input.fields, question.complaint));
	const type = (action: TypingAction) => {
		dispatch({type: 'typing', action});
	};

	usePaste(text => {
		type({type: 'inserted', text: text.trim()});
	}, {isActive: state.editing !== undefined});

	const accept = () => {
		if (state.marked > 0) {
			dispatch({type: 'opened'});
			return;
		}

		const checked = input.of(state.entries);
		if (checked.kind === 'ok') {
			onReply({kind: 'answer', value: checked.value, source: 'person'});
		} else {
			dispatch({type: 'refused', problem: checked.problem});
		}
	};

	const {enter, escape} = words.screen.keyNames;
	const move = (by: number) => () => {
		dispatch({type: 'moved', by});
	};

	const isFirst = state.marked === 0;
	const listKeys: readonly KeyEntry[] = [
		{key: 'enter', label: enter, action: isFirst ? 'use' : 'edit', act: accept},
		...(isFirst ? [] : [{key: {character: ' '}, action: 'edit', act: accept}] satisfies readonly KeyEntry[]),
		{key: 'up', label: stage.theme.symbols.keys.upDown, action: 'move', act: move(-1)},
		{key: 'down', action: 'move', act: move(1)},
		{key: {character: 'k'}, action: 'move', act: move(-1)},
		{key: {character: 'j'}, action: 'move', act: move(1)},
		{key: 'home', action: 'first-or-last', act: move(-input.fields.length)},
		{key: 'end', action: 'first-or-last', act: move(input.fields.length)},
		...leavingKeys({question, stage, onReply}),
	];
	const editKeys: readonly KeyEntry[] = state.editing === undefined ? [] : [
		{
			key: 'enter', label: enter, action: 'use', act() {
				dispatch({type: 'entered'});
			},
		},
		{
			key: 'esc', label: escape, action: 'close', act() {
				dispatch({type: 'cancelled'});
			},
		},
		...typingKeys(state.editing, type),
	];

	const {rows, caret} = formBody({question, fields: input.fields, state, stage});
	return (
		<Screen
			stage={stage} title={words.step(question.step)} place={words.screen.of(question.position.index, question.position.total)}
			body={rows} keys={state.editing === undefined ? listKeys : editKeys} {...(caret !== undefined && {caret})}
		/>
	);
}
