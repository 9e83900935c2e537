import {formats} from '../../choices/choices.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import {oneOf} from '../../choices/problem/expected.ts';
import type {Decision} from './draft.ts';

/** In which form a plan, or what runs, is written as code; of an install only once somebody wants it so. */
export const format: Decision<'format'> = {
	id: 'format',
	step: 'review',
	wanted: ({intent}) => intent === 'code',
	ask: () => ({
		id: 'format',
		step: 'review',
		flags: ['--format'],
		input: {
			kind: 'one',
			options: formats.map(id => ({id, selectable: true, subject: {kind: 'format', format: id}})),
			of(id) {
				const found = formats.find(known => known === id);
				return found === undefined
					? refused({code: 'invalid-setting', field: 'format', value: id, expected: oneOf(formats)})
					: ok(found);
			},
		},
	}),
};
