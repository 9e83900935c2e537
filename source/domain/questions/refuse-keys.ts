import type {Field} from '../choices/field.ts';
import {refused, type Checked} from '../choices/problem/checked.ts';
import type {Problem} from '../choices/problem/problem.ts';
import {apiKeyLike} from '../kit/key-like.ts';
import type {Input} from './question.ts';

/** What is said of a key where none belongs: nothing of it. */
export const misplacedKey: Problem = {code: 'misplaced-key'};

/** What it is told with: no command helps against it. */
export const metAnywhere = {done: [], again: {command: {name: '', flags: [], intent: 'install'}, answers: {}}} as const;

/**
The same input, which takes no text with a key in it but where a key is asked for. What stands in it from the start may
stay: an Agent that goes on can have such a value for something else.
*/
export function refuseKeys<Value>(input: Input<Value>): Input<Value> {
	switch (input.kind) {
		case 'text': {
			const {initial, secret, of} = input;
			const open = (text: string): Checked<Value> => (isNew(text, initial) ? refused(misplacedKey) : of(text));
			return secret ? input : {...input, of: open};
		}

		case 'form': {
			return {...input, fields: input.fields.map(field => refusing(field))};
		}

		case 'one':
		case 'many':
		case 'confirm':
		case 'look':
		case 'review': {
			return input;
		}
	}
}

function refusing(field: Field): Field {
	return {...field, check: entry => (isNew(entry, field.entry) ? misplacedKey : field.check(entry))};
}

function isNew(text: string, before: string): boolean {
	// Apart from what it was typed behind.
	return apiKeyLike(text.replace(before, ' ')).some(key => !before.includes(key));
}
