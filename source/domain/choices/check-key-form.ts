import type {Problem} from './problem/problem.ts';
import {tidyKey} from './tidy-key.ts';

const form = /^[\da-f]{32}$/iv;

/** The same as the engines of Java and Go read it, for code that asks for a key. */
export const keyForm = '^[0-9A-Fa-f]{32}$';

/**
What is visibly wrong with a pasted API key, before any site is asked. Keys are 32 characters of `[a-f0-9]`, application
keys 40 (datadog-ci's rule). What `tidyKey` takes off is forgiven; the site is the judge of the rest.
*/
export function checkKeyForm(text: string): Problem | undefined {
	const key = tidyKey(text);
	const wrong = (why: Extract<Problem, {code: 'key-form'}>['why']): Problem => ({
		code: 'key-form',
		why,
		length: key.length,
	});
	if (key === '') {
		return wrong('empty');
	}

	if (/^["'`]|["'`]$/v.test(key)) {
		return wrong('quotes');
	}

	if (/\s/v.test(key)) {
		return wrong('spaces');
	}

	if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iv.test(key)) {
		return wrong('key-id');
	}

	if (/^pub[\da-f]{32}$/v.test(key)) {
		return wrong('client-token');
	}

	if (/^[\da-f]{40}$/iv.test(key)) {
		return wrong('application-key');
	}

	if (key.length !== 32) {
		return wrong('length');
	}

	return form.test(key) ? undefined : wrong('characters');
}
