import type {Cluster} from '../../../account/cluster.ts';
import {findAgentContainer} from '../../../agent/find-agent-container.ts';
import {keyVariableNames} from '../../../agent/read/read-key.ts';
import type {CheckResult} from '../../../choices/problem/check-result.ts';
import {exposedIn, leftBehind, revisionBefore, revisionName} from '../../exposed.ts';
import type {Target} from '../../plan.ts';
import {type Check, clustersOf, result} from '../check.ts';

/**
What else stands in clear in the definition of an Agent that goes on: the keys of further endpoints, and whatever looks
like a secret in any container of its task. The Agent's own key has a check of its own, as it can be moved; where it is,
the revision that still shows it is named.
*/
export const keysInClear: Check = input => {
	const clusterOf = clustersOf(input);
	return input.targets.flatMap(target => inTarget(target, clusterOf(target)));
};

function inTarget(target: Target, cluster: Cluster | undefined): readonly CheckResult[] {
	const before = revisionBefore(target, cluster);
	if (!before) {
		return [];
	}

	const subject = `${target.group.cluster}/${target.name}`;
	const agent = findAgentContainer(target.definition, target.container)?.name;
	const others = exposedIn(target.definition).flatMap(({container, variables}) => {
		const left = variables.filter(name => container !== agent || !keyVariableNames.includes(name));
		return left.length > 0 ? [{container, variables: left}] : [];
	});
	const old = leftBehind(target, cluster);
	return [
		...others.map(facts =>
			result('keys-in-clear', subject, {
				verdict: 'warn',
				finding: 'variables',
				facts: {...facts, definition: revisionName(before)},
			}),
		),
		...(old
			? [
					result('keys-in-clear', subject, {
						verdict: 'warn',
						finding: 'old-revision',
						facts: {definition: revisionName(old)},
					}),
				]
			: []),
	];
}
