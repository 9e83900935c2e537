/**
The languages that there are, by the name that `--lang` takes. To add one: its name here, `source/text/<name>/` and
`source/text/<name>.ts`, and its entry in `source/text/languages.ts`, without which that file doesn't compile.
*/
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** The language of a locale such as `en_GB.UTF-8` or `en-GB`, where there is one. */
export function parseLanguage(locale: string): Language | undefined {
	const [name = ''] = locale.toLowerCase().split(/[\-.@_]/v, 1);
	return languages.find(language => language === name);
}
