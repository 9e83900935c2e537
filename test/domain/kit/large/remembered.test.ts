import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {remembered, rememberedOfTwo} from '../../../../source/domain/kit/large/remembered.ts';

test('for one value it is worked out once, and anew for another that looks the same', () => {
	const asked: string[] = [];
	const lengthOf = remembered(({name}: {readonly name: string}) => {
		asked.push(name);
		return name.length;
	});
	const cluster = {name: 'shop'};
	deepEqual([lengthOf(cluster), lengthOf(cluster), lengthOf({...cluster}), asked], [4, 4, 4, ['shop', 'shop']]);
});

test('that nothing was found is remembered too', () => {
	let times = 0;
	const nameOf = remembered(({name}: {readonly name?: string}) => {
		times += 1;
		return name;
	});
	const value = {};
	deepEqual([nameOf(value), nameOf(value), times], [undefined, undefined, 1]);
});

test('of two values each pair is worked out once', () => {
	let times = 0;
	const sum = rememberedOfTwo((one: {readonly a: number}, other: {readonly b: number}) => {
		times += 1;
		return one.a + other.b;
	});
	const [one, other] = [{a: 1}, {b: 2}];
	deepEqual([sum(one, other), sum(one, other), sum(one, {b: 3}), times], [3, 3, 4, 2]);
});
