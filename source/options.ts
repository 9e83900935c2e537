import {commands, laterCommands, type Command} from './domain/choices/flags.ts';
import {maskedText} from './domain/kit/mask.ts';
import {nearest} from './domain/kit/nearest.ts';
import type {Problem} from './domain/choices/problem/problem.ts';
import type {UsageFault} from './domain/choices/problem/usage-fault.ts';
import {readArguments} from './options/read-arguments.ts';
import {readValues, type Options} from './options/read-values.ts';

/** What a command line asks for. */
export type Parsed =
	| {readonly kind: 'run'; readonly options: Options}
	| {readonly kind: 'help'; readonly command: Command | undefined}
	| {readonly kind: 'version'}
	| {readonly kind: 'problem'; readonly problem: Problem};

export type Environment = Readonly<Record<string, string | undefined>>;

/**
Reads the command line and the environment. Flag beats environment beats answers file beats default. Every fault is
reported at once, with the nearest valid word.
*/
export function parse(args: readonly string[], environment: Environment, worlds: readonly string[]): Parsed {
	const {positionals, values, faults} = readArguments(args);
	const [word] = positionals;
	const command = word === undefined ? 'install' : commands.find(command => command === word);
	if (values.help !== undefined) {
		return {kind: 'help', command: word === undefined ? undefined : command};
	}

	if (values.version !== undefined) {
		return {kind: 'version'};
	}

	const {options, faults: more} = readValues(command ?? 'install', {
		values,
		positionals: positionals.slice(1),
		environment,
		worlds,
	});
	const all = [...(command === undefined ? [unknownCommand(word ?? '')] : []), ...faults, ...more];
	return all.length > 0 ? {kind: 'problem', problem: {code: 'usage', faults: all}} : {kind: 'run', options};
}

function unknownCommand(command: string): UsageFault {
	if (laterCommands.some(later => later === command)) {
		return {kind: 'not-available', flag: command};
	}

	const near = nearest(command, commands);
	// A key that was pasted here must not come back.
	return {kind: 'unknown-command', command: maskedText(command), ...(near !== undefined && {nearest: near})};
}

export type {Options} from './options/read-values.ts';
