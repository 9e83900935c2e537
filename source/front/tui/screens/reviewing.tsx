import {useReducer} from 'react';
import {useApp} from 'ink';
import type {KeyEntry} from '../hooks/use-keys.ts';
import {Screen} from '../parts/screen.tsx';
import {planText} from '../plan-text.ts';
import type {Tools} from '../tools.ts';
import {leavingKeys} from './leaving-keys.ts';
import type {QuestionProps} from './question-props.ts';
import {reviewBody} from './review-body.ts';
import {review, startReview, type Pane} from './review-state.ts';

/** The plan before the yes. Enter does nothing here; applying is the key `a`, which means nothing anywhere else. */
export function Reviewing({question, input, stage, onReply, tools}: QuestionProps<'review'> & {readonly tools: Tools}) {
	const {words} = stage;
	const {plan} = input;
	const [state, dispatch] = useReducer(review, startReview);
	const {suspendTerminal} = useApp();
	const {rows, listHeight, paneHeight, mostScroll} = reviewBody(plan, state, stage);

	const approve = () => {
		const checked = input.of();
		if (checked.kind === 'ok') {
			onReply({kind: 'answer', value: checked.value, source: 'person'});
		}
	};

	const open = async () => {
		await suspendTerminal(async () => {
			await tools.page(planText(plan, words));
		});
	};

	const {writePlan} = tools;
	const write = async () => {
		const files = await writePlan?.(plan);
		dispatch({type: 'noted', note: words.screen.wroteFiles(files ?? [])});
	};

	const move = (by: number) => () => {
		dispatch({
			type: 'moved', by, count: plan.changes.length, height: listHeight,
		});
	};

	const scroll = (by: number) => () => {
		dispatch({type: 'scrolled', by, most: mostScroll});
	};

	const show = (pane: Pane) => () => {
		dispatch({type: 'switched', pane});
	};

	const leaving = leavingKeys({question, stage, onReply});
	const keys: readonly KeyEntry[] = [
		{key: {character: 'a'}, label: 'a', action: 'apply', act: approve},
		{key: 'up', label: stage.theme.symbols.keys.upDown, action: 'change', act: move(-1)},
		{key: 'down', action: 'change', act: move(1)},
		{key: 'pagedown', label: words.screen.keyNames.pageDown, action: 'scroll', act: scroll(paneHeight - 1)},
		{key: {character: ' '}, action: 'scroll', act: scroll(paneHeight - 1)},
		{key: 'pageup', action: 'scroll', act: scroll(1 - paneHeight)},
		...leaving.filter(({action}) => action === 'back'),
		{key: {character: 'j'}, label: 'j', action: 'json', act: show('json')},
		{key: {character: 'c'}, label: 'c', action: 'checks', act: show('checks')},
		{
			key: {character: 'o'}, label: 'o', action: 'open', act() {
				void open();
			},
		},
		...(writePlan === undefined ? [] : [{
			key: {character: 'w'}, label: 'w', action: 'write', act() {
				void write();
			},
		}] satisfies readonly KeyEntry[]),
		...leaving.filter(({action}) => action === 'leave'),
	];
	return (
		<Screen
			stage={stage} title={words.step(question.step)} place={words.screen.of(question.position.index, question.position.total)}
			body={rows} keys={keys}
		/>
	);
}
