import {localeLanguage, parseLanguage, type Language} from '../domain/choices/language.ts';
import {isSet} from '../terminal.ts';
import type {Values} from './read-arguments.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
The language of a run: the flag's, else that of the locale, else English. A plain terminal (`--ascii`, `TERM=dumb`)
changes nothing of it: letters are no box drawing, and who has Korean letters as a locale can read them there.
*/
export function languageOf(values: Values, environment: Environment): Language {
	// A flag that names no language is a fault of its own, told in the language of the locale.
	return parseLanguage(values.lang?.[0] ?? '') ?? localeLanguage(localeOf(environment)) ?? 'en';
}

/**
In the order of POSIX: the first that is set decides, also where it names a language that isn't here; an empty one
counts as not set. What a pipeline logs is read by others than those who set up its machine, and searched: it is English
unless it is asked otherwise.
*/
function localeOf(environment: Environment): string {
	const {CI, LC_ALL, LC_MESSAGES, LANG} = environment;
	const locale = [LC_ALL, LC_MESSAGES, LANG].find(value => value !== undefined && value !== '');
	return isSet(CI) ? '' : (locale ?? '');
}
