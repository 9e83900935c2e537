import {parseLanguage, type Language} from '../domain/choices/language.ts';
import type {Values} from './read-arguments.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of a run: the flag's, else that of the locale in the order of POSIX, else English. */
export function languageOf(values: Values, environment: Environment): Language {
	// A flag that names no language is a fault of its own, told in the language of the locale.
	return (
		named(values.lang?.[0]) ??
		named(environment.LC_ALL) ??
		named(environment.LC_MESSAGES) ??
		named(environment.LANG) ??
		'en'
	);
}

/** An empty variable counts as not set; `C` and every language that isn't here are passed over. */
function named(locale: string | undefined): Language | undefined {
	return locale === undefined ? undefined : parseLanguage(locale);
}
