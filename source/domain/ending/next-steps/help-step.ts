import type {Invocation} from '../../choices/invocation.ts';
import {program, type NextStep} from './next-step.ts';

/** All that the command line takes. */
export const help: NextStep = {step: 'help', command: program('--help')};

/** All that one command takes; of a fleet its name has the word behind it. */
export function helpOf(name: string): NextStep {
	return {step: 'help-of-command', name, command: program(...name.split(' '), '--help')};
}

/** All that the command of a run takes. */
export function helpOfRun({command: {name, action}}: Invocation): NextStep {
	return name === '' ? help : helpOf(action === undefined ? name : `${name} ${action}`);
}
