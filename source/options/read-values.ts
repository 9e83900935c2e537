import {commandWith, isSetup, type Command} from '../commands/command.ts';
import type {Answers} from '../domain/choices/answers.ts';
import type {FlagName} from '../domain/choices/flags.ts';
import type {Given} from '../domain/choices/given.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';
import type {WrittenAnswers} from '../domain/choices/problem/written-place.ts';
import type {PlanFile} from '../domain/plan/saved/saved-plan.ts';
import type {Language} from '../domain/choices/language.ts';
import type {WantedAccount} from '../domain/choices/wishes/wanted-account.ts';
import type {FleetWishes} from '../domain/choices/wishes/fleet-wishes.ts';
import {concurrencyOf, defaultConcurrency} from './concurrency.ts';
import {accountsOf} from './accounts-of.ts';
import {contradictions} from './contradictions.ts';
import {codeOptions, type CodeOptions} from './code-options.ts';
import {duration} from './duration.ts';
import {fleetFaults, fleetWishes} from './fleet/fleet-wishes.ts';
import type {FileAnswers} from './file-values.ts';
import {givenAnswers} from './given-answers.ts';
import {languageOf} from './language-of.ts';
import {named} from './named.ts';
import {saidAnswers} from './said-answers.ts';
import type {Values} from './read-arguments.ts';
import {releaseIn, removalOf} from './release-options.ts';
import {runFaults} from './run-faults.ts';
import {blankFaults, staticFaults} from './static-faults.ts';
import {strangeVariables, variableValues} from './variable-values.ts';
import {under, underVariables, withAnswers} from './with-file.ts';
import {wordOf} from './word-of.ts';
import {worldOf} from './world-of.ts';
import {placed, writtenAs} from './written-as.ts';

/** Everything a run needs that the command line and the environment say. */
export type Options = {
	readonly command: Command;
	/** The world of `--demo` or `simulate`. */
	readonly world?: string;
	/** What the word behind the command says, where that is no world. */
	readonly word?: string;
	readonly demo: boolean;
	/** Several accounts that the run is for; none for the one of its credentials. */
	readonly accounts: readonly WantedAccount[];
	readonly given: Given;
	/** What of it stands in a file of answers, and where. */
	readonly written: WrittenAnswers;
	/** All that was given, for commands that are printed. */
	readonly said: Answers;
	readonly keyFromStdin: boolean;
	readonly dryRun: boolean;
	/** Whether anything in an account may be changed. */
	readonly writes: boolean;
	readonly detailedExitCode: boolean;
	readonly check: boolean;
	readonly data: boolean;
	readonly resolveTags: boolean;
	/** For `mcp`: its tools may apply a plan. */
	readonly allowApply: boolean;
	readonly wait: boolean;
	/** Seconds. */
	readonly timeout: number;
	readonly rollback: boolean;
	readonly concurrency: number;
	readonly failFast: boolean;
	/** Paths of files, as they were typed. */
	readonly saveAnswers?: string;
	readonly out?: string;
	/** The plan that was read from a file, to be carried out. */
	readonly saved?: PlanFile;
	/** A folder. */
	readonly write?: string;
	/** Of `fleet`; what a file says of single accounts comes to it. */
	readonly fleet?: FleetWishes;
	/** How code is written. */
	readonly code: CodeOptions;
	/** The file of the page. */
	readonly report?: string;
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
	const variables = variableValues(environment, typed);
	const set = under(variables.values, typed);
	const fromFile = under(underVariables(file?.values ?? {}, environment), {...set, ...typed});
	const values = {...fromFile, ...set, ...typed};
	const written = writtenAs({typed, set, file, environment});
	const {word, more, faults: wordFaults} = wordOf(command, context.positionals);
	const {world, faults: worldFaults} = worldOf(command, {...context, values, positionals: more});
	const {accounts, faults: accountFaults} = accountsOf(command, values);
	// Most rollouts take a few minutes; pulling an image for Windows can take this long.
	const timeout = duration(values.timeout?.[0] ?? '15m');
	return {
		faults: [
			...contradictions(values, command).map(fault => written(fault)),
			...accountFaults.map(fault => written(fault)),
			...blankFaults(typed, environment),
			...variables.faults,
			...strangeVariables(command, environment),
			...[typed, set, fromFile]
				.flatMap(layer => [...staticFaults(layer), ...runFaults(layer), ...fleetFaults(command, layer)])
				.map(fault => written(fault)),
			...wordFaults,
			...worldFaults,
		],
		options: {
			command: commandWith(command, values, word),
			...named('world', world),
			...named('word', word),
			demo: isSet(values, 'demo'),
			accounts,
			given: {
				...withAnswers(withAnswers(givenAnswers(typed, environment), set, 'environment'), fromFile, 'file'),
				release: releaseIn(command, values),
				removal: removalOf(values),
			},
			written: placed(fromFile, file),
			said: saidAnswers(values, environment, world),
			keyFromStdin: isSet(values, 'api-key-stdin'),
			dryRun: isSet(values, 'dry-run'),
			writes: !isSet(values, 'dry-run') && isWriting(command, values),
			detailedExitCode: isSet(values, 'detailed-exitcode'),
			check: isSet(values, 'check'),
			data: isSet(values, 'data'),
			resolveTags: isSet(values, 'resolve-tags'),
			allowApply: isSet(values, 'allow-apply'),
			wait: !isSet(values, 'no-wait'),
			// Never used: there is a fault, and the run does not begin.
			timeout: timeout ?? 0,
			rollback: !isSet(values, 'no-rollback'),
			concurrency: concurrencyOf(first(values, 'concurrency')) ?? defaultConcurrency,
			failFast: isSet(values, 'fail-fast'),
			...named('saveAnswers', first(values, 'save-answers')),
			...named('out', first(values, 'out')),
			...named('write', first(values, 'write')),
			...named('report', first(values, 'report')),
			...named('journal', first(values, 'journal')),
			...named(
				'front',
				fronts.find(front => isSet(values, front)),
			),
			colour: isSet(values, 'no-color') ? false : undefined,
			ascii: isSet(values, 'ascii'),
			language: languageOf(values, environment),
			code: codeOptions(values),
			...(command.purpose === 'fleet' && {fleet: fleetWishes(values)}),
			iam: {apply: isSet(values, 'apply'), ...named('integrationRole', first(values, 'integration-role'))},
		},
	};
}

const fronts = ['json', 'plain', 'screen-reader'] as const;

/** Decided here once: the gateway that the run gets can write or can't, whatever is done with it later. */
function isWriting(command: Command, values: Values): boolean {
	if (!isSetup(command)) {
		return false;
	}

	const {writes} = command;
	return writes === 'plan' || (writes !== 'nothing' && isSet(values, writes));
}

function isSet(values: Values, name: FlagName): boolean {
	return values[name] !== undefined;
}

function first(values: Values, name: FlagName): string | undefined {
	return values[name]?.[0];
}
