import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {visible} from '../../../source/text/letters/visible.ts';

test('plain and wide text stays as it is', () => {
	equal(visible('shop-prod 상점 · ✔ é'), 'shop-prod 상점 · ✔ é');
});

test('escape sequences become text that does nothing', () => {
	equal(visible('a\u{1B}[2Jb\u{9B}31mc\u{7}'), String.raw`a\x1b[2Jb\x9b31mc\x07`);
});

test('line breaks and tabs are shown', () => {
	equal(visible('one\r\ntwo\tthree'), String.raw`one\r\ntwo\tthree`);
});

test('overrides of the writing direction are shown', () => {
	equal(visible('web\u{202E}gpj'), String.raw`web\u202egpj`);
});

test('what takes no room is shown', () => {
	equal(visible('a\u{200B}b\u{2060}\u{AD}\u{E0041}'), String.raw`a\u200bb\u2060\xad\u{e0041}`);
});

test('half of a pair is shown', () => {
	equal(visible('a\u{D800}b\u{DC41}👩'), String.raw`a\ud800b\udc41👩`);
});

test('joiners stay', () => {
	equal(visible('👩‍🚀 ❤️'), '👩‍🚀 ❤️');
});

const commands: ReadonlyArray<readonly [string, string]> = [
	['x ##[add-mask]y', String.raw`x #\x23[add-mask]y`],
	['##vso[task.setvariable variable=A]b', String.raw`#\x23vso[task.setvariable variable=A]b`],
	['::error::bad', String.raw`\x3a:error::bad`],
	['  ::stop-commands::x', String.raw`  \x3a:stop-commands::x`],
	['arn:aws:iam::123456789012:role/a', 'arn:aws:iam::123456789012:role/a'],
	['# [x] ## y', '# [x] ## y'],
];

for (const [text, shown] of commands) {
	test(`a pipeline's runner does not obey ${text}`, () => {
		equal(visible(text), shown);
	});
}
