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
	const isWord = command.word === 'world' && positionals.length > 0;
	const world = isWord ? positionals[0] : values.demo?.[0];
	// A key pasted as a word comes here, and the fault is printed.
	const more = positionals.slice(isWord ? 1 : 0).map(word => maskedText(word));
	return {
		world,
		faults: [
			...(world === undefined || world === '' || worlds.includes(world)
				? []
				: [unknownWorld(world, isWord ? command.name : '--demo', worlds)]),
			...more.map((value): UsageFault => ({
				kind: 'invalid-value',
				flag: command.name,
				value,
				expected: oneOf([]),
			})),
		],
	};
}

function unknownWorld(word: string, flag: string, worlds: readonly string[]): UsageFault {
	const near = nearest(word, worlds);
	return {
		kind: 'invalid-value',
		flag,
		value: maskedText(word),
		expected: oneOf(worlds),
		...(near !== undefined && {nearest: near}),
	};
}
