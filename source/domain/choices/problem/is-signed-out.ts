import type {Problem} from './problem.ts';

const codes: ReadonlySet<Problem['code']> = new Set([
	'no-credentials',
	'unknown-profile',
	'broken-profile',
	'session-expired',
	'wrong-credentials',
	'mfa-needed',
	'mfa-refused',
]);

/** Whether other credentials would mend it: AWS, or what hands them out, takes those that there are no more. */
export function isSignedOut({code}: Problem): boolean {
	return codes.has(code);
}
