import type {ChangeNote} from '../../../domain/ending/event.ts';

/** Something worth saying while a change runs. */
export function note(of: ChangeNote): string {
	switch (of.kind) {
		case 'role-propagating': {
			return (
				`Wait for IAM to spread role ${of.role.split('/').at(-1)}; a new role takes some seconds to be ` +
				'usable'
			);
		}

		case 'service-draining': {
			return `Wait for the old service ${of.service} to drain; its name is taken until then`;
		}

		case 'retrying': {
			return `Try again: ${of.why}`;
		}

		case 'already-there': {
			return 'Found it there already, equal to the plan';
		}
	}
}
