import type {FlagName} from '../../choices/flags.ts';
import {isTaken, type Started} from '../../choices/invocation.ts';
import type {CheckStep} from './check-step.ts';

/** Steps after checks whose sentence names an option. */
const named: Readonly<Partial<Record<CheckStep['step'], FlagName>>> = {
	'check-role-name': 'execution-role',
	'leave-out-role': 'execution-role',
	'leave-out-kept-role': 'execution-role',
	'key-to-move': 'api-key-stdin',
	'name-the-boundary': 'permissions-boundary',
	'name-linux': 'linux',
	'one-agent': 'existing',
	'pin-again': 'pin',
	'name-version': 'agent-version',
};

/** Whether a step names no option, or one that the command takes. */
export function isOpenTo(command: Started, step: CheckStep): boolean {
	const option =
		step.step === 'mend-definition' && step.rule === 'secrets-without-role' ? 'execution-role' : named[step.step];
	return option === undefined || isTaken(option, command);
}
