import type {Passing} from './settle.ts';

/**
A role that IAM has not spread yet. A role that really can't be assumed reads the same, so patience ends after a minute.
*/
export function passingRole(role: string): Passing {
	return {
		pattern: /unable to assume the|trust relationship/iv,
		note: {kind: 'role-propagating', role},
		every: 5,
		seconds: 60,
	};
}
