import type {Answers} from '../domain/choices/answers.ts';
import {flags, type Flag, type FlagName} from '../domain/choices/flags.ts';
import type {Values} from './read-arguments.ts';

/** What of a command line only says something about itself, or is read into other answers. */
const apart: ReadonlySet<string> = new Set(['answers', 'version', 'help']);

type Environment = Readonly<Record<string, string | undefined>>;

/**
What was given, as it would be given again in a command line that needs neither the file nor the variables. Those that
name a key are left out, as its value is one of them, and those about the terminal, which it has anyway.
*/
export function saidAnswers(values: Values, environment: Environment, world: string | undefined): Answers {
	const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;
	return Object.fromEntries(
		table
			.filter(({name}) => !apart.has(name))
			.flatMap(flag => {
				const given = values[flag.name] ?? fromVariables(flag, environment);
				return given === undefined ? [] : [[flag.name, answer(flag, given, world)]];
			}),
	);
}

function answer({name, value, repeatable = false}: Flag, given: readonly string[], world: string | undefined) {
	if (name === 'demo') {
		return world === undefined || world === '' ? true : world;
	}

	const isList = repeatable && !(name === 'profile' && given.length === 1);
	return value === undefined ? true : isList ? given : (given[0] ?? '');
}

/** Of the variables that are no values of options only those of profile and region say something. */
function fromVariables(
	{topic, name, repeatable = false, environment: names = []}: Flag,
	environment: Environment,
): readonly string[] | undefined {
	if (topic !== 'where') {
		return undefined;
	}

	const value = names.map(variable => environment[variable] ?? '').find(text => text !== '');
	// A profile's name is whatever stands there.
	const isList = repeatable && name !== 'profile';
	return value === undefined ? undefined : isList ? value.split(',').map(part => part.trim()) : [value];
}
