import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {messageRows} from '../../../../../source/front/tui/parts/facts/message-rows.ts';
import {theme} from '../../../../../source/front/tui/theme.ts';
import {en} from '../../../../../source/text/en.ts';

const plain = theme({ascii: false, colour: false, motion: false});

test('what is done and what to do stand in one column behind labels of wide characters', () => {
	const words = {...en.screen, doneSoFar: '지금까지', whatToDo: '할 일'};
	const message = {title: [], body: [], done: [['a role']], steps: [{text: ['wait a minute or two']}], ids: []};
	deepEqual(
		messageRows(message, {words, width: 24, theme: plain}).map(row => row.map(({text}) => text).join('')),
		['지금까지  a role', '', '할 일     wait a minute', '          or two'],
	);
});

test('a name that is longer than the row is not broken, so that it can be copied', () => {
	const message = {title: [], body: [['On arn:aws:ecs:us-east-1 and more']], done: [], steps: [], ids: []};
	deepEqual(
		messageRows(message, {words: en.screen, width: 12, theme: plain}).map(row =>
			row.map(({text}) => text).join(''),
		),
		['On', 'arn:aws:ecs:us-east-1', 'and more'],
	);
});
