import {deepEqual, doesNotMatch, equal} from 'node:assert/strict';
import test from 'node:test';
import {inert} from '../../../source/domain/kit/inert.ts';

const odd = 'a\u{9B}31m\u{7F}\u{85}\u{202E}\u{2066}\u{2028}\u{2029}\u{200B}\u{2060}';
const values = {text: `${odd}\u{FEFF}\u{E0041}\n##[add-mask]x ##vso[y]z`};

for (const indent of [undefined, '\t']) {
	test(`JSON is inert and means the same, ${indent === undefined ? 'in a line' : 'indented'}`, () => {
		const text = inert(JSON.stringify(values, undefined, indent));
		doesNotMatch(text, /[^\t\n\u{20}-\u{7E}]|##[a-z]*\[/v);
		deepEqual(JSON.parse(text), values);
	});
}

test('joiners, emoji and other scripts stay', () => {
	const text = JSON.stringify('👩‍🚀 ❤️ می‌خواهم 상점 # [x] ## y');
	equal(inert(text), text);
});
