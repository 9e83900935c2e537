import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {isSame} from '../../../source/domain/kit/same.ts';
import {seal} from '../../../source/domain/kit/secret.ts';

const secret = seal('0123456789abcdef0123456789abcdef');

const table: ReadonlyArray<readonly [name: string, a: unknown, b: unknown, same: boolean]> = [
	['texts', 'a', 'a', true],
	['other texts', 'a', 'b', false],
	['nothing and nothing', undefined, undefined, true],
	['nothing and an object', undefined, {}, false],
	['lists', ['a', {b: 1}], ['a', {b: 1}], true],
	['lists in another order', ['a', 'b'], ['b', 'a'], false],
	['a longer list', ['a'], ['a', undefined, 'b'], false],
	['objects, with an absent field', {a: 1, b: undefined}, {a: 1}, true],
	['objects with another field', {a: 1}, {b: 1}, false],
	['a list and an object', [], {}, false],
	['one secret', {secret}, {secret}, true],
	['two secrets, though of the same text', {secret}, {secret: seal(secret.reveal())}, false],
];

for (const [name, a, b, same] of table) {
	test(`${name}: ${same ? 'the same' : 'not the same'}`, () => {
		equal(isSame(a, b), same);
		equal(isSame(b, a), same);
	});
}
