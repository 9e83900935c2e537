import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {commandCalled, startedAs} from '../../../../source/commands/all.ts';
import type {UsageFault} from '../../../../source/domain/choices/problem/usage-fault.ts';
import {commandLine} from '../../../../source/domain/ending/next-steps/command-line.ts';
import {nextSteps} from '../../../../source/domain/ending/next-steps/next-steps.ts';
import {install} from '../../../../source/commands/install.ts';

/** What helps after a fault in the line of a command. */
function helpAfter(fault: UsageFault, command: string): string | undefined {
	const run = {command: startedAs(commandCalled(command) ?? install), answers: {}};
	const [step] = nextSteps({code: 'usage', faults: [fault]}, run);
	return step && commandLine(step, run);
}

test('what is wrong with the line of a command leads to the help of that command', () => {
	const unknown = {kind: 'unknown-flag', flag: '--frmat'} as const;
	deepEqual(
		['export', 'simulate', 'fleet', 'fleet plan', 'install'].map(name => helpAfter(unknown, name)),
		['export', 'simulate', 'fleet', 'fleet plan', 'install'].map(name => `npx dd-ecs-setup ${name} --help`),
	);
});

test('an option of another command leads to the one that was given it, and no command to all of them', () => {
	const foreign = {
		kind: 'flag-of-other-command',
		flag: '--check',
		command: 'fleet plan',
		commands: ['status'],
	} as const;
	deepEqual(
		[helpAfter(foreign, 'fleet plan'), helpAfter({kind: 'unknown-command', command: 'exprot'}, 'install')],
		['npx dd-ecs-setup fleet plan --help', 'npx dd-ecs-setup --help'],
	);
});
