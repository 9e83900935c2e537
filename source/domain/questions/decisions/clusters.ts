import type {AwsProblem} from '../../account/aws-problem.ts';
import {ok, refused, type Checked} from '../../choices/problem/checked.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {nearest} from '../../kit/nearest.ts';
import {type Intent, intents} from '../../choices/intent.ts';
import type {ClusterFacts} from '../../found/cluster-facts.ts';
import type {Observed} from '../../account/observed.ts';
import {factsOf} from '../../found/describe-cluster.ts';
import type {Decision} from './draft.ts';
import {elsewhere} from './elsewhere.ts';

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
		const rows = facts.map(
			one =>
				({
					id: one.arn,
					// Shown with the reason: a missing row would look like a missing permission.
					selectable: takesAny || isOpen(one),
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
						: check(ids, {facts, observed, takesLeftovers: intents[intent].takesLeftovers === true}),
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
	return check(ids, {facts: open, observed: looked, takesLeftovers: false});
}

function factsFor(observed: Observed, intent: Intent): readonly ClusterFacts[] {
	return intents[intent].needsAgent ? factsOf(observed).map(one => forOurs(one)) : factsOf(observed);
}

/** Named outright it may be the cluster of an Agent that is gone, of which something is left. */
function forLeft(facts: ClusterFacts): ClusterFacts {
	return facts.standing.kind === 'not-ours' ? {...facts, standing: {kind: 'open'}} : facts;
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
		a.name.localeCompare(b.name, 'en'),
	];
	return facts.toSorted((a, b) => orders(a, b).find(order => order !== 0) ?? 0);
}

type Offered = {
	readonly facts: readonly ClusterFacts[];
	readonly observed: Observed;
	/** Where no Agent is something may be left of one. */
	readonly takesLeftovers: boolean;
};

function check(
	ids: readonly string[],
	{facts: offered, observed, takesLeftovers}: Offered,
): Checked<readonly string[]> {
	const isAll = ids.includes('all');
	const facts = takesLeftovers && !isAll ? offered.map(one => forLeft(one)) : offered;
	const open = facts.filter(({standing}) => standing.kind === 'open');
	if (isAll) {
		// Who says all means those too that can't be looked into, or not even be listed.
		const unlisted = unlistedIn(observed);
		if (unlisted) {
			return refused(unlisted);
		}

		const hidden = facts.find(({standing}) => standing.kind === 'unreadable');
		if (hidden) {
			return refused({code: 'cluster-not-possible', cluster: hidden.name, standing: hidden.standing});
		}

		return open.length > 0 || takesLeftovers ? ok(open.map(({arn}) => arn)) : refused(noneOpen(facts));
	}

	if (ids.length === 0) {
		return refused(
			open.length > 0
				? {code: 'nothing-selected', question: 'clusters'}
				: {code: 'nothing-selected', question: 'clusters', isEmpty: true},
		);
	}

	// A name may stand in several regions and then means each of them; only an ARN means one.
	const found: string[] = [];
	const byArn = Map.groupBy(facts, ({arn}) => arn);
	const byName = Map.groupBy(facts, ({name}) => name);
	for (const id of ids) {
		const matches = byArn.get(id) ?? byName.get(id) ?? [];
		const usable = matches.filter(({standing}) => standing.kind === 'open');
		const [first] = matches;
		if (!first) {
			// It may be in a region that could not be read.
			const {unread} = observed.regions.find(region => region.unread !== undefined) ?? {};
			if (unread) {
				return refused(unread);
			}

			const near = nearest(
				id,
				facts.map(({name}) => name),
			);
			return refused({
				code: 'unknown-cluster',
				cluster: id,
				regions: names(observed),
				...(near !== undefined && {nearest: near}),
				...elsewhere(id, observed),
			});
		}

		// Named outright, so it is refused with its reason; under `all` it would only be left out.
		if (usable.length === 0) {
			return refused({code: 'cluster-not-possible', cluster: first.name, standing: first.standing});
		}

		found.push(...usable.map(({arn}) => arn));
	}

	return ok([...new Set(found)]);
}

/** Where there is one, its reason is the reason. */
function noneOpen([first, ...others]: readonly ClusterFacts[]): Problem {
	return first === undefined || others.length > 0
		? {code: 'nothing-selected', question: 'clusters', isEmpty: true}
		: {code: 'cluster-not-possible', cluster: first.name, standing: first.standing};
}

function names({regions}: Observed): readonly string[] {
	return regions.map(({region}) => region);
}

/** Why a region could not be listed. One that an organization closes has no cluster that could be meant. */
function unlistedIn({regions}: Observed): AwsProblem | undefined {
	return regions
		.flatMap(({unread}) => unread ?? [])
		.find(problem => !(problem.code === 'access-denied' && problem.policy === 'scp'));
}
