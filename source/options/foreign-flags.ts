import {commands} from '../commands/all.ts';
import {hasFlag, type Command} from '../commands/command.ts';
import type {UsageFault} from '../domain/choices/problem/usage-fault.ts';

type ForeignFlag = Extract<UsageFault, {readonly kind: 'flag-of-other-command'}>;

/** What is wrong with options that are right, but not for this command. */
export function foreignFlags(command: Command, named: readonly string[]): readonly ForeignFlag[] {
	return [...new Set(named)]
		.filter(flag => !hasFlag(command, flag))
		.map((flag): ForeignFlag => {
			const near = namesake(flag, command);
			return {
				kind: 'flag-of-other-command',
				flag: `--${flag}`,
				command: command.name,
				// Told with the fault: who mistook the command finds the right one.
				commands: commands.filter(other => hasFlag(other, flag)).map(({name}) => name),
				...(near !== undefined && {nearest: `--${near}`}),
			};
		});
}

/**
The option that this command has for the same noun: `--answers` for `--save-answers`. The person typed a real option, so
its letters tell nothing: those of `--write` are nearest to `--site`.
*/
function namesake(flag: string, {flags}: Command): string | undefined {
	const noun = flag.split('-').at(-1);
	return flags.find(name => name.split('-').at(-1) === noun);
}
