import type {ChangeNote} from '../../../domain/ending/event.ts';
import {duration} from '../forms/duration.ts';

/** Something worth saying while a change runs. */
export function note(of: ChangeNote): string {
	switch (of.kind) {
		// IAM is eventually consistent, and AWS names no time.
		case 'role-propagating': {
			return (
				`Wait for IAM to spread role ${of.role.split('/').at(-1)}; a new role takes some seconds to be ` +
				'usable'
			);
		}

		// ECS refuses a second service of a name while the first is DRAINING (CreateService in the API reference).
		case 'service-draining': {
			return of.isGoing === true
				? `Wait for the tasks of ${of.service} to stop`
				: `Wait for the old service ${of.service} to drain; its name is taken until then`;
		}

		// One operation at a time without managed execution, whoever began it (OperationInProgressException).
		case 'stack-set-busy': {
			return `Wait for another operation on stack set ${of.stackSet} to end`;
		}

		case 'retrying': {
			return `Try again: ${of.why}`;
		}

		case 'signed-out': {
			return (
				'Signed out of AWS; the change is sent as soon as there are new credentials' +
				(of.seconds === 0 ? '' : ` (${duration(of.seconds)} by now)`)
			);
		}

		// As after a run that was cut off between a call and its answer.
		case 'already-there': {
			return 'Found it there already, equal to the plan';
		}
	}
}
