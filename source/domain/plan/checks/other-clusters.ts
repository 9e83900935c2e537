import type {CheckId, CheckResult} from '../../choices/problem/check-result.ts';
import {type CheckInput, clustersOf, subjectOf} from './check.ts';

/** These are about the account: no other choice of clusters helps, and their subjects are no clusters. */
const ofAccount: ReadonlySet<CheckId> = new Set([
	'credentials-outlive-rollout',
	'permissions',
	'execution-role',
	'stored-key',
	'old-key',
	'clock-skew',
	'plain-key',
	'key-verdict',
]);

/** Gives what failed on some clusters another way out, where all is well on others: to begin with those. */
export function withOtherClusters(
	results: readonly CheckResult[],
	{targets, observed}: Pick<CheckInput, 'targets' | 'observed'>,
): readonly CheckResult[] {
	const failed = new Set(results.filter(result => isOfClusters(result)).map(({subject}) => subject));
	const bad = new Set(
		targets
			.filter(target => failed.has(subjectOf(target)) || failed.has(target.group.cluster))
			.map(({group}) => group.clusterArn),
	);
	const clusterOf = clustersOf({observed});
	const named = Map.groupBy(observed.found, ({name}) => name);
	const good = new Map(
		targets.flatMap(target => {
			const {clusterArn, cluster} = target.group;
			// A name that several regions have means the cluster in each of them.
			const isOne = (named.get(cluster)?.length ?? 0) < 2;
			return bad.has(clusterArn) || !clusterOf(target)
				? []
				: [[clusterArn, isOne ? cluster : clusterArn]];
		}),
	);
	const fix = {cluster: [...good.values()]};
	return bad.size === 0 || good.size === 0
		? results
		: results.map(result => (isOfClusters(result) ? {...result, fixes: [...(result.fixes ?? []), fix]} : result));
}

function isOfClusters({id, verdict}: CheckResult): boolean {
	return verdict === 'fail' && !ofAccount.has(id);
}
