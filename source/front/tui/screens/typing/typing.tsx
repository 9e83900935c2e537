import {useReducer} from 'react';
import {keyEntry} from '../../hooks/key-entry.ts';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {fieldRow} from '../../parts/facts/field-row.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import {wrap} from '../../../cells/wrap.ts';
import type {Tools} from '../../tools.ts';
import type {QuestionProps} from '../question-props.ts';
import {typingKeys} from './typing-keys.ts';
import {startTyping, typed, typing} from './typing-state.ts';

/** One line of text. A secret is never drawn, only how long it is. */
export function Typing({question, input, stage, onReply, tools}: QuestionProps<'text'> & {readonly tools: Tools}) {
	const {words, theme, width} = stage;
	const [state, dispatch] = useReducer(typing, undefined, () => startTyping(input.initial, question.complaint));
	const answer = () => {
		const checked = input.of(typed(state));
		if (checked.kind === 'ok') {
			onReply({kind: 'answer', value: checked.value, source: 'person'});
		} else {
			dispatch({type: 'refused', problem: checked.problem});
		}
	};

	const back = () => {
		onReply({kind: 'back'});
	};

	const {link} = question;
	const {openLink} = tools;
	// No key begins with it, and where something is typed it's a character like any other.
	const opening =
		link === undefined || openLink === undefined || state.characters.length > 0
			? []
			: [
					keyEntry(
						{character: 'o'},
						'open-link',
						() => {
							void openLink(link);
						},
						'o',
					),
				];

	const {escape, enter, controlC} = words.screen.keyNames;
	const keys = [
		keyEntry('enter', 'continue', answer, enter),
		...(question.canGoBack ? [keyEntry('esc', 'back', back, escape)] : []),
		...opening,
		...typingKeys(state, dispatch, question.canGoBack ? back : undefined),
		// In the hints here, because `q` is a character in a text field.
		keyEntry('ctrl+c', 'stop', stage.interrupt, controlC),
	];

	const {title, hint} = words.question(question);
	const {length} = state.characters;
	const field = fieldRow({
		characters: state.characters,
		caret: state.caret,
		isSecret: input.secret,
		width,
		theme,
		// The number as well: nobody counts dots to see whether a paste is whole.
		note: input.secret && length > 0 ? words.screen.characters(length) : '',
	});
	const head = [
		...wrap([theme.span(title, 'strong')], width),
		...(hint === undefined ? [] : wrap([theme.span(hint, 'quiet')], width)),
		[],
	];
	const complaint = complaintRows(state.complaint, question, stage);
	const body = [...head, field.row, ...(complaint.length > 0 ? [[], ...complaint] : [])];
	return (
		<Screen
			stage={stage}
			title={words.step(question.step)}
			place={words.screen.of(question.position.index, question.position.total)}
			body={body}
			keys={keys}
			caret={{x: field.caret, y: head.length}}
		/>
	);
}
