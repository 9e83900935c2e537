import type {AwsProblem} from '../../../account/aws-problem.ts';
import type {ClusterSummary} from '../../../account/cluster.ts';
import type {Observed} from '../../../account/observed.ts';
import {ok, refused, type Checked} from '../../../choices/problem/checked.ts';
import type {Problem} from '../../../choices/problem/problem.ts';
import {unknownCluster} from '../../../choices/problem/unknown-cluster.ts';
import type {ClusterFacts} from '../../../found/cluster-facts.ts';
import {isCalled, isFilter, tagFilterOf} from '../../../kit/called.ts';
import {elsewhere} from './elsewhere.ts';

/** What names are looked for in. */
export type Offered = {
	readonly facts: readonly ClusterFacts[];
	readonly observed: Observed;
	/** Where no Agent is something may be left of one. */
	readonly takesLeftovers: boolean;
};

/**
The ARNs of the clusters that these names, ARNs, patterns and tags mean, each once. `all` and filters leave out what
can't be chosen; a name that can't be is refused with its reason.
*/
export function meantClusters(ids: readonly string[], offered: Offered): Checked<readonly string[]> {
	const {facts, observed, takesLeftovers} = offered;
	if (ids.includes('all')) {
		const open = facts.filter(one => isOpen(one));
		const hiding = hidingIn(facts, observed);
		return hiding
			? refused(hiding)
			: open.length > 0 || takesLeftovers
				? ok(open.map(({arn}) => arn))
				: refused(noneOpen(facts));
	}

	if (ids.length === 0) {
		return refused(
			facts.some(one => isOpen(one))
				? {code: 'nothing-selected', question: 'clusters'}
				: {code: 'nothing-selected', question: 'clusters', isEmpty: true},
		);
	}

	const shown = takesLeftovers ? facts.map(one => forLeft(one)) : facts;
	const called: Called = {byArn: Map.groupBy(shown, ({arn}) => arn), byName: Map.groupBy(shown, ({name}) => name)};
	const found: string[] = [];
	for (const id of ids) {
		const meant = isFilter(id) ? filtered(id, offered) : named(id, called, observed);
		if (meant.kind === 'refused') {
			return meant;
		}

		found.push(...meant.value);
	}

	return ok([...new Set(found)]);
}

/** By what a cluster can be named with. */
type Called = Readonly<Record<'byArn' | 'byName', ReadonlyMap<string, readonly ClusterFacts[]>>>;

/** A name may stand in several regions and then means each of them; only an ARN means one. */
function named(id: string, {byArn, byName}: Called, observed: Observed): Checked<readonly string[]> {
	const matches = byArn.get(id) ?? byName.get(id) ?? [];
	const [first] = matches;
	if (!first) {
		return refused(unknown(id, observed));
	}

	// Named outright, so it is refused with its reason; under `all` it would only be left out.
	const usable = matches.filter(one => isOpen(one));
	return usable.length === 0
		? refused({code: 'cluster-not-possible', cluster: first.name, standing: first.standing})
		: ok(usable.map(({arn}) => arn));
}

function filtered(id: string, {facts, observed, takesLeftovers}: Offered): Checked<readonly string[]> {
	// Of a cluster that could not be read the tags are not known either.
	const isMeant = (cluster: ClusterSummary) =>
		isCalled(cluster, id) || (cluster.hidden !== undefined && tagFilterOf(id) !== undefined);
	const called = new Set(observed.found.filter(cluster => isMeant(cluster)).map(({arn}) => arn));
	const matches = facts.filter(({arn}) => called.has(arn));
	// Those of a region that could not be listed, and those that can't be looked into, may be meant as well.
	const hiding = hidingIn(matches, observed);
	if (hiding) {
		return refused(hiding);
	}

	if (matches.length === 0) {
		return refused(unknown(id, observed));
	}

	const open = matches.filter(one => isOpen(one));
	// None at all would mean whatever is left anywhere.
	const usable = open.length === 0 && takesLeftovers ? matches : open;
	return usable.length > 0 ? ok(usable.map(({arn}) => arn)) : refused(noneOpen(matches));
}

function unknown(id: string, observed: Observed): Problem {
	// It may be in a region that could not be read.
	const {unread} = observed.regions.find(region => region.unread !== undefined) ?? {};
	const regions = observed.regions.map(({region}) => region);
	return unread ?? {...unknownCluster(id, observed.found, regions), ...elsewhere(id, observed)};
}

function isOpen({standing}: ClusterFacts): boolean {
	return standing.kind === 'open';
}

/** Named outright it may be the cluster of an Agent that is gone, of which something is left. */
function forLeft(facts: ClusterFacts): ClusterFacts {
	return facts.standing.kind === 'not-ours' ? {...facts, standing: {kind: 'open'}} : facts;
}

/** Who says all, or all that are like that, means those too that can't be looked into, or not even be listed. */
function hidingIn(facts: readonly ClusterFacts[], observed: Observed): Problem | undefined {
	const hidden = facts.find(({standing}) => standing.kind === 'unreadable');
	return (
		unlistedIn(observed) ??
		(hidden && {code: 'cluster-not-possible', cluster: hidden.name, standing: hidden.standing})
	);
}

/** Where there is one, its reason is the reason. */
function noneOpen([first, ...others]: readonly ClusterFacts[]): Problem {
	return first === undefined || others.length > 0
		? {code: 'nothing-selected', question: 'clusters', isEmpty: true}
		: {code: 'cluster-not-possible', cluster: first.name, standing: first.standing};
}

/** Why a region could not be listed. One that an organization closes has no cluster that could be meant. */
export function unlistedIn({regions}: Observed): AwsProblem | undefined {
	return regions
		.flatMap(({unread}) => unread ?? [])
		.find(problem => !(problem.code === 'access-denied' && problem.policy === 'scp'));
}
