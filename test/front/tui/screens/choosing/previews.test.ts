import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import type {Question} from '../../../../../source/domain/questions/question.ts';
import {
	choosing,
	startChoosing,
	type ChoosingAction,
} from '../../../../../source/front/tui/screens/choosing/choosing-state.ts';
import {entries} from '../../../../../source/front/tui/screens/choosing/entry.ts';
import {en} from '../../../../../source/text/en.ts';
import {scripted} from '../../../../support/fixtures/processes.ts';
import {featuresQuestion} from '../../../../support/fixtures/questions.ts';
import {openScreen} from '../../../../support/screen.ts';

/** The question of features, and the ids of each preview it made. */
function watched() {
	const question = featuresQuestion();
	const {input} = question;
	if (input.kind !== 'many' || input.preview === undefined) {
		throw new TypeError('the question of features has a preview');
	}

	const {preview} = input;
	const made: string[] = [];
	const counting = (ids: readonly string[]) => {
		made.push(ids.join(' '));
		return preview(ids);
	};

	return {question: {...question, input: {...input, preview: counting}} satisfies Question<'features'>, made};
}

const core = 'core apm dogstatsd ecs-explorer health-check';

/** What each action on the list makes. */
function madeBy(...actions: readonly ChoosingAction[]): readonly string[][] {
	const {question, made} = watched();
	const list = {all: entries(question.input.options, en.option), preview: question.input.preview};
	let state = startChoosing(list, {chosen: question.input.chosen});
	return [
		made.splice(0),
		...actions.map(action => {
			state = choosing(list)(state, action);
			return made.splice(0);
		}),
	];
}

test('moving makes the preview of a row that is not chosen, and of no other', () => {
	const moved = {type: 'moved', by: 1, height: 10} as const;
	deepEqual(madeBy(moved, moved, moved), [[core], [`${core} apm-socket`], [], [`${core} dogstatsd-socket`]]);
});

test('choosing and taking back makes the preview of what is chosen then', () => {
	deepEqual(madeBy({type: 'toggled'}, {type: 'toggled'}), [
		[core],
		['core dogstatsd ecs-explorer health-check', 'core dogstatsd ecs-explorer health-check apm'],
		[core],
	]);
});

test('a filter makes a preview where it marks another row only', () => {
	deepEqual(
		madeBy(
			{type: 'filter-opened'},
			{type: 'filtered', text: 'n'},
			{type: 'filtered', text: 'ne'},
			{type: 'filtered', text: 'net'},
			{type: 'filter-closed'},
			{type: 'refused', problem: {code: 'nothing-selected', question: 'features'}},
		),
		[[core], [], [], [], [`${core} network`], [], []],
	);
});

test('a window of another size, and a filter, draw the previews that are there', async () => {
	const {question, made} = watched();
	const {start} = scripted({questions: [question], isOpen: true});
	const screen = await openScreen(start, {columns: 120, rows: 40});
	await screen.press('down');
	const drawn = [core, `${core} apm-socket`];
	const before = [...made];
	screen.resize(140, 45);
	await screen.settle();
	screen.resize(120, 40);
	await screen.settle();
	await screen.press('/', 'socket');
	match(screen.screen(), /task definition datadog-agent-task/v);
	screen.close();
	deepEqual([before, made], [drawn, drawn]);
});
