import {environmentSecrets} from '../domain/account/environment-secrets.ts';
import type {Given} from '../domain/choices/given.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import {keyLike} from '../domain/kit/key-like.ts';
import {maskedEcho} from '../domain/kit/mask.ts';
import {copied, maskedKnown, withoutKnown} from '../domain/kit/mask-known.ts';
import type {Ask} from '../setup/ports.ts';
import type {Host} from './host.ts';

/**
What a run may not repeat, in no front and not in its journal: the key in hand, the secrets of the environment, and what
looks like a key and was given where none belongs.
*/
export type Discretion = {
	/** What was given in files and on standard input. */
	readonly hear: (given: Given) => void;
	/** The same questions; a key that a person pastes is heard. */
	readonly listening: (ask: Ask) => Ask;
	/** An event or a problem without them. */
	readonly clean: <Value>(value: Value) => Value;
	/** A text of whoever, the stack of a crash for one. */
	readonly text: (text: string) => string;
};

// The names of events and their tags are shorter words than any key is.
const shortest = 12;

/** Begins with what the process was started with. */
export function createDiscretion({args, environment}: Pick<Host, 'args' | 'environment'>): Discretion {
	const secrets = new Set<string>();
	let clean = withoutKnown([]);
	const add = (...texts: readonly string[]) => {
		const long = texts.filter(text => text.length >= shortest && !secrets.has(text));
		if (long.length === 0) {
			return;
		}

		for (const text of long) {
			secrets.add(text);
		}

		clean = withoutKnown(secrets);
	};

	const ours = Object.entries(environment).filter(([name]) => /^(?:aws|dd)_/iv.test(name));
	add(
		...environmentSecrets(environment),
		...[...args, ...ours.map(([, value = '']) => value)].flatMap(text => keyLike(text)),
	);
	return {
		hear({choices: {key}, applicationKey, entries}) {
			add(
				...(key?.kind === 'given' ? [key.secret.reveal()] : []),
				...(applicationKey ? [applicationKey.reveal()] : []),
				...Object.values(entries).flatMap(({entry}) => keyLike(JSON.stringify(entry))),
			);
		},
		listening: ask => async (question, renewed) => {
			const reply = await ask(question, renewed);
			const value: unknown = reply.kind === 'answer' ? reply.value : undefined;
			if (isKey(value)) {
				add(value.secret.reveal());
			}

			return reply;
		},
		clean: value => clean(value),
		text: text => maskedEcho(maskedKnown(text, secrets)),
	};
}

/** What is wrong with what was given quotes it, whatever file it stood in. */
export function withoutKeys(problem: Problem): Problem {
	return problem.code === 'usage' ? (copied(problem, text => maskedKnown(text, keyLike(text))) as Problem) : problem;
}

function isKey(value: unknown): value is {readonly secret: {readonly reveal: () => string}} {
	return (
		typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'given' && 'secret' in value
	);
}
