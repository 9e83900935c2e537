import {useReducer} from 'react';
import {useApp} from 'ink';
import {ProblemError} from '../../../../domain/choices/problem/problem.ts';
import {offersOf} from '../../../../domain/plan/fixes-of.ts';
import {policiesOf} from '../../../../domain/plan/permissions/policies-of.ts';
import type {AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import {plain} from '../../../../text/letters/plain.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Tools} from '../../tools.ts';
import type {QuestionProps} from '../question-props.ts';
import {planText} from '../../../../text/documents/plan-text.ts';
import {reviewBody} from './review-body.ts';
import {reviewKeys} from './review-keys.ts';
import {review, startReview} from './review-state.ts';

/** The plan before the yes. Enter does nothing here; applying is the key `a`, which means nothing anywhere else. */
export function Reviewing({question, input, stage, onReply, tools}: QuestionProps<'review'> & {readonly tools: Tools}) {
	const {words} = stage;
	const {plan} = input;
	const {accounts, first} = question;
	const {writePlan} = tools;
	const [state, dispatch] = useReducer(review, startReview);
	const {suspendTerminal} = useApp();
	const fixes = offersOf(plan, accounts);
	const body = reviewBody(
		{plan, fixes, again: question.again, accounts, first},
		{
			...(question.complaint && {complaint: question.complaint}),
			...(question.written !== undefined && {written: question.written}),
			...state,
		},
		stage,
	);

	const checked = input.of();
	const approve =
		checked.kind === 'ok'
			? () => {
					onReply({kind: 'answer', value: checked.value, source: 'person'});
				}
			: undefined;

	// Ink lets go of the terminal meanwhile: a pager reads keys and moves the cursor itself.
	const open = async () => {
		await suspendTerminal(async () => tools.page(planText({plan, again: question.again}, words)));
	};

	const noting = (writing: () => Promise<string>) => async () => {
		try {
			dispatch({type: 'noted', note: {text: await writing(), tone: 'good'}});
		} catch (error) {
			if (!(error instanceof ProblemError)) {
				throw error;
			}

			const {title} = words.problem(error.problem, {done: [], again: question.again});
			dispatch({type: 'noted', note: {text: plain(title), tone: 'bad'}});
		}
	};

	const policies = policiesOf(plan.checks);
	const write =
		writePlan &&
		noting(async () =>
			words.screen.wroteFiles(accounts ? await writeEach(accounts, writePlan) : await writePlan(plan)),
		);
	const writePolicies =
		tools.writePolicies && policies.length > 0
			? noting(async () => words.screen.wrotePolicies((await tools.writePolicies?.(policies)) ?? []))
			: undefined;

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
			write &&
			(() => {
				void write();
			}),
		writePolicies:
			writePolicies &&
			(() => {
				void writePolicies();
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

/** Each account's own plan, in a folder of its own. */
async function writeEach(
	accounts: readonly AccountPlan[],
	writePlan: NonNullable<Tools['writePlan']>,
): Promise<readonly string[]> {
	const files = await Promise.all(
		accounts.map(async one => (one.kind === 'planned' ? writePlan(one.plan, one.of) : [])),
	);
	return files.flat();
}
