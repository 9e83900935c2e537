import type {Problem} from '../../domain/choices/problem/problem.ts';
import {maskedEcho, secretsIn} from '../../domain/kit/mask.ts';
import {maskedKnown} from '../../domain/kit/mask-known.ts';

/**
What a connection may not repeat. AWS's error texts can quote the request (a validation error the value, a wrong
signature the session token that was signed), so each secret is heard where it passes, and masked before an error
leaves.
*/
export type Confidence = {
	/** Takes secrets, or a request or an answer with secrets in it. */
	readonly hear: (...heard: ReadonlyArray<string | NonNullable<unknown> | undefined>) => void;
	/** The problem without anything that was heard or that looks like a credential. */
	readonly problem: (problem: Problem) => Problem;
	/** The same error, its message and stack cleaned: they are printed and written into the journal. */
	readonly bug: (error: unknown) => unknown;
};

/** Knows nothing yet but these. */
export function createConfidence(...known: readonly string[]): Confidence {
	const secrets = new Set(known);
	const masked = (text: string) => maskedEcho(maskedKnown(text, secrets));
	return {
		hear(...heard) {
			for (const each of heard.flatMap(one => (one === undefined ? [] : secretsOf(one)))) {
				secrets.add(each);
			}
		},
		problem: problem => told(problem, masked),
		bug(error) {
			if (error instanceof Error) {
				error.message = masked(error.message);
				error.stack = masked(error.stack ?? '');
			}

			return error;
		},
	};
}

/** What AWS, a provider or a connection said; everything else of a problem is ours, and decides. */
function told(problem: Problem, masked: (text: string) => string): Problem {
	const texts = Object.entries(problem).filter(([name]) => ['detail', 'resource', 'principal'].includes(name));
	return {
		...problem,
		...Object.fromEntries(texts.map(([name, text]) => [name, typeof text === 'string' ? masked(text) : text])),
	};
}

function secretsOf(heard: string | NonNullable<unknown>): readonly string[] {
	return typeof heard === 'string' ? [heard] : secretsIn(heard).flatMap(text => [text, ...inner(text)]);
}

/** A secret can be JSON, and one of its values the key; so can be a variable, with keys deep in lists. */
function inner(text: string): readonly string[] {
	try {
		return leaves(JSON.parse(text));
	} catch (error) {
		if (error instanceof SyntaxError) {
			return [];
		}

		throw error;
	}
}

function leaves(value: unknown): readonly string[] {
	if (typeof value === 'string') {
		return [value];
	}

	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(each => leaves(each)) : [];
}
