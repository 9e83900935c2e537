import type {CommandName, WordKind} from '../commands/command.ts';
import type {FeatureId} from '../domain/choices/feature-id.ts';
import type {Flag, FlagName} from '../domain/choices/flags.ts';
import type {CheckId} from '../domain/choices/problem/check-result.ts';
import type {FleetAction} from '../domain/choices/wishes/fleet-wishes.ts';

/** What `--help` says; the front lays it out and takes the options from the table that the parser uses. */
export type HelpWords = {
	/** The program in a sentence. */
	readonly purpose: string;
	/** Each command in a phrase, without a capital at its start. */
	readonly commands: Readonly<Record<CommandName, string>>;
	/** Such a phrase where it stands alone. */
	readonly sentence: (phrase: string) => string;
	/** An option's phrase with the variables that mean the same. */
	readonly orVariables: (phrase: string, names: readonly string[]) => string;
	/** What each word behind `fleet` has it do. */
	readonly fleetActions: Readonly<Record<FleetAction, string>>;
	/** Each option in a phrase. */
	readonly flags: Readonly<Record<FlagName, string>>;
	readonly topics: Readonly<Record<Flag['topic'], string>>;
	/** What an exit code means, by its number. */
	readonly exitCodes: Readonly<Record<number, string>>;
	readonly headings: Readonly<
		Record<'usage' | 'commands' | 'features' | 'worlds' | 'exitCodes' | 'examples', string>
	>;
	/** What stands for options, or for the word behind a command, in the line of usage. */
	readonly placeholders: Readonly<Record<WordKind | 'options', string>>;
	/** Which options have a variable that is not named beside them, and what it is called. */
	readonly variables: string;
	/** What an option that is not given means where an Agent is already. */
	readonly asItIs: string;
	/** Commands that a later version will have; nothing where there are none. */
	readonly later: (names: readonly string[]) => string | undefined;
	/** Which features are on unless somebody says otherwise, and how to say so. */
	readonly defaultFeatures: (ids: readonly string[]) => string;
	/** A world of the demo; `summary` is what the simulator says of it, in English. */
	readonly world: (name: string, summary: string) => string;
};

/** What the program described as data says beside `--help`. */
export type DescriptionWords = {
	readonly help: HelpWords;
	/** What an exit code means, in full. */
	readonly exitCodes: Readonly<Record<number, string>>;
	/** Variables that no option stands for. */
	readonly environment: Readonly<Record<string, string>>;
	readonly features: Readonly<Record<FeatureId, {readonly title: string; readonly does: string}>>;
	/** What each check is called, and what it can find, by id. */
	readonly checks: Readonly<
		Record<CheckId, {readonly title: string; readonly findings: Readonly<Record<string, unknown>>}>
	>;
};
