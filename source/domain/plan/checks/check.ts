import type {CheckId, CheckResult, Verdict} from '../../choices/problem/check-result.ts';
import type {Change} from '../change.ts';
import type {CompleteChoices} from '../../choices/complete-choices.ts';
import type {Cluster} from '../../account/cluster.ts';
import type {Instance} from '../../account/instance.ts';
import type {Observed} from '../../account/observed.ts';
import type {Unread} from '../../account/unread.ts';
import {firstBy} from '../../kit/first-by.ts';
import type {Target} from '../plan.ts';
import type {KeyReferenceFacts} from '../../iam/policy.ts';

/** Everything a check may look at. `now` is in milliseconds since the epoch. */
export type CheckInput = {
	readonly observed: Observed;
	readonly choices: CompleteChoices;
	readonly targets: readonly Target[];
	readonly changes: readonly Change[];
	/** The stored keys that the tasks will read, one a region. */
	readonly reads: readonly KeyReferenceFacts[];
	readonly now: number;
};

/** One check: a result for each thing it looked at, none where there was nothing to look at. */
export type Check = (input: CheckInput) => readonly CheckResult[];

/** What a check found on one subject; `undefined` where it looked and all is well. */
export type Finding = {
	readonly verdict: Exclude<Verdict, 'pass'>;
	readonly finding: string;
	readonly facts?: CheckResult['facts'];
	readonly instances?: CheckResult['instances'];
	readonly fixes?: CheckResult['fixes'];
};

/** There was nothing to look at, or it could not be read: no pass and no result. What is unread is told once. */
export const notLookedAt = 'not-looked-at';

/** What one question to a subject comes to. */
export type Looked = Finding | typeof notLookedAt | undefined;

export function result(id: CheckId, subject: string, found: Finding | undefined): CheckResult {
	return {id, subject, verdict: 'pass', finding: 'ok', facts: {}, ...found};
}

/** The same question to each target, of its cluster and of what is changed for it alone. */
export function perTarget(
	id: CheckId,
	find: (target: Target, cluster: Cluster | undefined, input: CheckInput & Own) => Looked,
): Check {
	return input => {
		const clusterOf = clustersOf(input);
		const changesBy = Map.groupBy(input.changes, ({target}) => target);
		return input.targets.flatMap(target => {
			const own = changesBy.get(target.id) ?? [];
			return results(id, subjectOf(target), find(target, clusterOf(target), {...input, own}));
		});
	};
}

/** The changes of one target. */
export type Own = {readonly own: readonly Change[]};

function results(id: CheckId, subject: string, looked: Looked): readonly CheckResult[] {
	return looked === notLookedAt ? [] : [result(id, subject, looked)];
}

/** What a result about a target is called: its cluster, and the group's suffix where a cluster has several. */
export function subjectOf({group}: Target): string {
	return `${group.cluster}${group.suffix}`;
}

/** Which cluster is a target's, as far as it was read. */
export function clustersOf({observed}: Pick<CheckInput, 'observed'>): (target: Target) => Cluster | undefined {
	const read = firstBy(observed.clusters, ({arn}) => arn);
	return ({group}) => read.get(group.clusterArn);
}

/** The same question to each cluster that has a target. */
export function perCluster(
	id: CheckId,
	find: (cluster: Cluster, targets: readonly Target[], input: CheckInput) => Looked,
): Check {
	return input => {
		const targetsBy = Map.groupBy(input.targets, ({group}) => group.clusterArn);
		return input.observed.clusters.flatMap(cluster => {
			const targets = targetsBy.get(cluster.arn) ?? [];
			return targets.length > 0 ? results(id, cluster.name, find(cluster, targets, input)) : [];
		});
	};
}

/** A finding about some instances; none when there are none. */
export function about(instances: readonly Instance[], found: Finding): Finding | undefined {
	return instances.length > 0 ? {...found, instances: instances.map(({id}) => ({id}))} : undefined;
}

/** Whether all of these parts of a cluster were read. */
export function isRead(cluster: Cluster | undefined, ...parts: ReadonlyArray<Unread['part']>): boolean {
	return cluster?.unread.every(({part}) => !parts.includes(part)) ?? false;
}
