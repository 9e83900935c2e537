import {commands} from '../commands/all.ts';
import {shells, type Command, type WordKind} from '../commands/command.ts';
import {like, oneOf} from '../domain/choices/problem/expected.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {maskedText} from '../domain/kit/mask.ts';
import {fleetActions} from '../domain/choices/wishes/fleet-wishes.ts';
import {nearest} from '../domain/kit/nearest.ts';

/** The word behind a command's name, and what stands behind it. */
type Word = {readonly word?: string; readonly more: readonly string[]; readonly faults: readonly UsageFault[]};

/** Takes the word that a command has a use for from those behind its name. Worlds are read with `--demo`. */
export function wordOf(command: Command, positionals: readonly string[]): Word {
	const {name, word: kind, needsWord = false} = command;
	if (kind === undefined || kind === 'world') {
		return {more: positionals, faults: []};
	}

	const [word, ...more] = positionals;
	const known = wordsOf[kind];
	if (word === undefined) {
		const expected = known ? oneOf(known) : like('FILE');
		return {more, faults: needsWord ? [{kind: 'missing-word', command: name, expected}] : []};
	}

	if (known === undefined || known.includes(word)) {
		const both = `${word} ${more[0]}`;
		// Help is given for what a fleet is to do, too.
		return kind === 'command' && calls.has(both)
			? {word: both, more: more.slice(1), faults: []}
			: {word, more, faults: []};
	}

	const near = nearest(word, known);
	return {
		word,
		more,
		faults: [
			{
				kind: 'invalid-value',
				flag: name,
				value: maskedText(word),
				expected: oneOf(known),
				...(near !== undefined && {nearest: near}),
			},
		],
	};
}

/** What commands with a word of theirs are called. */
const calls: ReadonlySet<string> = new Set(
	commands.flatMap(({name, word}) =>
		word === 'fleet-action' ? fleetActions.map(action => `${name} ${action}`) : [],
	),
);

/** `undefined` where any word is one. */
const wordsOf: Readonly<Record<Exclude<WordKind, 'world'>, readonly string[] | undefined>> = {
	command: commands.map(({name}) => name),
	shell: shells,
	file: undefined,
	'fleet-action': fleetActions,
};
