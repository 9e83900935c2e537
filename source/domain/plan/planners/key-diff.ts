import type {DiffLine} from '../diff/diff-line.ts';
import {ownTags, tagList} from '../../agent/own-tags.ts';

/** A secret or parameter that is made: its value is never shown. */
export function newKeyLines(name: string): readonly DiffLine[] {
	return [
		{mark: '+', noun: 'secret', path: name, depth: 0, name, risk: false},
		{
			mark: '+',
			noun: 'value',
			path: `${name}/value`,
			depth: 1,
			name: 'SecretString',
			// As long for every key: not even its length is told.
			after: '********',
			risk: false,
		},
		...tagList(ownTags()).map(({key, value}) => ({
			mark: '+' as const,
			noun: 'tag' as const,
			path: `${name}/tags/${key}`,
			depth: 1,
			name: key,
			after: value,
			risk: false,
		})),
	];
}

/** A value that is replaced in `path`, the secret's or the parameter's. */
export function replacedKeyLine(name: string, path: 'secret/value' | 'parameter/value'): DiffLine {
	return {mark: '~', noun: 'secret', path, depth: 0, name, before: '********', after: '********', risk: true};
}
