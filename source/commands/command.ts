import type {ChoiceId} from '../domain/choices/choices.ts';
import type {FlagName} from '../domain/choices/flags.ts';
import type {Intent} from '../domain/choices/intent.ts';
import {fleetActions, type FleetAction} from '../domain/choices/wishes/fleet-wishes.ts';

/** The commands of this version: the one place where their names are written as a type. */
export type CommandName =
	| 'install'
	| 'status'
	| 'upgrade'
	| 'rollback'
	| 'rotate-key'
	| 'uninstall'
	| 'doctor'
	| 'iam'
	| 'next'
	| 'flare'
	| 'export'
	| 'fleet'
	| 'simulate'
	| 'show'
	| 'help'
	| 'completion'
	| 'skill'
	| 'mcp';

/** A command as data. Parser, help, setup and fronts read its properties; nobody compares its name. */
export type Command = SetupCommand | ServerCommand | TellCommand;

type Described = {
	readonly name: CommandName;
	/** Every option that it does something with. The parser refuses the others. */
	readonly flags: readonly FlagName[];
	/** What it takes too and tells nobody: its word says the same. */
	readonly untold?: readonly FlagName[];
	/** Flags that do nothing unless the one they stand under is given too. */
	readonly onlyWith?: Readonly<Partial<Record<FlagName, readonly FlagName[]>>>;
	/** What a word behind the name says. */
	readonly word?: WordKind;
	/** Without its word it does nothing. */
	readonly needsWord?: true;
	/** Command lines that work when pasted; the same in every language. */
	readonly examples: readonly string[];
};

/** A world of the simulator, a command of this program, a shell, a path, or what a fleet is to do. */
export type WordKind = 'world' | 'command' | 'shell' | 'file' | 'fleet-action';

/** Shells that command lines are completed in. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/** Changes what is planned, after a yes: of these alone plans are saved. */
export type ChangingCommand = Asking & {
	readonly name: 'install' | 'upgrade' | 'rollback' | 'rotate-key' | 'uninstall';
	readonly purpose: 'changes';
};

/** Signs in, asks, reads, plans, and ends as its purpose says. */
export type SetupCommand =
	| ChangingCommand
	| FleetCommand
	| (Asking & {
			/**
			What becomes of what was read: what the checks of a plan found, the policies that it needs, what runs where,
			what an application needs, a file for support, or code: of a plan, or of what runs.
			*/
			readonly purpose: 'checks' | 'policies' | 'estate' | 'wiring' | 'bundle' | 'code' | 'inventory';
			/** With this value of an option it is otherwise. */
			readonly given?: {
				readonly flag: FlagName;
				readonly value: string;
				readonly is: {readonly purpose: 'inventory'; readonly asks: readonly ChoiceId[]};
			};
	  });

/**
Hands the Agent to stacks of many accounts. What it does is said by its word; without one it takes all that any of them
takes, and does not run.
*/
export type FleetCommand = Asking & {
	readonly name: 'fleet';
	readonly purpose: 'fleet';
	readonly action: FleetAction;
	readonly byWord: Readonly<Record<FleetAction, Pick<Asking, 'flags' | 'writes' | 'asks'>>>;
};

type Asking = Described & {
	/** What may be changed in an account: all that is planned, nothing, or what this flag asks for. */
	readonly writes: 'plan' | 'nothing' | FlagName;
	/** Which planner makes the plan. */
	readonly intent: Intent;
	/** The choices that are asked for; the rest is given or takes its fallback. */
	readonly asks: 'everything' | readonly ChoiceId[];
	/** Which checks are told as they are made: those that passed too, or only what wants attention. */
	readonly checks: 'all' | 'notable';
};

/** Serves until it is stopped: the simulated AWS, or tools of coding agents, each call of which is a run of its own. */
export type ServerCommand = Described & {
	readonly purpose: 'serve';
	readonly serves: 'account' | 'tools';
	/** What may be changed in an account: nothing, or what somebody asks for where this flag was given. */
	readonly writes: 'nothing' | FlagName;
};

/**
Says something on standard output and ends: nobody is asked, and no account is signed in to. `tells` names what; it is
made by the function of that name in `program/apart/tell.ts`.
*/
export type TellCommand = Described & {readonly purpose: 'tell'; readonly tells: Told};

/**
What such commands say: how this program is used, what a saved plan would do, what a shell completes lines by, or what a
coding agent has to know.
*/
export type Told = 'description' | 'plan' | 'script' | 'skill';

/** Where to look. */
export const places = ['credentials', 'regions', 'clusters', 'linux'] as const satisfies readonly ChoiceId[];

/** Whether it is about an account. */
export function isSetup(command: Command): command is SetupCommand {
	return command.purpose !== 'serve' && command.purpose !== 'tell';
}

/** The command as it is with the word behind it and the values of its options. */
export function commandWith(
	command: Command,
	values: Readonly<Partial<Record<FlagName, readonly string[]>>>,
	word?: string,
): Command {
	if (!isSetup(command) || command.purpose === 'changes') {
		return command;
	}

	if (command.purpose === 'fleet') {
		const action = fleetActions.find(one => one === word);
		return action === undefined ? command : {...command, ...command.byWord[action], action};
	}

	if (!command.given) {
		return command;
	}

	const {flag, value, is} = command.given;
	return values[flag]?.at(0) === value ? {...command, ...is} : command;
}

/** The name with the word that is part of it: `fleet apply`. */
export function calledBy(command: Command): string {
	return 'action' in command ? `${command.name} ${command.action}` : command.name;
}

/** Whether an option is one of its own, as its help lists them. */
export function hasFlag({flags}: Pick<Command, 'flags'>, flag: string): boolean {
	return flags.some(name => name === flag);
}

/** Whether an option may stand in its line. */
export function isTaking(command: Pick<Command, 'flags' | 'untold'>, flag: string): boolean {
	return hasFlag(command, flag) || hasFlag({flags: command.untold ?? []}, flag);
}
