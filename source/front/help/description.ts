import type {CommandName, WordKind} from '../../commands/command.ts';
import type {Platform} from '../../domain/account/platform.ts';
import type {Feature} from '../../domain/agent/features/feature.ts';
import type {FeatureId} from '../../domain/choices/feature-id.ts';
import type {Flag} from '../../domain/choices/flags.ts';
import type {CheckId} from '../../domain/choices/problem/check-result.ts';

/** The program as data, in the form of `assets/help.schema.json`; `v` grows when a name is changed or goes. */
export type Description = {
	readonly v: 1;
	readonly program: 'dd-ecs-setup';
	readonly version: string;
	/** The command line that starts it without an installation. */
	readonly start: string;
	readonly meaning: string;
	readonly commands: readonly DescribedCommand[];
	/** Groups of options, in the order of help. */
	readonly topics: ReadonlyArray<{readonly id: string; readonly meaning: string}>;
	readonly options: readonly DescribedOption[];
	/** Of each row at most one. */
	readonly exclusive: ReadonlyArray<readonly string[]>;
	readonly environment: readonly DescribedVariable[];
	readonly features: readonly DescribedFeature[];
	readonly checks: readonly DescribedCheck[];
	readonly exitCodes: ReadonlyArray<{readonly code: number; readonly meaning: string}>;
	readonly worlds: ReadonlyArray<{readonly id: string; readonly meaning: string}>;
};

/** Options are named with their dashes, as they are typed. */
export type DescribedCommand = {
	readonly name: CommandName;
	readonly meaning: string;
	/** It is what runs where no command is named. */
	readonly isDefault: boolean;
	/** What it may change in an account: nothing, what its plan says after a yes, or that with this option alone. */
	readonly changes: string;
	readonly word?: {readonly takes: WordKind; readonly isNeeded: boolean};
	readonly options: readonly string[];
	/** Options that do nothing without the one they stand under. */
	readonly onlyWith: Readonly<Record<string, readonly string[]>>;
	readonly examples: readonly string[];
};

export type DescribedOption = {
	readonly name: string;
	readonly short?: string;
	readonly meaning: string;
	readonly topic: Flag['topic'];
	/** Options without one are switches. */
	readonly value?: {
		readonly placeholder: string;
		readonly isNeeded: boolean;
		/** Those that can be listed; there are no others where `isAll`. */
		readonly values?: readonly string[];
		readonly isAll?: boolean;
		/** What counts where nothing is given and nothing is there yet. */
		readonly default?: string;
	};
	readonly isRepeatable: boolean;
	/** Several values stand in one, with commas between them. */
	readonly isList: boolean;
	/** What stands between the name and the value of each part. */
	readonly pairs?: '=' | ':';
	/** It can stand in a file of answers, by its name without dashes. */
	readonly isAnswer: boolean;
	readonly environment: readonly string[];
	readonly commands: readonly CommandName[];
};

/** A variable that is read: in place of an option, or for itself. */
export type DescribedVariable = {readonly name: string; readonly option?: string; readonly meaning: string};

export type DescribedFeature = Pick<Feature, 'standing' | 'needs' | 'excludes' | 'documentation'> & {
	readonly id: FeatureId;
	readonly title: string;
	readonly meaning: string;
	readonly aliases: readonly string[];
	readonly platforms: readonly Platform[];
	readonly billedAs: readonly string[];
	/** What it asks of a Linux host with the default settings; MiB. */
	readonly asksFor: {
		readonly ports: readonly string[];
		readonly capabilities: readonly string[];
		readonly memory?: number;
	};
};

export type DescribedCheck = {
	readonly id: CheckId;
	readonly title: string;
	/** The ids of what it can find, as `checked` events have them. */
	readonly findings: readonly string[];
	/** The commands that make it. */
	readonly commands: readonly CommandName[];
};
