import {commandNamed, commands, defaultCommand, laterCommands} from './commands/all.ts';
import {commandWith, hasFlag, isTaking, type Command} from './commands/command.ts';
import {flags, withVariables} from './domain/choices/flags.ts';
import {keyVariableName} from './domain/agent/key-variable.ts';
import {maskedText} from './domain/kit/mask.ts';
import {nearest} from './domain/kit/nearest.ts';
import type {Problem} from './domain/choices/problem/problem.ts';
import type {UsageFault} from './domain/choices/problem/usage-fault.ts';
import type {Language} from './domain/choices/language.ts';
import {foreignFlags} from './options/foreign-flags.ts';
import type {FileAnswers} from './options/file-values.ts';
import {languageOf} from './options/language-of.ts';
import {readArguments, type Arguments} from './options/read-arguments.ts';
import {readValues, type Options} from './options/read-values.ts';

/** What a command line asks for. */
export type Parsed =
	| {readonly kind: 'run'; readonly options: Options}
	| {readonly kind: 'described'; readonly command: Command | undefined; readonly language: Language}
	| {readonly kind: 'version'}
	| {
			readonly kind: 'problem';
			readonly problem: Problem;
			/** Whose line it is; of no command that there is. */
			readonly command: Command | undefined;
			readonly language: Language;
	  };

/** Variables as the process has them; an empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
Reads the command line, the environment and the answers of a file. Flag beats environment beats answers file beats
default. Every fault is reported at once, with the nearest valid word.
*/
export function parse(
	args: readonly string[],
	environment: Environment,
	worlds: readonly string[],
	file?: FileAnswers,
): Parsed {
	const read = readArguments(args);
	const [word, ...more] = read.positionals;
	const command = commandOf(read);
	const language = languageOf({...file?.values, ...read.values}, environment);
	// Before any complaint: whoever asks for help is perhaps making the mistakes it would be about.
	if (read.values.help !== undefined) {
		return {kind: 'described', command: word === undefined ? undefined : command, language};
	}

	if (read.values.version !== undefined) {
		return {kind: 'version'};
	}

	const running = command ?? unknown;
	const {values, faults: mistyped} = own(running, read);
	const answers = file && ownAnswers(running, file);
	const {options, faults: wrong} = readValues(running, {
		values,
		// What stands behind an unknown command can't be judged.
		positionals: command ? more : [],
		environment: relevant(running, environment),
		worlds,
		...(answers && {file: answers}),
	});
	const faults = [
		...(command ? [] : [unknownCommand(word ?? '')]),
		...mistyped,
		...(answers?.faults ?? []),
		...wrong,
	];
	return faults.length > 0
		? {kind: 'problem', problem: {code: 'usage', faults}, command, language}
		: {kind: 'run', options};
}

/** What is asked for, as the words behind its name have it; `undefined` for a word that is no command. */
function commandOf({positionals, values}: Arguments): Command | undefined {
	const [name, word] = positionals;
	const command = name === undefined ? defaultCommand : commandNamed(name);
	return command && commandWith(command, values, word);
}

/** The file that `--targets` names, of a command that takes one. */
export function targetsNamed(args: readonly string[]): string | undefined {
	const read = readArguments(args);
	const [file = ''] = read.values.targets ?? [];
	const command = commandOf(read);
	return command && hasFlag(command, 'targets') && file !== '' ? file : undefined;
}

/** The file of answers, and what names it: the option or its variable. `undefined` where the command takes none. */
export function answersNamed(args: readonly string[], environment: Environment): NamedFile | undefined {
	const read = readArguments(args);
	const typed = read.values.answers?.[0];
	const command = commandOf(read);
	const file = typed ?? relevant(command ?? unknown, environment)[answersVariable] ?? '';
	return command && hasFlag(command, 'answers') && file !== ''
		? {file, flag: typed === undefined ? answersVariable : '--answers'}
		: undefined;
}

type NamedFile = {readonly file: string; readonly flag: string};

const answersVariable = 'DD_ECS_SETUP_ANSWERS';

/**
The answers of a file that a command takes. One that the command has no use for is wrong as on the command line, but for
the consent that only an installation asks for: it is saved with the answers, which are for all commands.
*/
function ownAnswers(command: Command, {file, values, places, faults}: FileAnswers): FileAnswers {
	const named = Object.keys(values).filter(name => name !== 'replace-instances');
	const foreign = foreignFlags(command, named).map(fault => {
		const name = fault.flag.slice(2);
		return {...fault, flag: `${places[name] ?? file}: ${name}`};
	});
	return {
		file,
		places,
		values: Object.fromEntries(Object.entries(values).filter(([name]) => hasFlag(command, name))),
		faults: [...faults, ...foreign],
	};
}

/** What an unknown command takes is unknown too: any option, and any word. */
const unknown: Command = {...defaultCommand, flags: flags.map(({name}) => name)};

/** What is wrong with how an option is given, whatever it is about. */
const ofValues: ReadonlySet<UsageFault['kind']> = new Set(['missing-value', 'unexpected-value', 'repeated']);

/** Without the options of other commands, of which only that is said, and not what else is wrong with them. */
function own(command: Command, {values, named, faults}: Arguments): Pick<Arguments, 'values' | 'faults'> {
	const foreign = foreignFlags(command, named);
	const isForeign = (fault: UsageFault) =>
		'flag' in fault && ofValues.has(fault.kind) && !isTaking(command, fault.flag.slice(2));
	return {
		values: Object.fromEntries(Object.entries(values).filter(([name]) => isTaking(command, name))),
		faults: [...foreign, ...faults.filter(fault => !isForeign(fault)).map(fault => guessed(fault, command))],
	};
}

/** An unknown option with the nearest that this command takes. */
function guessed(fault: UsageFault, {flags: names}: Command): UsageFault {
	if (fault.kind !== 'unknown-flag') {
		return fault;
	}

	const near = nearest(fault.flag.replace(/^-+/v, ''), names);
	return {...fault, ...(near !== undefined && {nearest: `--${near}`})};
}

/** A pipeline sets variables for all of its commands: one that a command has no use for can't be wrong. */
function relevant(command: Command, environment: Environment): Environment {
	const foreign = new Set(
		withVariables.filter(({flag}) => !hasFlag(command, flag.name)).flatMap(({variables}) => variables),
	);
	// The key itself has no flag of its name; a command that takes none has no use for it either.
	if (!hasFlag(command, 'api-key-stdin')) {
		foreign.add(keyVariableName);
	}

	return Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.has(name)));
}

function unknownCommand(command: string): UsageFault {
	// Announced in the help, so it deserves better than a guess at another name.
	if (laterCommands.includes(command)) {
		return {kind: 'not-available', flag: command};
	}

	const near = nearest(
		command,
		commands.map(({name}) => name),
	);
	// A key that was pasted here must not come back.
	return {kind: 'unknown-command', command: maskedText(command), ...(near !== undefined && {nearest: near})};
}

export type {Options} from './options/read-values.ts';
