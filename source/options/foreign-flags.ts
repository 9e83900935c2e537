import {commands, nameOf} from '../commands/all.ts';
import {hasFlag, isTaking, type Command} from '../commands/command.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';

type ForeignFlag = Extract<UsageFault, {readonly kind: 'flag-of-other-command'}>;

/** What is wrong with options that are right, but not for this command. */
export function foreignFlags(command: Command, named: readonly string[]): readonly ForeignFlag[] {
	return [...new Set(named)]
		.filter(flag => !isTaking(command, flag))
		.map((flag): ForeignFlag => {
			const near = namesake(flag, command);
			return {
				kind: 'flag-of-other-command',
				flag: `--${flag}`,
				// Before its word it is the command itself.
				command: nameOf(command),
				// Told with the fault: who mistook the command finds the right one.
				commands: takers(command, flag),
				...(near !== undefined && {nearest: `--${near}`}),
			};
		});
}

/** Commands that take an option; of the one whose word was mistaken, the words that do. */
function takers(command: Command, flag: string): readonly string[] {
	const words = command.purpose === 'fleet' ? Object.entries(command.byWord) : [];
	return [
		...words.filter(([, as]) => hasFlag(as, flag)).map(([word]) => `${command.name} ${word}`),
		...commands.filter(other => hasFlag(other, flag) && other.name !== command.name).map(({name}) => name),
	];
}

/**
The option that this command has for the same noun: `--answers` for `--save-answers`. The person typed a real option, so
its letters tell nothing: those of `--write` are nearest to `--site`.
*/
function namesake(flag: string, {flags}: Command): string | undefined {
	const noun = flag.split('-').at(-1);
	return flags.find(name => name.split('-').at(-1) === noun);
}
