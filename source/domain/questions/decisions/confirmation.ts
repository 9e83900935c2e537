import {ok} from '../../choices/problem/checked.ts';
import type {JsonObject} from '../../kit/json.ts';
import {isList, isObject, textOf} from '../../kit/shape.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Draft} from './draft.ts';

/**
After the yes to a plan that takes Agents out, the name of the cluster is typed, or how many clusters they are: a key
pressed once too often must not do it. Whoever names the clusters and says yes on the command line has typed both.
*/
export function confirmation(plan: Plan, {observed, given}: Situation): ReadonlyArray<Draft<'confirmation'>> {
	// Stacks that are left to themselves take no Agent out.
	const stacks = plan.changes.filter(
		({kind, request}) => kind === 'delete-stack-instances' && request.RetainStacks !== true,
	);
	const [going] = stacks;
	if (going && !given.approve) {
		return [
			{
				id: 'confirmation',
				step: 'review',
				flags: ['--yes'],
				about: [...new Set(stacks.flatMap(({request}) => reached(request)))],
				input: {kind: 'confirm', word: going.subject, of: () => ok(plan.fingerprint)},
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

/** The accounts that an operation names, or the units whose accounts are all meant. */
function reached({Accounts: accounts, DeploymentTargets: targets}: JsonObject): readonly string[] {
	const {Accounts: some, OrganizationalUnitIds: units} = isObject(targets) ? targets : {};
	const named = [accounts, some, units].find(list => isList(list));
	return isList(named) ? named.flatMap(one => textOf(one) ?? []) : [];
}
