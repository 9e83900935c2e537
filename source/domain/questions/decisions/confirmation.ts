import {ok} from '../../choices/problem/checked.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Draft} from './draft.ts';

/**
After the yes to a plan that takes Agents out, the name of the cluster is typed, or how many clusters they are: a key
pressed once too often must not do it. Whoever names the clusters and says yes on the command line has typed both.
*/
export function confirmation(plan: Plan, {observed, given}: Situation): ReadonlyArray<Draft<'confirmation'>> {
	const stacks = plan.changes.find(({kind}) => kind === 'delete-stack-instances');
	if (stacks && !given.approve) {
		return [
			{
				id: 'confirmation',
				step: 'review',
				flags: ['--yes'],
				about: [],
				input: {kind: 'confirm', word: stacks.subject, of: () => ok(plan.fingerprint)},
			},
		];
	}

	if (!plan.removals || plan.changes.length === 0 || (given.approve && given.entries.clusters !== undefined)) {
		return [];
	}

	const clusters = [...new Set(plan.changes.flatMap(({cluster}) => cluster ?? []))];
	const [first, ...others] = clusters;
	return [
		{
			id: 'confirmation',
			step: 'review',
			flags: ['--yes --cluster'],
			about: clusters,
			input: {
				kind: 'confirm',
				word:
					others.length > 0
						? `${clusters.length} clusters`
						: (first ?? observed.identity?.account ?? 'delete'),
				of: () => ok(plan.fingerprint),
			},
		},
	];
}
