import {ok} from '../../choices/problem/checked.ts';
import type {Draft} from './draft.ts';

/** The yes to a file for support, after its list. It never has a fallback. */
export function bundleConsent(file: string): Draft<'bundle'> & {readonly about: readonly string[]} {
	return {
		id: 'bundle',
		step: 'review',
		flags: ['--yes'],
		about: [file],
		input: {kind: 'confirm', of: () => ok(true)},
	};
}
