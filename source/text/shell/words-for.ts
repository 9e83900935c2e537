import type {Words} from '../words.ts';
import type {PowerShell} from './powershell-quote.ts';
import {toldFor} from './told-for.ts';

type Says = (...given: readonly unknown[]) => unknown;

/** The same words with commands for a PowerShell, wherever one is told: in a sentence or on a line of its own. */
export function wordsFor(shell: PowerShell, words: Words): Words {
	// The copy has the shape of what it was made from: only commands differ.
	return {...(told(words, shell) as Words), shell};
}

function told(value: unknown, shell: PowerShell): unknown {
	if (isFunction(value)) {
		return (...given: readonly unknown[]) => told(value(...given), shell);
	}

	if (Array.isArray(value)) {
		return value.map(each => told(each, shell));
	}

	if (typeof value !== 'object' || value === null) {
		return value;
	}

	const isPart = 'kind' in value && value.kind === 'command';
	return Object.fromEntries(
		Object.entries(value).map(([name, each]: [string, unknown]) => [
			name,
			typeof each === 'string' && (name === 'command' || (isPart && name === 'text'))
				? toldFor(shell, each)
				: told(each, shell),
		]),
	);
}

function isFunction(value: unknown): value is Says {
	return typeof value === 'function';
}
