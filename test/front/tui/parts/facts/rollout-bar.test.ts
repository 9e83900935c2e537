import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {InstanceState} from '../../../../../source/domain/choices/problem/rollout.ts';
import {rolloutBar} from '../../../../../source/front/tui/parts/facts/rollout-bar.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';
import {rollout} from '../../../../support/fixtures/runs.ts';

type States = Readonly<Partial<Record<InstanceState, number>>>;
type Room = {readonly width: number; readonly room: number; readonly ascii?: boolean};

function shown(states: States, {width, room, ascii = false}: Room): readonly string[] {
	const looks = {words: en, theme: theme({ascii, colour: false, motion: false}), width};
	const rows = rolloutBar(rollout(states), 'so many', room, looks);
	return rows.map(row => row.map(({text}) => text).join(''));
}

test('a few instances are a bar that fills from the left', () => {
	deepEqual(shown({running: 3, starting: 2, draining: 1, waiting: 1, failed: 1}, {width: 40, room: 9}), [
		'  ■■■□□-·✖  so many',
	]);
});

test('hundreds are a grid with the worst first, and each mark is explained without a colour', () => {
	const states = {running: 70, 'checking-health': 2, replacing: 2, starting: 2, draining: 2, waiting: 3, failed: 2};
	deepEqual(shown(states, {width: 46, room: 9}), [
		'  ✖✖···--□□□□□□■■■■■■■■■■■■■■■■■■■■■■■■■■■■■',
		'  ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■',
		'  so many',
		'  ✖ failed  · waiting  - draining  □ starting',
		'  ■ running',
	]);
	deepEqual(shown({running: 50, failed: 1}, {width: 46, room: 9, ascii: true}), [
		'  x#########################################',
		'  #########',
		'  so many',
		'  x failed  # running',
	]);
});

test('more than the grid can hold share marks, each the worst of its own', () => {
	deepEqual(shown({running: 400, failed: 3}, {width: 60, room: 4}), [
		`  ✖${'■'.repeat(55)}`,
		`  ${'■'.repeat(45)}`,
		'  so many',
		'  ✖ failed  ■ running  each mark is the worst of 4 instances',
	]);
});

test('where there is no room for marks, the counts stay', () => {
	deepEqual(
		[2, 1].map(room => shown({running: 400, failed: 3}, {width: 60, room})),
		[['  so many'], ['  so many']],
	);
});

test('no row is wider than the screen, and no more are taken than there is room for', () => {
	for (const width of [59, 79, 112]) {
		for (const room of [3, 5, 8]) {
			for (const count of [60, 300, 5000]) {
				const rows = shown({running: count, starting: 40, waiting: 20, draining: 9, failed: 4}, {width, room});
				deepEqual([rows.length > room, rows.filter(row => row.length > width)], [false, []]);
			}
		}
	}
});
