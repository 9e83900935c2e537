import {test} from 'node:test';
import {deepEqual, equal, notEqual, ok, throws} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {patches} from '../../../.ci/patches/all.ts';
import {replaceOnce} from '../../../.ci/patches/patch.ts';

for (const {file, apply} of patches) {
	test(`the change to ${file} still fits each installed copy`, () => {
		const copies = globSync([
			`node_modules/${file}`,
			`node_modules/**/node_modules/${file}`,
			`node_modules/@aws-sdk/*/${file}`,
		]);
		ok(copies.length > 0);
		for (const copy of copies) {
			const text = readFileSync(copy, 'utf8');
			notEqual(apply(text), text, copy);
		}
	});
}

test('a text that is gone, or there twice, stops the build', () => {
	throws(() => replaceOnce('one', 'two', 'three'), /found 0 times: two/v);
	throws(() => replaceOnce('one one', 'one', 'two'), /found 2 times: one/v);
	equal(replaceOnce('one two', 'two', '$&'), 'one $&');
});

test('no two patches are for the same file, of which esbuild would use the first', () => {
	deepEqual(
		patches.map(({file}) => file),
		[...new Set(patches.map(({file}) => file))],
	);
});
