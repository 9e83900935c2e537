import {useReducer} from 'react';
import {useApp} from 'ink';
import {fixesOf} from '../../../../domain/plan/fixes-of.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Tools} from '../../tools.ts';
import type {QuestionProps} from '../question-props.ts';
import {planText} from './plan-text.ts';
import {reviewBody} from './review-body.ts';
import {reviewKeys} from './review-keys.ts';
import {review, startReview} from './review-state.ts';

/** The plan before the yes. Enter does nothing here; applying is the key `a`, which means nothing anywhere else. */
export function Reviewing({question, input, stage, onReply, tools}: QuestionProps<'review'> & {readonly tools: Tools}) {
	const {words} = stage;
	const {plan} = input;
	const {writePlan} = tools;
	const [state, dispatch] = useReducer(review, startReview);
	const {suspendTerminal} = useApp();
	const fixes = fixesOf(plan.checks);
	const body = reviewBody({plan, fixes, again: question.again}, {complaint: question.complaint, ...state}, stage);

	const checked = input.of();
	const approve =
		checked.kind === 'ok'
			? () => {
					onReply({kind: 'answer', value: checked.value, source: 'person'});
				}
			: undefined;

	// Ink lets go of the terminal meanwhile: a pager reads keys and moves the cursor itself.
	const open = async () => {
		await suspendTerminal(async () => tools.page(planText(plan, words)));
	};

	const write = async () => {
		const files = (await writePlan?.(plan)) ?? [];
		dispatch({type: 'noted', note: words.screen.wroteFiles(files)});
	};

	const keys = reviewKeys({
		question,
		plan,
		pane: state.pane,
		stage,
		body,
		dispatch,
		onReply,
		approve,
		fixes,
		open() {
			void open();
		},
		write:
			writePlan &&
			(() => {
				void write();
			}),
	});
	return (
		<Screen
			stage={stage}
			title={words.step(question.step)}
			place={words.screen.of(question.position.index, question.position.total)}
			body={body.rows}
			keys={keys}
		/>
	);
}
