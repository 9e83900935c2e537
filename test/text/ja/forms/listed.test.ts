import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {plain} from '../../../../source/text/plain.ts';
import {alternatives} from '../../../../source/text/ja/forms/alternatives.ts';
import {among} from '../../../../source/text/ja/forms/among.ts';
import {listed} from '../../../../source/text/ja/forms/listed.ts';
import {plural} from '../../../../source/text/ja/forms/plural.ts';

const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']];

test('a list in Japanese has its own commas, and says how many more there are', () => {
	deepEqual(
		lists.map(names => listed(names)),
		['', 'a', 'a、b', 'a、b、c', 'a、b、c、d、e、ほか2件'],
	);
});

test('in Japanese one of several is enough', () => {
	deepEqual(
		lists.map(names => plain(alternatives(names))),
		['', 'a', 'a または b', 'a、b、または c', 'a、b、c、d、e、ほか2件'],
	);
});

test('a number stands with its counter, of one as of many', () => {
	deepEqual(
		[plural(0, 'インスタンス', '台'), plural(1, 'クラスター', '個'), among(8, 10, '台')],
		['インスタンス0台', 'クラスター1個', '10台中8台'],
	);
});
