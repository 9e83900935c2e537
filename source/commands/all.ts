/*
Commands, one file each. Only data stands here: it may import the options (`domain/choices/flags.ts`) and nothing else.

To add one: its name in `CommandName`; its file here, listed below; new options in `flags.ts`, each with its topic; its
summary in `text/en/usage/help.ts`; for a purpose of its own, what `setup` does then, and for what it tells without an
account, the function in `program/apart/tell.ts`. What is forgotten doesn't compile.
Parser, help and the README's table follow by themselves.
*/
import type {Started} from '../domain/choices/invocation.ts';
import {calledBy, commandWith, type Command, type CommandName, type SetupCommand} from './command.ts';
import {completion} from './completion.ts';
import {doctor} from './doctor.ts';
import {exporting} from './export.ts';
import {flare} from './flare.ts';
import {fleet} from './fleet.ts';
import {help} from './help.ts';
import {iam} from './iam.ts';
import {install} from './install.ts';
import {mcp} from './mcp.ts';
import {next} from './next.ts';
import {rollback} from './rollback.ts';
import {rotateKey} from './rotate-key.ts';
import {show} from './show.ts';
import {simulate} from './simulate.ts';
import {skill} from './skill.ts';
import {status} from './status.ts';
import {uninstall} from './uninstall.ts';
import {upgrade} from './upgrade.ts';

const byName: Readonly<Record<CommandName, Command>> = {
	install,
	status,
	upgrade,
	rollback,
	'rotate-key': rotateKey,
	uninstall,
	doctor,
	iam,
	next,
	flare,
	export: exporting,
	fleet,
	show,
	simulate,
	help,
	completion,
	skill,
	mcp,
};

/** In the order in which help shows them. */
export const commands: readonly Command[] = Object.values(byName);

/** What runs where no command is named. */
export const defaultCommand: SetupCommand = install;

/** Commands of the contract that this version does not have yet; naming one says so. */
export const laterCommands: readonly string[] = [];

/** `undefined` for a word that is none, or not yet. */
export function commandNamed(name: string): Command | undefined {
	return commands.find(command => command.name === name);
}

/** A command, or that of a fleet with the word behind it, by what it is called. */
export function commandCalled(name: string): Command | undefined {
	const [first = '', word] = name.split(' ', 2);
	const command = commandNamed(first);
	return command && commandWith(command, {}, word);
}

/** The name, with the word behind it where that was given: one of a fleet is another command than the table's then. */
export function nameOf(command: Command): string {
	return commands.includes(command) ? command.name : calledBy(command);
}

/** As what a command is told of where its run has not begun; what is about no account plans nothing. */
export function startedAs(command: Command): Started {
	const {name, flags} = command;
	return {
		name,
		flags,
		intent: 'intent' in command ? command.intent : defaultCommand.intent,
		...('action' in command && !commands.includes(command) && {action: command.action}),
	};
}
