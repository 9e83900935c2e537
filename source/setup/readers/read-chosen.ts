import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import {describeCluster} from '../../domain/found/describe-cluster.ts';
import {settingsSoFar} from '../../domain/found/given-settings.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {intents} from '../../domain/choices/intent.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {hiddenBy} from '../../domain/found/hidden-by.ts';
import {placementGroups} from '../../domain/hosts/placement-groups.ts';
import {choicesOf, situationOf} from '../choosing/session.ts';
import {reader} from './reader.ts';
import {withHistories} from './with-histories.ts';

/** Reads the chosen clusters in full: tasks and their ports, EC2's view of the instances, the families we'd write. */
export const readChosen = reader({
	restsOn: ['clusters'],
	wants(session, ports) {
		const {clusters} = choicesOf(session);
		const {family, serviceName} = settingsSoFar(situationOf(session, ports));
		const {intent = 'install'} = situationOf(session, ports);
		const {needsHistory} = intents[intent];
		return session.observed.found.length > 0 && clusters
			? {clusters, family, serviceName, needsHistory}
			: undefined;
	},
	async *read({clusters, family, serviceName, needsHistory}, {aws, observed}, ports) {
		const summaries = observed.found.filter(({arn}) => clusters.includes(arn));
		const read = new Map(observed.clusters.map(cluster => [cluster.arn, cluster]));
		// All announced first: they are read side by side and arrive in any order.
		for (const {name} of summaries) {
			yield {type: 'reading', what: 'cluster', subject: name};
		}

		const steps = needsHistory ? await ports.steps(observed.identity.account) : [];
		const {graceful: signal} = ports.interrupt;
		const pass = Symbol('chosen');
		const full = summaries.map(async summary => {
			const suffixes = suffixesOf(summary, read);
			// With and without suffix: an earlier run may have met the cluster before its other kind of host came.
			const families = [...new Set(['', ...suffixes].map(suffix => `${family}${suffix}`))];
			const services = suffixes.map(suffix => `${serviceName}${suffix}`);
			const cluster = await aws.readCluster(summary, {families, services, depth: 'full', pass}, signal);
			return needsHistory ? withHistories(cluster, {steps, aws, signal}) : cluster;
		});
		for (const cluster of await Promise.all(full)) {
			// Before anything is asked that rests on it: what can't be read is not what isn't there.
			const [unread] = hiddenBy(cluster);
			if (unread) {
				const standing = {kind: 'unreadable', unread} as const;
				throw new ProblemError({code: 'cluster-not-possible', cluster: cluster.name, standing});
			}

			read.set(cluster.arn, cluster);
			yield {type: 'observed', facts: {kind: 'cluster', facts: describeCluster(cluster, findAgents(cluster))}};
		}

		return {clusters: [...read.values()]};
	},
});

/** Each kind of instance gets a family and a service of its own, named with a suffix. */
function suffixesOf({arn}: ClusterSummary, read: ReadonlyMap<string, Cluster>): readonly string[] {
	const cluster = read.get(arn);
	return cluster ? placementGroups(cluster, {}).map(({suffix}) => suffix) : [''];
}
