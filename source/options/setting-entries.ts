import {settingIds, type SettingId} from '../domain/choices/field.ts';
import type {Values} from './read-arguments.ts';

/** The settings among values of options, as the form takes them. Every setting has an option of its own name. */
export function settingEntries(values: Values): Readonly<Partial<Record<SettingId, string>>> {
	return Object.fromEntries(
		settingIds.flatMap(id => {
			// Lists are given as one text in the form, so repeated flags are joined as a person would type them. The
			// Agent takes spaces between tags and so do we. An option without a word takes back what is there.
			const entry = id === 'env-vars' ? variableLines(values[id]) : values[id]?.join(' ');
			return entry === undefined ? [] : [[id, entry]];
		}),
	);
}

/** Each -e is one setting: where one has spaces in it, lines tell them apart. */
function variableLines(pairs: readonly string[] | undefined): string | undefined {
	return pairs?.some(pair => /\s/v.test(pair)) ? pairs.map(pair => `${pair}\n`).join('') : pairs?.join(' ');
}
