import {parseArgs} from 'node:util';
import {commands, laterCommands} from '../commands/all.ts';
import {defaultSettings} from '../domain/choices/choices.ts';
import {settingIds} from '../domain/choices/field.ts';
import {flags, type Flag, type FlagName} from '../domain/choices/flags.ts';
import {keyLike} from '../domain/kit/key-like.ts';
import {mask} from '../domain/kit/mask.ts';
import {readSettings} from '../domain/choices/setting-fields.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';

/** Values by flag; a flag without a value has one empty text. */
export type Values = Readonly<Partial<Record<FlagName, readonly string[]>>>;

/** A command line taken apart, with all that is wrong with it. */
export type Arguments = {
	readonly positionals: readonly string[];
	readonly values: Values;
	/** The options that were named, those without the value that they need too. */
	readonly named: readonly string[];
	readonly faults: readonly UsageFault[];
};

const table: readonly Flag[] = flags;
// Commands that are planned are words too, so that they are told of as such and not as a value.
const commandWords = new Set<string>([...commands.map(({name}) => name), ...laterCommands]);
/** A key in a command line stands in the shell's history and in the list of processes: no such option will come. */
export const keyFlags: ReadonlySet<string> = new Set(['api-key', 'dd-api-key', 'apikey', 'key']);

/**
Splits a command line into commands and options, and collects everything that is wrong with it; what an unknown option
may have meant depends on the command.
*/
export function readArguments(args: readonly string[]): Arguments {
	const {tokens} = parseArgs({
		// Not strict: the parser would throw at the first fault, and all are to be told at once.
		args: [...args],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options: Object.fromEntries(
			table.map(({name, short, value, optionalValue}) => [
				name,
				{
					// The parser knows no optional values: as a boolean, such a flag leaves the next word to us.
					type: value !== undefined && !optionalValue ? 'string' : 'boolean',
					multiple: true,
					...(short !== undefined && {short}),
				} as const,
			]),
		),
	});
	const positionals: string[] = [];
	const values: Partial<Record<string, readonly string[]>> = {};
	const named: string[] = [];
	const pasted = new Set(args.flatMap((word, index) => (isPastedKey(word) ? [index] : [])));
	// Once each, and not a fault for each letter: read in order they would be the key.
	const faults: UsageFault[] = [...pasted].map(() => ({kind: 'unknown-flag', flag: mask}));
	const typed: Array<readonly [name: string, text: string]> = [];
	// What the next word may belong to: an option whose value can be left out, or one that nobody knows.
	let before: {readonly name: string | undefined; readonly index: number} | undefined;
	for (const token of tokens) {
		if (pasted.has(token.index)) {
			continue;
		}

		if (token.kind === 'positional') {
			// A command's name wins over a value: `--demo install` is the command with a demo of the default world.
			const isCommand = positionals.length === 0 && commandWords.has(token.value);
			if (isCommand || before?.index !== token.index - 1) {
				positionals.push(token.value);
				// After an unknown option the word is dropped: one mistake is told once.
			} else if (before.name !== undefined) {
				values[before.name] = [token.value];
				typed[typed.length - 1] = [before.name, token.value];
			}
		} else if (token.kind === 'option') {
			const {flag, swallowed, faults: found} = optionOf(token);
			faults.push(...found);
			named.push(...[flag?.name, swallowed].filter(name => name !== undefined));
			before = flag ? undefined : {name: undefined, index: token.index};
			if (swallowed !== undefined) {
				before = {name: undefined, index: token.index + 1};
			} else if (flag && found.length === 0) {
				const text = token.value ?? '';
				// Of a flag given twice the last counts, as scripts that append to a command line expect.
				typed.push([flag.name, text]);
				values[flag.name] = [...(flag.repeatable ? (values[flag.name] ?? []) : []), ...partsOf(text, flag)];
				before =
					flag.optionalValue && token.value === undefined ? {name: flag.name, index: token.index} : undefined;
			}
		}
	}

	return {positionals, values, named: named.filter(name => isFlag(name)), faults: [...faults, ...repeatedIn(typed)]};
}

/** The values that stand in one text of an option. */
export function partsOf(text: string, {splits = false}: Flag): readonly string[] {
	return splits
		? text
				.split(',')
				.map(part => part.trim())
				.filter(Boolean)
		: [text];
}

/** They stand beside options that can be repeated, and whoever repeats one of these means all of its values. */
const onlyOnce: ReadonlySet<string> = new Set(['assume-role', 'canary', 'concurrency'] satisfies readonly FlagName[]);

/** Of such options those that were given several values: none of these is chosen silently. */
function repeatedIn(typed: ReadonlyArray<readonly [name: string, text: string]>): readonly UsageFault[] {
	return [...Map.groupBy(typed, ([name]) => name)]
		.filter(([name, all]) => onlyOnce.has(name) && new Set(all.map(([, text]) => text)).size > 1)
		.map(([name]) => ({kind: 'repeated', flag: `--${name}`}));
}

/** A key behind one hyphen is a row of short options to the parser. */
function isPastedKey(word = ''): boolean {
	return /^-[^\-=]{30,}$/v.test(word) && keyLike(word).length > 0;
}

type Given = {
	readonly name: string;
	readonly rawName: string;
	readonly value?: string | undefined;
	readonly inlineValue?: boolean | undefined;
};

type Option = {
	readonly flag: Flag | undefined;
	readonly swallowed: string | undefined;
	readonly faults: readonly UsageFault[];
};

type ValueFault = 'unexpected-value' | 'missing-value' | 'key-on-command-line';

/** What one option of the command line is, and what is wrong with it. */
function optionOf({name, rawName, value, inlineValue}: Given): Option {
	const flag = table.find(one => one.name === name);
	const swallowed = inlineValue === false ? swallowedOption(value) : undefined;
	return {
		flag,
		swallowed,
		faults: [
			...(flag ? valueFaults(flag, swallowed === undefined ? value : undefined) : [unknown(name, rawName)]),
			...(swallowed === undefined || isFlag(swallowed) ? [] : [unknown(swallowed, `--${swallowed}`)]),
		],
	};
}

function isFlag(name: string): boolean {
	return table.some(flag => flag.name === name);
}

/** The name of an option that stands where a value belongs: the value before it is missing. */
function swallowedOption(value: string | undefined): string | undefined {
	return value?.startsWith('--') ? value.slice(2).split('=', 1)[0] : undefined;
}

/** What is wrong with the value of an option, `undefined` where none was given. */
export function valueFaults(
	{name, value, optionalValue}: Flag,
	given: string | undefined,
): ReadonlyArray<Extract<UsageFault, {readonly kind: ValueFault}>> {
	if (value === undefined) {
		return given === undefined ? [] : [{kind: 'unexpected-value', flag: `--${name}`}];
	}

	// Spaces and commas alone name nothing, whatever the option is about.
	if (given !== undefined && /^[\s,]+$/v.test(given)) {
		return [{kind: 'missing-value', flag: `--${name}`}];
	}

	if (optionalValue) {
		return [];
	}

	// The same key by another door: it would stand in the history and, in plain, in the task definition.
	if (name === 'env-vars' && /^dd_api_key=/iv.test(given ?? '')) {
		return [{kind: 'key-on-command-line', flag: `--${name} DD_API_KEY`}];
	}

	return given === undefined || (given === '' && !isTakenBack(name))
		? [{kind: 'missing-value', flag: `--${name}`}]
		: [];
}

/** Nothing, said outright, takes back a setting that an earlier run made: without a word it would stay. */
function isTakenBack(name: string): boolean {
	const id = settingIds.find(one => one === name);
	return id !== undefined && readSettings({[id]: ''}, defaultSettings).kind === 'ok';
}

function unknown(name: string, raw: string): UsageFault {
	return {kind: keyFlags.has(name) ? 'key-on-command-line' : 'unknown-flag', flag: raw};
}
