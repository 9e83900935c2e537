import type {Command} from '../commands/command.ts';
import {oneOf} from '../domain/choices/problem/expected.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {maskedText} from '../domain/kit/mask.ts';
import {nearest} from '../domain/kit/nearest.ts';
import type {Context} from './read-values.ts';

/** The world that `--demo` or `simulate` names. Any other word behind a command is one too many. */
export function worldOf(
	command: Command,
	{values, positionals, worlds}: Context,
): {readonly world: string | undefined; readonly faults: readonly UsageFault[]} {
	// Where the command is about a world its word is one; elsewhere a world comes with `--demo` alone.
	const isTakesWord = command.word === 'world';
	const word = isTakesWord ? (positionals[0] ?? values.demo?.[0]) : (values.demo?.[0] ?? positionals[0]);
	const isWanted = isTakesWord || values.demo !== undefined;
	if (word === undefined || word === '' || (isWanted && worlds.includes(word))) {
		return {world: word, faults: []};
	}

	const near = isWanted ? nearest(word, worlds) : undefined;
	return {
		world: word,
		faults: [
			{
				kind: 'invalid-value',
				flag: isWanted ? '--demo' : command.name,
				// A key pasted as a word comes here, and the fault is printed.
				value: maskedText(word),
				expected: oneOf(isWanted ? worlds : []),
				...(near !== undefined && {nearest: near}),
			},
		],
	};
}
