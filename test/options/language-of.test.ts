import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../source/options/language-of.ts';

const korean = 'ko_KR.UTF-8';

const cases: ReadonlyArray<
	readonly [what: string, lang: string | undefined, environment: Record<string, string>, language: string]
> = [
	['nothing said', undefined, {}, 'en'],
	['the locale', undefined, {LANG: korean}, 'ko'],
	['the option before the locale', 'ja', {LANG: korean}, 'ja'],
	['an option with a country', 'ko-KR', {}, 'ko'],
	['an option that names no language', 'xx', {LANG: korean}, 'ko'],
	['LC_ALL before LANG', undefined, {LC_ALL: 'ja_JP.UTF-8', LANG: korean}, 'ja'],
	['LC_ALL of C before LANG', undefined, {LC_ALL: 'C.UTF-8', LANG: korean}, 'en'],
	['an empty LC_ALL', undefined, {LC_ALL: '', LANG: korean}, 'ko'],
	['LC_MESSAGES before LANG', undefined, {LC_MESSAGES: 'en_GB.UTF-8', LANG: korean}, 'en'],
	['a language that is not here', undefined, {LANG: 'de_DE.UTF-8'}, 'en'],
	['an encoding that is not UTF-8', undefined, {LANG: 'ko_KR.eucKR'}, 'en'],
	['a plain terminal', undefined, {LANG: korean, TERM: 'dumb'}, 'ko'],
	['a pipeline', undefined, {LANG: korean, CI: 'true'}, 'en'],
	['a pipeline that asks for it', 'ko', {CI: 'true'}, 'ko'],
];

for (const [what, lang, environment, language] of cases) {
	test(`${what}: ${language}`, () => {
		equal(languageOf(lang === undefined ? {} : {lang: [lang]}, environment), language);
	});
}
