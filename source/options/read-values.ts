import type {Command} from '../commands/command.ts';
import type {Answers} from '../domain/choices/answers.ts';
import type {FlagName} from '../domain/choices/flags.ts';
import type {Given} from '../domain/choices/given.ts';
import {like, oneOf} from '../domain/choices/problem/expected.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {Language} from '../domain/choices/language.ts';
import {maskedText} from '../domain/kit/mask.ts';
import {nearest} from '../domain/kit/nearest.ts';
import type {ReleaseWishes} from '../domain/choices/release-wishes.ts';
import {contradictions} from './contradictions.ts';
import {duration} from './duration.ts';
import type {FileAnswers} from './file-values.ts';
import {givenAnswers} from './given-answers.ts';
import {languageOf} from './language-of.ts';
import {saidAnswers} from './said-answers.ts';
import type {Values} from './read-arguments.ts';
import {staticFaults} from './static-faults.ts';
import {underFlags, withFile} from './with-file.ts';

/** Everything a run needs that the command line and the environment say. */
export type Options = {
	readonly command: Command;
	/** The world of `--demo` or `simulate`. */
	readonly world?: string;
	readonly demo: boolean;
	readonly given: Given;
	/** All that was given, for commands that are printed. */
	readonly said: Answers;
	readonly keyFromStdin: boolean;
	readonly dryRun: boolean;
	/** Whether anything in an account may be changed. */
	readonly writes: boolean;
	readonly detailedExitCode: boolean;
	readonly check: boolean;
	readonly data: boolean;
	readonly wait: boolean;
	/** Seconds. */
	readonly timeout: number;
	readonly rollback: boolean;
	/** Paths of files, as they were typed. */
	readonly saveAnswers?: string;
	/** A folder. */
	readonly write?: string;
	readonly journal?: string;
	readonly front?: 'json' | 'plain' | 'screen-reader';
	/** `undefined`: the terminal decides. */
	readonly colour: boolean | undefined;
	readonly ascii: boolean;
	readonly language: Language;
	readonly iam: {readonly apply: boolean; readonly integrationRole?: string};
};

/** What values are read from besides the flags. */
export type Context = {
	readonly values: Values;
	readonly positionals: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly worlds: readonly string[];
	readonly file?: FileAnswers;
};

/** Turns flag values and environment variables into options and given answers; faults are collected, not thrown. */
export function readValues(
	command: Command,
	context: Context,
): {readonly options: Options; readonly faults: readonly UsageFault[]} {
	const {values: typed, environment, file} = context;
	const fromFile = underFlags(file?.values ?? {}, typed, environment);
	const values = {...fromFile, ...typed};
	const {world, faults: worldFaults} = worldOf(command, {...context, values});
	// Most rollouts take a few minutes; pulling an image for Windows can take this long.
	const timeout = duration(values.timeout?.[0] ?? '15m');
	return {
		faults: [
			...contradictions(values, command),
			...staticFaults(typed, environment),
			...staticFaults(fromFile, {}).map(fault => inFile(fault, file)),
			...timeoutFaults(typed.timeout?.[0]),
			...timeoutFaults(fromFile.timeout?.[0]).map(fault => inFile(fault, file)),
			...worldFaults,
		],
		options: {
			command,
			...named('world', world),
			demo: isSet(values, 'demo'),
			given: {...withFile(givenAnswers(typed, environment), fromFile), release: releaseIn(values)},
			said: saidAnswers(values, environment, world),
			keyFromStdin: isSet(values, 'api-key-stdin'),
			dryRun: isSet(values, 'dry-run'),
			writes: !isSet(values, 'dry-run') && isWriting(command, values),
			detailedExitCode: isSet(values, 'detailed-exitcode'),
			check: isSet(values, 'check'),
			data: isSet(values, 'data'),
			wait: !isSet(values, 'no-wait'),
			// Never used: there is a fault, and the run does not begin.
			timeout: timeout ?? 0,
			rollback: !isSet(values, 'no-rollback'),
			...named('saveAnswers', first(values, 'save-answers')),
			...named('write', first(values, 'write')),
			...named('journal', first(values, 'journal')),
			...named(
				'front',
				fronts.find(front => isSet(values, front)),
			),
			colour: isSet(values, 'no-color') ? false : undefined,
			ascii: isSet(values, 'ascii'),
			language: languageOf(values, environment),
			iam: {apply: isSet(values, 'apply'), ...named('integrationRole', first(values, 'integration-role'))},
		},
	};
}

function timeoutFaults(value: string | undefined): readonly UsageFault[] {
	return value === undefined || duration(value) !== undefined
		? []
		: [{kind: 'invalid-value', flag: '--timeout', value, expected: like('90s', '15m', '1h')}];
}

/** Named as the person wrote it: not as an option that nobody typed. */
function inFile(fault: UsageFault, file: FileAnswers | undefined): UsageFault {
	return 'flag' in fault && file ? {...fault, flag: `${file.file}: ${fault.flag.replace(/^--/v, '')}`} : fault;
}

function releaseIn(values: Values): ReleaseWishes {
	return {
		...(isSet(values, 'pin') && {pin: true}),
		...(isSet(values, 'allow-downgrade') && {allowDowngrade: true}),
		...named('canary', first(values, 'canary')),
	};
}

const fronts = ['json', 'plain', 'screen-reader'] as const;

/** The world that `--demo` or `simulate` names. Any other word behind a command is one too many. */
function worldOf(
	command: Command,
	{values, positionals, worlds}: Context,
): {readonly world: string | undefined; readonly faults: readonly UsageFault[]} {
	// Where the command is about a world its word is one; elsewhere a world comes with `--demo` alone.
	const isTakesWord = command.word === 'world';
	const word = isTakesWord ? (positionals[0] ?? first(values, 'demo')) : (first(values, 'demo') ?? positionals[0]);
	const isWanted = isTakesWord || isSet(values, 'demo');
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

/** Decided here once: the gateway that the run gets can write or can't, whatever is done with it later. */
function isWriting(command: Command, values: Values): boolean {
	return command.purpose === 'serve' || command.writes === 'nothing'
		? false
		: command.writes === 'plan' || isSet(values, command.writes);
}

function isSet(values: Values, name: FlagName): boolean {
	return values[name] !== undefined;
}

function first(values: Values, name: FlagName): string | undefined {
	return values[name]?.[0];
}

/** An option under its name, or nothing where it was not given. */
function named<Name extends string, Value extends string>(
	name: Name,
	value: Value | undefined,
): Readonly<Partial<Record<Name, Value>>> {
	const record: Partial<Record<Name, Value>> = {};
	if (value !== undefined && value !== '') {
		record[name] = value;
	}

	return record;
}
