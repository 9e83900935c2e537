import {deepEqual, match} from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import type {Question} from '../../../../../source/domain/questions/question.ts';
import type {ChoosingAction} from '../../../../../source/front/tui/screens/choosing/choosing-state.ts';
import {entries} from '../../../../../source/front/tui/screens/choosing/entry.ts';
import {openList} from '../../../../../source/front/tui/screens/choosing/list.ts';
import type {Rows} from '../../../../../source/front/tui/screens/choosing/renewing.ts';
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

function rowsOf({input, ...question}: ReturnType<typeof watched>['question']): Rows {
	return {
		question: {...question, input},
		input,
		all: entries(input.options, en.option),
		natural: [],
		words: en.option,
	};
}

const core = 'core apm dogstatsd ecs-explorer health-check';

/** What each action on the list makes, while somebody looks. */
async function madeBy(...actions: readonly ChoosingAction[]): Promise<readonly string[][]> {
	const {question, made} = watched();
	const list = openList(rowsOf(question), {chosen: question.input.chosen});
	list.subscribe(() => undefined);
	const madeThen = [await following(made)];
	for (const action of actions) {
		list.dispatch(action);
		madeThen.push(await following(made));
	}

	return madeThen;
}

/** What was made by when the frame after a key is drawn, and nothing is left to do. */
async function following(made: string[]): Promise<string[]> {
	await setImmediate();
	await setImmediate();
	await setImmediate();
	return made.splice(0);
}

test('moving makes the preview of a row that is not chosen, and of no other', async () => {
	const moved = {type: 'moved', by: 1, height: 10} as const;
	deepEqual(await madeBy(moved, moved, moved), [[core], [`${core} apm-socket`], [], [`${core} dogstatsd-socket`]]);
});

test('choosing and taking back makes the preview of what is chosen then', async () => {
	deepEqual(await madeBy({type: 'toggled'}, {type: 'toggled'}), [
		[core],
		['core dogstatsd ecs-explorer health-check', 'core dogstatsd ecs-explorer health-check apm'],
		[core],
	]);
});

test('a filter makes a preview where it marks another row only', async () => {
	deepEqual(
		await madeBy(
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

test('keys that come faster than previews are made lead to one, of the last', async () => {
	const {question, made} = watched();
	const list = openList(rowsOf(question), {chosen: question.input.chosen});
	const leave = list.subscribe(() => undefined);
	for (const by of [3, -1, -1]) {
		list.dispatch({type: 'moved', by, height: 10});
	}

	// At once the list itself has followed, and nothing is planned yet.
	deepEqual([list.snapshot().state.shown[list.snapshot().state.marked]?.option.id, made], ['apm-socket', []]);
	deepEqual(await following(made), [core, `${core} apm-socket`]);
	list.dispatch({type: 'toggled'});
	leave();
	deepEqual(await following(made), []);
});
