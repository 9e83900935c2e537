import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {localeLanguage, parseLanguage} from '../../../source/domain/choices/language.ts';

const locales = {
	en: 'en',
	EN: 'en',
	'en-GB': 'en',
	'en_GB.UTF-8': 'en',
	'en@euro': 'en',
	'en.UTF-8': 'en',
	ko: 'ko',
	'ko-KR': 'ko',
	'ko_KR.UTF-8': 'ko',
	'ja-JP': 'ja',
	eng: undefined,
	'C.UTF-8': undefined,
	POSIX: undefined,
	'': undefined,
} as const;

for (const [locale, language] of Object.entries(locales)) {
	test(`the locale "${locale}" is ${language ?? 'of no language that is here'}`, () => {
		equal(parseLanguage(locale), language);
	});
}

test('a locale whose encoding is not UTF-8 has no language, since its letters would not be shown', () => {
	const names = ['ko_KR.UTF-8', 'ko_KR.utf8', 'ko_KR', 'ja_JP.UTF-8@x', 'ko_KR.eucKR', 'ja_JP.SJIS', 'C', ''];
	deepEqual(
		names.map(locale => localeLanguage(locale)),
		['ko', 'ko', 'ko', 'ja', undefined, undefined, undefined, undefined],
	);
});
