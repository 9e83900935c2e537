import {useReducer} from 'react';
import {apiKeyLike} from '../../../../domain/kit/key-like.ts';
import {misplacedKey} from '../../../../domain/questions/refuse-keys.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import {fieldRow} from '../../parts/facts/field-row.ts';
import type {Row} from '../../row.ts';
import type {Theme} from '../../theme.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import {complaintRows} from '../../parts/facts/complaint-rows.ts';
import {wrap} from '../../../cells/wrap.ts';
import {leavingKeys} from '../leaving-keys.ts';
import type {QuestionProps} from '../question-props.ts';
import {typingKeys} from '../typing/typing-keys.ts';
import {startTyping, typed, typing} from '../typing/typing-state.ts';

/** Where the word has spaces, nothing else tells it from the sentence around it. */
function toType(sentence: string, word: string, theme: Theme): Row {
	const [before = '', ...after] = sentence.split(word);
	return after.length === 0
		? [theme.span(sentence)]
		: [theme.span(before), theme.span(word, 'strong'), theme.span(after.join(word))];
}

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
	const {word} = input;
	const backWith = (key: 'esc' | {readonly character: 'n'}, label: string) =>
		question.canGoBack ? [keyEntry(key, 'back', back, label)] : [];
	const confirmWord = () => {
		// No complaint before: a word half typed is no mistake.
		if (typed(state) === word) {
			confirm();
		} else if (apiKeyLike(typed(state)).length > 0) {
			dispatch({type: 'refused', problem: misplacedKey});
		}
	};

	// They work here without hints, because `n` is the hint for going back.
	const leaving = leavingKeys({question, stage, onReply}).map(({key, action, act}) => keyEntry(key, action, act));
	const keys =
		word === undefined
			? [keyEntry({character: 'y'}, 'confirm', confirm, 'y'), ...backWith({character: 'n'}, 'n'), ...leaving]
			: [
					keyEntry('enter', 'confirm', confirmWord, enter),
					...backWith('esc', escape),
					...typingKeys(state, dispatch, question.canGoBack ? back : undefined),
				];

	const {title, hint} = words.question(question);
	const head = [
		...wrap([theme.span(title, 'strong')], width),
		...(hint === undefined ? [] : wrap([theme.span(hint)], width)),
		...(word === undefined ? [] : [[], toType(words.screen.typeToConfirm(word), word, theme)]),
	];
	const field = fieldRow({characters: state.characters, caret: state.caret, isSecret: false, width, note: '', theme});
	const complaint = complaintRows(state.complaint, question, stage);
	const body = [
		...head,
		...(word === undefined ? [] : [field.row]),
		...(complaint.length > 0 ? [[], ...complaint] : []),
	];
	return (
		<Screen
			stage={stage}
			title={words.step(question.step)}
			place={words.screen.of(question.position.index, question.position.total)}
			body={body}
			keys={keys}
			{...(word !== undefined && {caret: {x: field.caret, y: head.length}})}
		/>
	);
}
