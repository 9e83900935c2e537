import {useReducer, useState} from 'react';
import {Screen} from '../../parts/layout/screen.tsx';
import type {QuestionProps} from '../question-props.ts';
import {formBody} from './form-body.ts';
import {formFields, listed} from './form-field.ts';
import {formKeys} from './form-keys.ts';
import {form, startForm} from './form-state.ts';

/** A form that one Enter accepts; every field can be edited in its place. */
export function Filling({question, input, stage, drafts, onReply}: QuestionProps<'form'>) {
	const {words} = stage;
	const [all] = useState(() => formFields(input.fields, words.field));
	const [state, dispatch] = useReducer(form(all), undefined, () =>
		startForm(input.fields, drafts.get(question.id), question.complaint),
	);
	const shown = listed(all, state);
	const marked = shown.find(({field}) => field.id === state.marked);
	const accept = () => {
		// On a field Enter opens it; only the first row stands for all of them.
		if (marked !== undefined) {
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

	const {rows, page, caret} = formBody({question, all, state, stage});
	return (
		<Screen
			stage={stage}
			title={words.step(question.step)}
			place={words.screen.of(question.position.index, question.position.total)}
			body={rows}
			keys={formKeys({question, stage, onReply, state, marked, count: shown.length, page, dispatch, accept})}
			{...(caret !== undefined && {caret})}
		/>
	);
}
