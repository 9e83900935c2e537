import type {CheckResult} from '../choices/problem/check-result.ts';
import {isWell} from '../estate/findings.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {Outcome} from './outcome.ts';

const denied: ReadonlySet<Problem['code']> = new Set([
	'no-credentials',
	'unknown-profile',
	'broken-profile',
	'session-expired',
	'wrong-credentials',
	'mfa-refused',
	'role-refused',
	'access-denied',
]);

const usage: ReadonlySet<Problem['code']> = new Set([
	'usage',
	'missing-answer',
	'mfa-needed',
	'same-account',
	'ambiguous-canary',
	'mfa-form',
	'no-region',
	'unknown-region',
	'unknown-cluster',
	'unknown-service',
	'feature-impossible',
	'invalid-setting',
	'downgrade',
	'image-absent',
	'reference-form',
	'key-form',
	'several-sites',
	'misplaced-key',
	'application-key',
	'foreign-agent',
	'name-taken',
	'no-fleet-targets',
	'no-fleet-clusters',
	'unknown-unit',
	'account-outside',
	'unknown-canary-place',
	'fleet-withheld',
]);

/**
The exit code of cli.md's table. A failed permission after some changes is 5: what matters then is that the account
changed, or may have.
*/
export function exitCode(outcome: Outcome): number {
	switch (outcome.kind) {
		case 'done':
		case 'nothing-to-do':
		case 'wired':
		case 'exported':
		case 'absent':
		case 'left': {
			return 0;
		}

		case 'planned': {
			return outcome.detailed && outcome.changes > 0 ? 3 : 0;
		}

		case 'examined': {
			// A permission that an install would lack is what was asked for, and not what stopped the asking.
			return outcome.checks.some(({verdict}) => verdict === 'fail') ? 1 : 0;
		}

		case 'surveyed': {
			return outcome.isCheck && !isWell(outcome.findings) ? 1 : 0;
		}

		case 'fleet-seen': {
			return outcome.isCheck && !outcome.isWell ? 1 : 0;
		}

		case 'failed': {
			return outcome.changed === false ? failureCode(outcome.problem) : 5;
		}

		case 'rolled-back': {
			return 4;
		}

		case 'partial': {
			return 5;
		}

		case 'going-on': {
			return 6;
		}

		case 'stopped': {
			return outcome.changed === false ? 130 : 5;
		}
	}
}

function failureCode(problem: Problem): number {
	const cause = causeOf(problem);
	const isForbidden = cause.code === 'checks-failed' && cause.checks.some(check => isDenial(check));
	return isForbidden || denied.has(cause.code) ? 77 : usage.has(cause.code) ? 2 : 1;
}

/** What lies behind a change that failed, a rollout that could not be seen, or what could not be read. */
function causeOf(problem: Problem): Problem {
	switch (problem.code) {
		case 'change-failed':
		case 'rollout-unseen':
		case 'fleet-unread': {
			return problem.problem;
		}

		case 'cluster-not-possible': {
			return problem.standing.kind === 'unreadable' ? problem.standing.unread.problem : problem;
		}

		default: {
			return problem;
		}
	}
}

/** What the caller may not do, or may not read although the plan rests on it. */
function isDenial({id, verdict, facts}: CheckResult): boolean {
	const {codes} = facts;
	const isUnread = id === 'unread' && Array.isArray(codes) && codes.includes('access-denied');
	return verdict === 'fail' && (id === 'permissions' || isUnread);
}
