import {settingIds, type SettingId} from '../domain/choices/field.ts';
import type {Values} from './read-arguments.ts';

/** The settings that flags and environment give, as the form takes them. Every setting has a flag of its own name. */
export function settingEntries(
	values: Values,
	environment: Readonly<Record<string, string | undefined>>,
): Readonly<Partial<Record<SettingId, string>>> {
	const variables: Readonly<Partial<Record<SettingId, string | undefined>>> = {
		env: environment.DD_ENV,
		// The Agent takes spaces between tags and so do we; the form takes both.
		'extra-tags': environment.DD_TAGS,
	};
	return Object.fromEntries(
		settingIds.flatMap(id => {
			// Lists are given as one text in the form, so repeated flags are joined as a person would type them.
			const flag = id === 'env-vars' ? variableLines(values[id]) : values[id]?.join(' ');
			// A flag without a word takes back what is there; an empty variable counts as not set.
			const entry = flag ?? (variables[id] === '' ? undefined : variables[id]);
			return entry === undefined ? [] : [[id, entry]];
		}),
	);
}

/** Each -e is one setting: where one has spaces in it, lines tell them apart. */
function variableLines(pairs: readonly string[] | undefined): string | undefined {
	return pairs?.some(pair => /\s/v.test(pair)) ? pairs.map(pair => `${pair}\n`).join('') : pairs?.join(' ');
}
