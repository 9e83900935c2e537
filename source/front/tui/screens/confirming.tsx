import {useReducer} from 'react';
import type {KeyEntry} from '../hooks/use-keys.ts';
import {fieldRow} from '../parts/field-row.ts';
import {Screen} from '../parts/screen.tsx';
import {complaintRows} from '../parts/complaint-rows.ts';
import {wrap} from '../parts/wrap.ts';
import {leavingKeys} from './leaving-keys.ts';
import type {QuestionProps} from './question-props.ts';
import {typingKeys} from './typing-keys.ts';
import {startTyping, typed, typing} from './typing-state.ts';

/** A yes that isn't given by leaning on Enter: the key y, or a word typed in full. */
export function Confirming({question, input, stage, onReply}: QuestionProps<'confirm'>) {
	const {words, theme, width} = stage;
	const [state, dispatch] = useReducer(typing, undefined, () => startTyping('', question.complaint));
	const confirm = () => {
		const checked = input.of();
		if (checked.kind === 'ok') {
			onReply({kind: 'answer', value: checked.value, source: 'person'});
		} else {
			dispatch({type: 'refused', problem: checked.problem});
		}
	};

	const back = () => {
		onReply({kind: 'back'});
	};

	const {enter, escape} = words.screen.keyNames;
	const wordKeys: readonly KeyEntry[] = [
		{
			key: 'enter', label: enter, action: 'confirm', act() {
				if (typed(state) === input.word) {
					confirm();
				}
			},
		},
		...(question.canGoBack ? [{key: 'esc', label: escape, action: 'back', act: back}] satisfies readonly KeyEntry[] : []),
		...typingKeys(state, dispatch, question.canGoBack ? back : undefined),
	];
	const yesKeys: readonly KeyEntry[] = [
		{key: {character: 'y'}, label: 'y', action: 'confirm', act: confirm},
		...(question.canGoBack ? [{key: {character: 'n'}, label: 'n', action: 'back', act: back}] satisfies readonly KeyEntry[] : []),
		...leavingKeys({question, stage, onReply}).map(({label, ...entry}): KeyEntry => entry.action === 'back' || label === undefined ? entry : {...entry, label}),
	];

	const {title, hint} = words.question(question);
	const head = [
		...wrap([theme.span(title, 'strong')], width),
		...(hint === undefined ? [] : wrap([theme.span(hint)], width)),
		...(input.word === undefined ? [] : [[], [theme.span(words.screen.typeToConfirm(input.word))]]),
	];
	const field = fieldRow({characters: state.characters, caret: state.caret, isSecret: false, width, note: '', theme});
	const complaint = complaintRows(state.complaint, stage);
	const body = [...head, ...(input.word === undefined ? [] : [field.row]), ...(complaint.length > 0 ? [[], ...complaint] : [])];
	return (
		<Screen
			stage={stage} title={words.step(question.step)} place={words.screen.of(question.position.index, question.position.total)}
			body={body} keys={input.word === undefined ? yesKeys : wordKeys}
			{...(input.word !== undefined && {caret: {x: field.caret, y: head.length}})}
		/>
	);
}
