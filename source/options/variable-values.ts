import {hasFlag, type Command} from '../commands/command.ts';
import {flags, type Flag, type FlagName, ownPrefix, variablesOf, withVariables} from '../domain/choices/flags.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import {nearest} from '../domain/kit/nearest.ts';
import {readEntry} from './file-values.ts';
import type {Values} from './read-arguments.ts';
import type {Written} from './written.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables of a run as values of options, with all that is wrong with them. */
export type VariableValues = {readonly values: Values; readonly faults: readonly UsageFault[]};

/** Read elsewhere: by the SDK, or in an order of their own, as those that name a key. */
const apart: ReadonlySet<FlagName> = new Set([
	'profile',
	'region',
	'answers',
	'api-key-secret-arn',
	'api-key-ssm-parameter',
]);

/** Not options: where a stand-in for Datadog or a registry is reached. */
const others: ReadonlySet<string> = new Set([`${ownPrefix}DATADOG_URL`, `${ownPrefix}REGISTRY_URL`]);

/** A pipeline may well have a variable of its own for the version that it runs. */
const askedOf: ReadonlySet<FlagName> = new Set(['version', 'help']);

/** The options that answer a question and are given by a variable; an empty variable counts as not set. */
export const answeredByVariable = withVariables.filter(({flag: {name, topic}}) => topic !== 'look' && !apart.has(name));

/** Reads variables as the command line is read: what an option would refuse is refused with the variable's name. */
export function variableValues(environment: Environment, typed: Values): VariableValues {
	const read = answeredByVariable
		// Whoever types an option doesn't mean what the shell happens to have of it.
		.filter(({flag}) => typed[flag.name] === undefined)
		.flatMap(({flag, variables}) => {
			const variable = variables.find(name => (environment[name] ?? '') !== '');
			return variable === undefined
				? []
				: [readEntry(flag.name, written(flag, environment[variable] ?? ''), () => variable)];
		});
	return {
		values: Object.fromEntries(
			read.flatMap(({name, texts}) => (name !== undefined && texts !== undefined ? [[name, texts]] : [])),
		),
		faults: read.flatMap(({faults}) => faults),
	};
}

/** The name under which an option's value was found in the environment. */
export function variableOf(name: string, environment: Environment): string | undefined {
	const flag: Flag | undefined = flags.find(one => one.name === name);
	return flag && variablesOf(flag).find(variable => (environment[variable] ?? '') !== '');
}

/**
Variables that look like ours and are none: a value that nobody reads would look obeyed. A name that is like none of the
command's is somebody else's.
*/
export function strangeVariables(command: Command, environment: Environment): readonly UsageFault[] {
	const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;
	const known = new Set([...withVariables.flatMap(({variables}) => variables), ...others]);
	const taken = table.filter(({name}) => hasFlag(command, name) && !askedOf.has(name));
	return Object.entries(environment)
		.filter(([name, value = '']) => name.startsWith(ownPrefix) && value !== '' && !known.has(name))
		.flatMap(([variable]): readonly UsageFault[] => {
			const word = variable.slice(ownPrefix.length).toLowerCase().replaceAll('_', '-');
			const meant = taken.find(({name}) => name === word);
			const near = nearest(
				word,
				taken.filter(flag => variablesOf(flag).some(name => name.startsWith(ownPrefix))).map(({name}) => name),
			);
			const flag = meant ?? taken.find(({name}) => name === near);
			return flag
				? [{kind: 'unknown-variable', variable, nearest: variablesOf(flag)[0] ?? `--${flag.name}`}]
				: [];
		});
}

/**
Several values of one variable, as a list would have them: commas between them, and further settings as the form takes
them. What shells and pipelines write for a switch is a word of ours.
*/
function written({value, repeatable = false, splits = false, pairs}: Flag, text: string): Written {
	if (value === undefined) {
		return {kind: 'text', text: bits[text.trim()] ?? text.trim()};
	}

	if (!repeatable || splits || /^[\s,]+$/v.test(text)) {
		return {kind: 'text', text};
	}

	const parts = pairs === undefined ? text.split(',') : text.split(/\n|\s(?=[A-Z_][\dA-Z_]*=)/v);
	return {
		kind: 'list',
		items: parts
			.map(part => part.trim())
			.filter(Boolean)
			.map(part => ({kind: 'text', text: part})),
	};
}

const bits: Readonly<Partial<Record<string, string>>> = {1: 'true', 0: 'false'};
