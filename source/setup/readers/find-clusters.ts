import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import {clusterNames} from '../../domain/choices/given.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {intents} from '../../domain/choices/intent.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {settingsSoFar} from '../../domain/found/given-settings.ts';
import {choicesOf, situationOf} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import {gather} from './gather.ts';
import {listFirst} from './listing/list-first.ts';
import {readRegion} from './read-region.ts';
import {reader} from './reader.ts';

/**
Finds the clusters of every chosen region and reads what their instances are; each appears as it arrives. Where somebody
is to choose of many, they are found only.
*/
export const findClusters = reader({
	restsOn: ['regions'],
	wants: session => choicesOf(session).regions,
	async *read(regions, session, ports) {
		const {family, serviceName} = settingsSoFar(situationOf(session, ports));
		const reading = {aws: session.aws, names: {family, serviceName}, inSeveral: regions.length > 1};
		yield {type: 'reading', what: 'clusters', subject: regions.join(', ')};
		const found: ClusterSummary[] = [];
		const clusters: Cluster[] = [];
		const whole: string[] = [];
		const refusals = new Map<string, Problem>();
		const listed = new Set<string>();
		const isChoosing = isAsked(ports);
		const {takesLeftovers = false} = intents[ports.run.command.intent];
		// Regions side by side: a pace of its own holds for each, and a far one takes a second a call.
		const steps = isChoosing
			? listFirst(regions, {aws: session.aws, ...(takesLeftovers && {isAskedOf: hasOwnAgent})}, ports)
			: gather(regions.map(region => readRegion(region, reading, ports)));
		for await (const step of steps) {
			found.push(...step.found);
			clusters.push(...step.clusters);
			if (step.isListed) {
				listed.add(step.region);
			}

			whole.push(...(step.whole ?? []));
			if (step.refused) {
				refusals.set(step.region, step.refused);
			}

			yield* step.events;
		}

		const problems = [...refusals.values()];
		// One of several may be closed by an organization's policy: the others are shown all the same. Without any
		// cluster nobody knows whether there is none.
		const stopping = found.length === 0 ? problems.at(0) : problems.find(problem => !isAwsProblem(problem));
		if (stopping) {
			throw new ProblemError(stopping);
		}

		if (found.length === 0 && !takesLeftovers) {
			for (const name of clusterNames(ports.run.given.entries.clusters?.entry)) {
				ports.missing?.(name, {regions, found});
			}

			throw new ProblemError({code: 'no-clusters', regions});
		}

		const read = regions.map(region => {
			const problem = refusals.get(region);
			return problem && isAwsProblem(problem)
				? {region, unread: problem}
				: {region, ...(isChoosing && !listed.has(region) && {isOpen: true as const})};
		});
		const readAhead = Object.fromEntries(whole.map(arn => [arn, reading.names]));
		return {regions: read, found, clusters, readAhead};
	},
});

/** Without one a removal is about what is left of those that are gone, and nobody is asked where. */
function hasOwnAgent(cluster: Cluster): boolean {
	return findAgents(cluster).some(({owner}) => owner.kind === 'us');
}

/** Whether somebody is to say which clusters are meant: nobody has, and the run is not about all that there are. */
function isAsked({run: {command, given}}: Ports): boolean {
	return (
		clusterNames(given.entries.clusters?.entry).length === 0 &&
		(command.asks === 'everything' || command.asks.includes('clusters'))
	);
}
