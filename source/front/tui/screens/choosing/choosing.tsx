import {useState, useSyncExternalStore} from 'react';
import {useApp} from 'ink';
import {width as widthOf} from '../../../cells/width.ts';
import type {Checked} from '../../../../domain/choices/problem/checked.ts';
import type {Problem} from '../../../../domain/choices/problem/problem.ts';
import type {Draft} from '../../drafts.ts';
import type {Open} from '../../session.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Tools} from '../../tools.ts';
import type {QuestionProps} from '../question-props.ts';
import {choosingBody} from './choosing-body.ts';
import {choosingKeys} from './choosing-keys.ts';
import {entries} from './entry.ts';
import type {Beginning as ListBeginning} from './choosing-state.ts';
import {openList} from './list.ts';
import {naturalWidths} from './list-rows.ts';
import {repairing, type Repairing} from './repairing.ts';

type Props = QuestionProps<'one' | 'many'> & Pick<Open, 'renewed'> & {readonly tools: Tools};

/** One or several of a list. */
export function Choosing({question: first, input: firstInput, renewed, stage, drafts, onReply, tools}: Props) {
	const {words} = stage;
	// Made once, and then what is new of it: ten thousand rows take a while to be put into words.
	const [{snapshot, subscribe, dispatch}] = useState(() => {
		const all = entries(firstInput.options, words.option);
		const {id, complaint} = first;
		return openList(
			{question: first, input: firstInput, all, natural: naturalWidths(all), words: words.option},
			{
				...beginning({input: firstInput, complaint, draft: drafts.get(id)}),
				...(complaint !== undefined && {complaint}),
			},
			renewed,
		);
	});
	const {question, input, all, natural, state, previews} = useSyncExternalStore(subscribe, snapshot);

	const {rows, listHeight, filterRow} = choosingBody({question, input, stage, state, all, natural, previews});
	const give = (checked: Checked<unknown>) => {
		if (checked.kind === 'ok') {
			// Only what was taken: going back from a list half done leaves it as it was.
			drafts.set(question.id, {
				kind: 'list',
				chosen: [...state.chosen],
				marked: state.shown[state.marked]?.option.id,
				filters: state.filters,
			});
			onReply({
				kind: 'answer',
				value: checked.value,
				source: 'person',
				...(state.filters.length > 0 && {filters: state.filters}),
			});
		} else {
			dispatch({type: 'refused', problem: checked.problem});
		}
	};

	const answer = () => {
		const marked = state.shown[state.marked]?.option.id;
		// The filter matches nothing.
		if (marked === undefined && input.kind === 'one') {
			return;
		}

		give(input.kind === 'one' ? input.of(marked ?? '') : input.of(inOrder(state.chosen)));
	};

	const {suspendTerminal} = useApp();
	const repairable = repairing(state.complaint, tools);
	const runRepair = async ({run, optionId}: Repairing) => {
		let exitCode = 1;
		await suspendTerminal(async () => {
			exitCode = await run();
		});
		// At once: whoever has just signed in again wants to go on.
		if (exitCode === 0 && input.kind === 'one') {
			give(input.of(optionId));
		}
	};

	const repairNow =
		repairable &&
		(() => {
			void runRepair(repairable);
		});

	return (
		<Screen
			stage={stage}
			title={words.step(question.step)}
			place={words.screen.of(question.position.index, question.position.total)}
			body={rows}
			keys={choosingKeys({
				question,
				input,
				stage,
				state,
				dispatch,
				listHeight,
				count: all.length,
				answer,
				onReply,
				repair: repairNow,
			})}
			{...(state.isFiltering && {caret: {x: widthOf(rows[filterRow] ?? []), y: filterRow}})}
		/>
	);

	// In the order of the list and not of the keys, because the same choice must lead to the same plan.
	function inOrder(chosen: ReadonlySet<string>): readonly string[] {
		return all.filter(({option}) => chosen.has(option.id)).map(({option}) => option.id);
	}
}

type Beginning = {
	readonly input: QuestionProps<'one' | 'many'>['input'];
	readonly complaint: Problem | undefined;
	readonly draft: Draft | undefined;
};

/** As it was left, as far as the rows are still there; else as the question suggests. */
function beginning({input, complaint, draft}: Beginning): ListBeginning {
	const known = new Set(input.options.map(({id}) => id));
	// A cluster that was chosen before anybody had looked into it. A feature can be one that always stays.
	const closed = new Set(
		input.options.filter(({selectable, subject}) => !selectable && subject.kind === 'cluster').map(({id}) => id),
	);
	const suggested = input.kind === 'one' ? input.marked : undefined;
	const left = draft?.kind === 'list' && draft.chosen.every(id => known.has(id)) ? draft : undefined;
	// A list that is shown again because its answer was not taken may suggest a better one.
	const marked = input.kind === 'one' && complaint ? (suggested ?? left?.marked) : (left?.marked ?? suggested);
	const chosen = input.kind === 'one' ? [] : (left?.chosen.filter(id => !closed.has(id)) ?? input.chosen);
	const filters = left?.filters ?? [];
	return marked === undefined ? {chosen, filters} : {chosen, marked, filters};
}
