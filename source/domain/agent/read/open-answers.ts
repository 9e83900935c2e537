import type {Answers} from '../../choices/answers.ts';
import {keyLike} from '../../kit/key-like.ts';
import {maskedNamed} from '../../kit/mask.ts';
import {isInClear} from '../in-clear.ts';

/** Without what looks like a secret, and without the demo, which is no answer. */
export function withoutSecrets({'env-vars': variables, demo: _, ...answers}: Answers): Answers {
	// Left out and not masked: a masked value would be taken for the value the next time.
	const open = typeof variables === 'object' ? variables.filter(pair => isOpen(pair)) : [];
	const lasting: Answers = {...answers, ...(open.length > 0 && {'env-vars': open})};
	return Object.fromEntries(Object.entries(lasting).filter(([, answer]) => keyLike(String(answer)).length === 0));
}

function isOpen(pair: string): boolean {
	const [name = ''] = pair.split('=', 1);
	const value = pair.slice(name.length + 1);
	return maskedNamed(name, value) === value && !isInClear(name, value);
}
