import {settingIds, type SettingId} from '../domain/field.ts';
import type {Values} from './read-arguments.ts';

/** The settings that flags and environment give, as the form takes them. Every setting has a flag of its own name. */
export function settingEntries(values: Values, environment: Readonly<Record<string, string | undefined>>): Readonly<Partial<Record<SettingId, string>>> {
	const variables: Readonly<Partial<Record<SettingId, string | undefined>>> = {
		env: environment.DD_ENV,
		// The Agent takes spaces between tags and so do we; the form takes both.
		'extra-tags': environment.DD_TAGS,
	};
	return Object.fromEntries(settingIds.flatMap(id => {
		// Each -e is one setting, spaces and all: lines tell them apart.
		const flag = id === 'env-vars' ? values[id]?.map(pair => `${pair}\n`).join('') : values[id]?.join(' ');
		const entry = flag ?? variables[id];
		return entry === undefined || entry === '' ? [] : [[id, entry]];
	}));
}
