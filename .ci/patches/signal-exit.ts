import {replaceOnce, type Patch} from './patch.ts';

/** This package checks one argument with node:assert, which takes 4 ms to load. */
export const signalExit: Patch = {
	file: 'signal-exit/index.js',
	apply: text =>
		replaceOnce(
			text,
			"require('assert')",
			`{
		equal(actual, expected, message) {
			if (actual !== expected) {
				throw new TypeError(message);
			}
		},
	}`,
		),
};
