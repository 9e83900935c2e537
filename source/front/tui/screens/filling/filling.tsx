import {useReducer} from 'react';
import {Screen} from '../../parts/layout/screen.tsx';
import type {QuestionProps} from '../question-props.ts';
import {formBody} from './form-body.ts';
import {editKeys, fieldsKeys} from './form-keys.ts';
import {form, startForm} from './form-state.ts';

/** A form that one Enter accepts; every field can be edited in its place. */
export function Filling({question, input, stage, drafts, onReply}: QuestionProps<'form'>) {
	const {words} = stage;
	const [state, dispatch] = useReducer(form(input.fields), undefined, () =>
		startForm(input.fields, drafts.get(question.id), question.complaint),
	);
	const accept = () => {
		// On a field Enter opens it; only the first row stands for all of them.
		if (state.marked > 0) {
			dispatch({type: 'opened'});
			return;
		}

		const checked = input.of(state.entries);
		if (checked.kind === 'ok') {
			drafts.set(question.id, {kind: 'form', entries: state.entries});
			onReply({kind: 'answer', value: checked.value, source: 'person'});
		} else {
			dispatch({type: 'refused', problem: checked.problem});
		}
	};

	const keys =
		state.editing === undefined
			? fieldsKeys({question, stage, onReply, marked: state.marked, count: input.fields.length, dispatch, accept})
			: editKeys(state.editing, stage, dispatch);
	const {rows, caret} = formBody({question, fields: input.fields, state, stage});
	return (
		<Screen
			stage={stage}
			title={words.step(question.step)}
			place={words.screen.of(question.position.index, question.position.total)}
			body={rows}
			keys={keys}
			{...(caret !== undefined && {caret})}
		/>
	);
}
