import {Fault, type Call} from '../server/call.ts';
import type {Principal} from '../account/principal.ts';
import {fields} from '../query/fields.ts';
import type {Role} from '../account/role.ts';

const hour = 3600;

/**
How long a session may last: an hour unless asked otherwise, at least 15 minutes, at most what the role allows; an hour
for a role that is assumed by another.
*/
export function sessionSeconds({input}: Call, role: Role, principal?: Principal): number {
	const seconds = fields.count(input, 'DurationSeconds') ?? hour;
	// 900 seconds and the role's own limit (API reference: AssumeRole, DurationSeconds).
	if (seconds < 900) {
		throw new Fault({
			code: 'ValidationError',
			message:
				`1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy ` +
				'constraint: Member must have value greater than or equal to 900',
		});
	}

	// A caller with temporary keys counts as a role that assumes another (IAM user guide: role chaining).
	const isChained = principal?.sessionToken !== undefined;
	if (isChained && seconds > hour) {
		throw new Fault({
			code: 'ValidationError',
			message:
				'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
		});
	}

	if (seconds > (role.maxSessionSeconds ?? hour)) {
		throw new Fault({
			code: 'ValidationError',
			message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
		});
	}

	return seconds;
}
