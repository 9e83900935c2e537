import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {choosing, shownChosen, startChoosing} from '../../../../../source/front/tui/screens/choosing/choosing-state.ts';
import type {Entry} from '../../../../../source/front/tui/screens/choosing/entry.ts';

function entry(name: string, team: string, isSelectable = true): Entry {
	const arn = `arn:aws:ecs:us-east-1:123456789012:cluster/${name}`;
	return {
		option: {
			id: arn,
			selectable: isSelectable,
			called: {arn, name, tags: {team}},
			subject: {kind: 'region', region: name},
		},
		words: {label: name, aside: [], detail: []},
		searched: name,
	};
}

const all = [entry('prod-web', 'web'), entry('prod-data', 'data'), entry('tools', 'web'), entry('empty', 'web', false)];
const reduce = choosing(all);
const start = startChoosing(all, {chosen: []});

for (const [text, expected] of [
	['prod', ['prod-web', 'prod-data']],
	['prod-*', ['prod-web', 'prod-data']],
	['*-d?ta', ['prod-data']],
	['tag:team=web', ['prod-web', 'tools', 'empty']],
	['tag:te', ['prod-web', 'prod-data', 'tools', 'empty']],
	['tag:team=d', ['prod-data']],
	['tag:owner', []],
] as const) {
	test(`the filter ${text} leaves ${expected.length}`, () => {
		const {shown} = reduce(start, {type: 'filtered', text});
		deepEqual(
			shown.map(({words}) => words.label),
			expected,
		);
	});
}

test('all that are shown and can be chosen are selected together beside the others, and again none of them', () => {
	const one = reduce({...start, marked: 1}, {type: 'toggled'});
	const filtered = reduce(one, {type: 'filtered', text: 'tag:team=web'});
	const on = reduce(filtered, {type: 'shown-toggled'});
	const off = reduce(on, {type: 'shown-toggled'});
	deepEqual(
		[filtered, on, off].map(state => [shownChosen(state), state.chosen.size]),
		[
			[{shown: 2, chosen: 0}, 1],
			[{shown: 2, chosen: 2}, 3],
			[{shown: 2, chosen: 0}, 1],
		],
	);
});
