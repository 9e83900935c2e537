import {equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {inert} from '../../../../source/domain/kit/inert.ts';
import type {Json} from '../../../../source/domain/kit/json.ts';
import {jsonBlocks} from '../../../../source/domain/kit/large/json-blocks.ts';

const bell = String.fromCodePoint(7);
const instance = {arn: 'arn:aws:ecs:eu-west-1:1:container-instance/a/b', none: undefined, list: [], in: {a: {b: [1]}}};
const deep = {
	review: {targets: [{forecast: {instances: [instance, undefined, [], {}]}}], left: []},
	[`a${bell}"`]: '##[x',
};

test('the same text as JSON.stringify, inert, however deep it is', () => {
	const samples: readonly Json[] = [
		deep,
		[],
		{},
		[[]],
		[undefined],
		{a: undefined},
		1,
		`a${bell}\n##[b`,
		true,
		[deep],
	];
	for (const value of samples) {
		equal([...jsonBlocks(value)].join(''), `${inert(JSON.stringify(value, undefined, '\t'))}\n`);
	}
});

test('what is large comes in blocks, none of which is much longer than the others', () => {
	const value = {review: {targets: [{instances: Array.from({length: 2000}, () => instance)}]}};
	const blocks = [...jsonBlocks(value)];
	equal(blocks.join(''), `${JSON.stringify(value, undefined, '\t')}\n`);
	ok(blocks.length > 5);
	ok(blocks.every(each => each.length < 70_000));
});
