import type {Aws, Pass, ReadClusterOptions} from '../../aws/gateway.ts';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {NamesReadFor} from '../../domain/account/observed.ts';
import {clusterNames} from '../../domain/choices/given.ts';
import {describeCluster, standingOf, unseen} from '../../domain/found/describe-cluster.ts';
import {findAgents} from '../../domain/found/find-agents.ts';
import {isCalled} from '../../domain/kit/called.ts';
import type {Ports} from '../ports.ts';
import {gather} from './gather.ts';
import {readWhole} from './read-whole.ts';
import {many, refusedBy, type RegionStep} from './listing/region-step.ts';

/** `names`: what clusters that were named before the run are read in full for; without it none is. */
export type RegionReading = {
	readonly aws: Aws;
	readonly names?: NamesReadFor;
	/** Others are read beside it. */
	readonly inSeveral: boolean;
};

/**
One region of which it is said which clusters are meant: its list page by page, then the inside of each of these, a
page of them side by side. The gateway paces itself.
*/
export async function* readRegion(
	region: string,
	{aws, names, inSeveral}: RegionReading,
	ports: Ports,
): AsyncGenerator<RegionStep> {
	const {clock, interrupt, run} = ports;
	const named = clusterNames(run.given.entries.clusters?.entry);
	const isAll = named.length === 0 || named.includes('all');
	// What runs where is all that a survey is about; elsewhere the list comes first, and only the chosen are read in
	// full. Those that were named before the run are chosen already.
	const depth = run.command.purpose === 'estate' ? 'full' : 'list';
	const reading = {
		aws,
		depth,
		pass: Symbol(region),
		signal: interrupt.graceful,
		...(named.length > 0 && names && {names}),
	} as const;
	// Which clusters were meant before the run: the others are not looked into, and an account can have thousands.
	const isWanted = (summary: ClusterSummary) => isAll || named.some(name => isCalled(summary, name));
	const nothing = {region, found: [], clusters: [], events: []};
	const begun = clock.now();
	const listed: Array<readonly ClusterSummary[]> = [];
	try {
		for await (const page of aws.readClusters(region, interrupt.graceful)) {
			listed.push(page);
			// Names first, so that the list shows at once; what is in them follows.
			yield {...nothing, found: page};
		}

		const wanted = listed.map(page => page.filter(summary => isWanted(summary)));
		const count = wanted.flat().length;
		if (count >= many) {
			const facts = {kind: 'region-listed', region, clusters: count} as const;
			yield {...nothing, events: [{type: 'observed', facts}]};
		}

		for (const page of wanted) {
			for await (const cluster of gather(page.map(summary => inside(summary, reading)))) {
				const facts = describeCluster(cluster, findAgents(cluster));
				yield {
					...nothing,
					clusters: [cluster],
					events: [{type: 'observed', facts: {kind: 'cluster', facts, ...(inSeveral && {inSeveral})}}],
					...(isWhole(cluster, reading) && {whole: [cluster.arn]}),
				};
			}
		}

		const all = listed.flat();
		const instances = all.reduce((sum, {instanceCount}) => sum + instanceCount, 0);
		const seconds = (clock.now() - begun) / 1000;
		const facts = {kind: 'region', region, clusters: all.length, instances, seconds} as const;
		yield {...nothing, events: [{type: 'observed', facts}]};
	} catch (error) {
		yield refusedBy(region, error);
	}
}

type Inside = {
	readonly aws: Aws;
	readonly depth: ReadClusterOptions['depth'];
	readonly pass: Pass;
	readonly signal: AbortSignal;
	/** Where a cluster that can take the Agent is read in full at once. */
	readonly names?: NamesReadFor;
};

/** A cluster that can't take the Agent anyway is not looked into, unless it may have one from better days. */
async function* inside(summary: ClusterSummary, {aws, depth, pass, signal, names}: Inside): AsyncGenerator<Cluster> {
	if (names && isWhole(summary, {names})) {
		yield await readWhole(summary, {...names, aws, pass, signal});
		return;
	}

	const {kind} = standingOf(summary);
	yield kind === 'open' || (depth === 'full' && kind === 'no-instances')
		? await aws.readCluster(summary, {families: [], depth, pass}, signal)
		: unseen(summary);
}

function isWhole(summary: ClusterSummary, {names}: Pick<Inside, 'names'>): boolean {
	return names !== undefined && standingOf(summary).kind === 'open';
}
