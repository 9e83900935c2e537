import type {Checked} from '../../../choices/problem/checked.ts';
import {type Intent, intents} from '../../../choices/intent.ts';
import type {ClusterFacts} from '../../../found/cluster-facts.ts';
import type {Observed} from '../../../account/observed.ts';
import {factsOf} from '../../../found/describe-cluster.ts';
import type {Decision} from '../draft.ts';
import {meantClusters, unlistedIn} from './meant-clusters.ts';
import {inOrder} from '../../../kit/sorted.ts';

/** Where the Agent should run. Never guessed: installing is a decision. */
export const clusters: Decision<'clusters'> = {
	id: 'clusters',
	step: 'clusters',
	wanted: ({asks}) => asks === undefined || asks.includes('clusters'),
	// Where no Agent of ours is, a removal is about what one left behind.
	evident({observed, given, intent = 'install'}) {
		const facts = factsFor(observed, intent);
		const isNone = facts.every(({standing}) => standing.kind === 'not-ours') && unlistedIn(observed) === undefined;
		return intents[intent].takesLeftovers && given.entries.clusters === undefined && isNone ? [] : undefined;
	},
	ask({observed, intent = 'install', takesAnyCluster: takesAny = false}) {
		const facts = ranked(factsFor(observed, intent));
		const open = facts.filter(one => takesAny || isOpen(one));
		// "All" would mean those too that can't be looked into.
		const isHiding =
			!takesAny &&
			(facts.some(({standing}) => standing.kind === 'unreadable') || unlistedIn(observed) !== undefined);
		const all = {
			id: 'all',
			selectable: true,
			subject: {kind: 'all', count: open.length, ...(intents[intent].needsAgent && {hasAgent: true as const})},
		} as const;
		const tags = new Map(observed.found.map(cluster => [cluster.arn, cluster.tags]));
		const rows = facts.map(
			one =>
				({
					id: one.arn,
					// Shown with the reason: a missing row would look like a missing permission.
					selectable: takesAny || isOpen(one),
					called: {arn: one.arn, name: one.name, tags: tags.get(one.arn) ?? {}},
					subject: {kind: 'cluster', facts: one},
				}) as const,
		);
		return {
			id: 'clusters',
			step: 'clusters',
			flags: ['--cluster'],
			...(takesAny && {isOnlyLook: true}),
			input: {
				kind: 'many',
				// With one, "all" would be the same row twice.
				options: open.length > 1 && !isHiding ? [all, ...rows] : rows,
				// The only one is meant; that it is taken is still a person's decision.
				chosen: open.length === 1 && !isHiding ? open.map(({arn}) => arn) : [],
				of: ids =>
					takesAny
						? named(ids, facts, observed)
						: meantClusters(ids, {
								facts,
								observed,
								takesLeftovers: intents[intent].takesLeftovers === true,
							}),
			},
		};
	},
};

function isOpen({standing}: ClusterFacts): boolean {
	return standing.kind === 'open';
}

/** Whatever is known of them. */
function named(ids: readonly string[], facts: readonly ClusterFacts[], observed: Observed): Checked<readonly string[]> {
	const open = facts.map((one): ClusterFacts => ({...one, standing: {kind: 'open'}}));
	const looked = {...observed, regions: observed.regions.map(({region}) => ({region}))};
	return meantClusters(ids, {facts: open, observed: looked, takesLeftovers: false});
}

function factsFor(observed: Observed, intent: Intent): readonly ClusterFacts[] {
	return intents[intent].needsAgent ? factsOf(observed).map(one => forOurs(one)) : factsOf(observed);
}

/** A cluster can be chosen for the Agent of ours that it has, also where no instance is left. */
function forOurs(facts: ClusterFacts): ClusterFacts {
	const {standing, agents} = facts;
	if (standing.kind === 'unreadable') {
		return facts;
	}

	const own = agents.filter(({owner}) => owner.kind === 'us');
	return {...facts, standing: own.length > 0 ? {kind: 'open'} : {kind: 'not-ours', others: agents.length}};
}

/**
What people most likely want comes first: clusters that can be chosen and have no Agent yet, the largest of them at the
top.
*/
function ranked(facts: readonly ClusterFacts[]): readonly ClusterFacts[] {
	const rank = ({standing, agents}: ClusterFacts) => (standing.kind === 'open' ? Math.min(agents.length, 1) : 2);
	const orders = (a: ClusterFacts, b: ClusterFacts) => [
		rank(a) - rank(b),
		b.total - a.total,
		inOrder(a.name, b.name),
	];
	return facts.toSorted((a, b) => orders(a, b).find(order => order !== 0) ?? 0);
}
