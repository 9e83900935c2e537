import {Fault, type Call} from '../call.ts';
import type {Principal} from '../principal.ts';
import {fields} from '../query/fields.ts';

/**
How long a session may last: an hour unless asked otherwise, between 15 minutes and the role's hour.
*/
export function sessionSeconds({input}: Call, principal?: Principal): number {
	const seconds = fields.count(input, 'DurationSeconds') ?? 3600;
	if (seconds < 900) {
		throw new Fault({code: 'ValidationError', message: `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900`});
	}

	if (seconds > 3600) {
		const isChained = principal?.sessionToken !== undefined;
		throw new Fault({code: 'ValidationError', message: isChained ? 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining' : 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'});
	}

	return seconds;
}
