import {ok} from '../checked.ts';
import type {Plan} from '../plan.ts';
import type {Draft} from './draft.ts';

/** The yes to exactly this plan. It never has a fallback. */
export function approval(plan: Plan): Draft<'approval'> {
	return {
		id: 'approval',
		step: 'review',
		flag: '--yes',
		about: [...new Set(plan.targets.map(({group}) => group.cluster))],
		input: {kind: 'review', plan, of: () => ok(plan.fingerprint)},
	};
}
