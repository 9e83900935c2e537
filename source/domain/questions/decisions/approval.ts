import {ok, refused} from '../../choices/problem/checked.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Draft} from './draft.ts';

/** The yes to exactly this plan. It never has a fallback, and a plan whose checks failed can't be approved. */
export function approval(plan: Plan): Draft<'approval'> {
	const failed = plan.checks.filter(({verdict}) => verdict === 'fail');
	return {
		id: 'approval',
		step: 'review',
		flags: ['--yes'],
		// Clusters by name: whoever says yes sees once more where.
		about: [...new Set(plan.targets.map(({group}) => group.cluster))],
		input: {
			kind: 'review',
			plan,
			// The fingerprint and no plain yes: approved is this plan, and not the one that a later look would make.
			of: () => (failed.length > 0 ? refused({code: 'checks-failed', checks: failed}) : ok(plan.fingerprint)),
		},
	};
}
