/**
The languages that there are, by the name that `--lang` takes. To add one: its name here, `source/text/<name>/` and
`source/text/<name>.ts`, and its entry in `source/text/languages.ts`, without which that file doesn't compile.
*/
export const languages = ['en', 'ko', 'ja'] as const;

export type Language = (typeof languages)[number];

/** The language of a locale such as `en_GB.UTF-8` or `ko-KR`, where there is one. */
export function parseLanguage(locale: string): Language | undefined {
	const [name = ''] = locale.toLowerCase().split(/[\-.@_]/v, 1);
	return languages.find(language => language === name);
}

/**
The language of a locale in the environment. One that names another encoding than UTF-8 (`ko_KR.eucKR`) has none: what
is written is UTF-8, and its letters would not be shown.
*/
export function localeLanguage(locale: string): Language | undefined {
	const encoding = /\.(?<name>[^@]*)/v.exec(locale)?.groups?.name;
	return encoding === undefined || /^utf-?8$/iv.test(encoding) ? parseLanguage(locale) : undefined;
}
