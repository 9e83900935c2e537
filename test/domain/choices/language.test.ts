import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {parseLanguage} from '../../../source/domain/choices/language.ts';

const locales = {
	en: 'en',
	EN: 'en',
	'en-GB': 'en',
	'en_GB.UTF-8': 'en',
	'en@euro': 'en',
	'en.UTF-8': 'en',
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
