import type {ClusterSummary} from '../../domain/account/cluster.ts';
import {describeCluster} from '../../domain/found/describe-cluster.ts';
import {settingsSoFar} from '../../domain/found/given-settings.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {intents} from '../../domain/choices/intent.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {hiddenBy} from '../../domain/found/hidden-by.ts';
import {isSame} from '../../domain/kit/same.ts';
import {choicesOf, situationOf} from '../choosing/session.ts';
import {readWhole} from './read-whole.ts';
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
		const isAhead = ({arn}: ClusterSummary) => isSame(observed.readAhead?.[arn], {family, serviceName});
		// All announced first: they are read side by side and arrive in any order.
		const open = summaries.filter(summary => !isAhead(summary));
		const isInSeveral = new Set(summaries.map(({region}) => region)).size > 1;
		for (const {name, region} of open) {
			yield {type: 'reading', what: 'cluster', subject: name, ...(isInSeveral && {region})};
		}

		const steps = needsHistory ? await ports.steps(observed.identity.account) : [];
		const {graceful: signal} = ports.interrupt;
		const pass = Symbol('chosen');
		const full = summaries.map(async summary => {
			const ahead = isAhead(summary) ? read.get(summary.arn) : undefined;
			const cluster = ahead ?? (await readWhole(summary, {family, serviceName, aws, pass, signal}));
			return needsHistory ? withHistories(cluster, {steps, aws, signal}) : cluster;
		});
		// Each is told of as soon as it and those before it are there: in the same order always, and who waits for a
		// thousand sees how far it has come. A failure of a later one is thrown when its turn comes.
		for (const one of full) {
			one.catch(() => undefined);
		}

		for (const one of full) {
			const cluster = await one;
			// Before anything is asked that rests on it: what can't be read is not what isn't there. Of those that were
			// chosen unseen all are told together, once they are read.
			const [unread] = read.has(cluster.arn) ? hiddenBy(cluster) : [];
			if (unread) {
				const standing = {kind: 'unreadable', unread} as const;
				throw new ProblemError({code: 'cluster-not-possible', cluster: cluster.name, standing});
			}

			read.set(cluster.arn, cluster);
			// What was read along with the list was told then.
			if (isAhead(cluster)) {
				continue;
			}

			const facts = describeCluster(cluster, findAgents(cluster));
			yield {type: 'observed', facts: {kind: 'cluster', facts, ...(isInSeveral && {inSeveral: isInSeveral})}};
		}

		// Another look is another read.
		return {clusters: [...read.values()], readAhead: {}};
	},
});
