/**
A value that must not be printed. It is reachable only through `reveal`, a function, so that JSON, template strings and
object spreads show nothing of it.
*/
export type Secret = {readonly reveal: () => string};

/** Wraps a secret text. */
export function seal(text: string): Secret {
	return {reveal: () => text};
}
