import {commandNamed, defaultCommand} from '../../commands/all.ts';
import type {Command, WordKind} from '../../commands/command.ts';
import {flags, type Flag, type FlagName} from '../../domain/choices/flags.ts';

export type NamedFlag = Flag & {readonly name: FlagName};

/** What can stand where a person presses the key; nothing where nobody knows. */
export type Place =
	| {readonly kind: 'command'}
	| {readonly kind: 'option'; readonly command: Command; readonly given: readonly string[]}
	/** `kept` stands before the value in the same word. */
	| {readonly kind: 'value'; readonly flag: NamedFlag; readonly kept: string}
	| {readonly kind: 'word'; readonly of: WordKind}
	| {readonly kind: 'nothing'};

const table: readonly NamedFlag[] = flags;

/** What of a command line is known where its words so far are these. */
type Read = {
	readonly command: Command | undefined;
	/** Whether there is a word that should be a command. */
	readonly isNamed: boolean;
	/** Words behind the command. */
	readonly count: number;
	readonly given: readonly string[];
	/** The option whose value comes next, or may come. */
	readonly open: NamedFlag | undefined;
	/** Behind two dashes all is a word. */
	readonly isOver: boolean;
};

const nothingRead: Read = {command: undefined, isNamed: false, count: 0, given: [], open: undefined, isOver: false};

/** What can stand as the word `current`, behind the words before it. */
export function placeOf(before: readonly string[], current: string): Place {
	let read = nothingRead;
	for (const word of before) {
		read = after(read, word);
	}

	const {command, isNamed, count, given, open} = read;
	if (read.isOver || (isNamed && command === undefined)) {
		return {kind: 'nothing'};
	}

	if (open && (open.optionalValue !== true || !current.startsWith('-'))) {
		return {kind: 'value', flag: open, kept: ''};
	}

	if (current.startsWith('-')) {
		const [name = '', value] = current.split('=', 2);
		const flag = value === undefined ? undefined : flagOf(name);
		return value === undefined
			? {kind: 'option', command: command ?? defaultCommand, given}
			: flag?.value === undefined
				? {kind: 'nothing'}
				: {kind: 'value', flag, kept: `${name}=`};
	}

	if (command === undefined) {
		return {kind: 'command'};
	}

	if (command.word !== undefined && count === 0) {
		return {kind: 'word', of: command.word};
	}

	return current === '' ? {kind: 'option', command, given} : {kind: 'nothing'};
}

function after(read: Read, word: string): Read {
	const {open, command, isNamed, given} = read;
	const isValue = open !== undefined && (open.optionalValue !== true || !word.startsWith('-'));
	// A command's name wins over a value that may be left out, as in `options/read-arguments.ts`.
	if (isValue && (open.optionalValue !== true || isNamed || commandNamed(word) === undefined)) {
		return {...read, open: undefined};
	}

	if (read.isOver || word === '--') {
		return {...read, isOver: true};
	}

	if (word.startsWith('-')) {
		const flag = flagOf(word.split('=', 1)[0] ?? '');
		const isTakesNext = flag?.value !== undefined && !word.includes('=');
		return {...read, given: [...given, ...(flag ? [flag.name] : [])], open: isTakesNext ? flag : undefined};
	}

	return isNamed
		? {...read, open: undefined, count: read.count + 1}
		: {...read, open: undefined, isNamed: true, command: command ?? commandNamed(word)};
}

function flagOf(typed: string): NamedFlag | undefined {
	return table.find(({name, short}) => typed === `--${name}` || (short !== undefined && typed === `-${short}`));
}
