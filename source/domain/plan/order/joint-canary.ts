import type {Problem} from '../../choices/problem/problem.ts';
import {unknownCluster} from '../../choices/problem/unknown-cluster.ts';
import {noCanary, smallestCanary} from '../../choices/wishes/release-wishes.ts';
import {shortName, type AccountName} from '../../choices/wishes/wanted-account.ts';
import type {AccountPlan} from '../forecast/account-plan.ts';
import type {Target} from '../plan.ts';
import type {Waves} from './waves.ts';

/** The one cluster that goes first of all accounts of a run. */
export type JointCanary = {
	readonly of: AccountName;
	readonly cluster: string;
	readonly clusterArn: string;
	readonly region: string;
	/** How many it has that are to run an Agent, of whatever kind they are. */
	readonly instances: number;
};

/** `one`: it goes first; `none`: all go together. */
export type Joint =
	| {readonly kind: 'one'; readonly canary: JointCanary}
	| {readonly kind: 'none'}
	| {readonly kind: 'refused'; readonly problem: Problem};

/** What can go first of several clusters that are changed, the smallest first; one without instances proves nothing. */
export function jointCandidates(accounts: readonly AccountPlan[]): readonly JointCanary[] {
	return cellsIn(accounts, ({id}, changed) => changed.has(id))
		.filter(({instances}) => instances > 0)
		.toSorted((a, b) =>
			a.instances === b.instances ? jointName(a).localeCompare(jointName(b), 'en') : a.instances - b.instances,
		);
}

/**
Which cluster goes first, by what was wished: its ARN, its name where no other account has it too, or both with a slash
between, `ACCOUNT/CLUSTER`, the account by its id, alias or profile. None where one cluster alone is changed.
*/
export function jointCanary(accounts: readonly AccountPlan[], wish: string): Joint {
	if (wish === noCanary) {
		return {kind: 'none'};
	}

	const candidates = jointCandidates(accounts);
	if (wish === smallestCanary) {
		const [canary] = candidates;
		return canary && candidates.length > 1 ? {kind: 'one', canary} : {kind: 'none'};
	}

	const all = cellsIn(accounts, () => true);
	const named = all.filter(one => isNamed(one, wish));
	const [canary] = named;
	if (!canary) {
		const clusters = all.map(({cluster, clusterArn}) => ({arn: clusterArn, name: cluster, tags: {}}));
		// Nothing is planned anywhere: what was refused says more.
		return all.length === 0
			? {kind: 'none'}
			: {kind: 'refused', problem: unknownCluster(wish, clusters, [...new Set(all.map(({region}) => region))])};
	}

	if (new Set(named.map(({of}) => of)).size > 1) {
		return {
			kind: 'refused',
			problem: {code: 'ambiguous-canary', canary: wish, clusters: named.map(one => jointName(one))},
		};
	}

	return candidates.some(({clusterArn}) => clusterArn !== canary.clusterArn) ? {kind: 'one', canary} : {kind: 'none'};
}

/** `ACCOUNT/CLUSTER`, as `--canary` takes it. */
export function jointName({of, cluster}: Pick<JointCanary, 'of' | 'cluster'>): string {
	return `${shortName(of)}/${cluster}`;
}

/** The waves of the account whose cluster goes first: that one, and whatever else is there, also nothing. */
export function jointWaves({clusterArn}: JointCanary, targets: readonly Target[]): Waves {
	const isFirst = ({group}: Target) => group.clusterArn === clusterArn;
	const ids = (some: readonly Target[]) => some.map(({id}) => id);
	return [ids(targets.filter(one => isFirst(one))), ids(targets.filter(one => !isFirst(one)))];
}

function cellsIn(
	accounts: readonly AccountPlan[],
	isMeant: (target: Target, changed: ReadonlySet<string | undefined>) => boolean,
): readonly JointCanary[] {
	return accounts.flatMap(one => {
		if (one.kind !== 'planned') {
			return [];
		}

		const changed = new Set(one.plan.changes.map(({target}) => target));
		const meant = one.plan.targets.filter(target => isMeant(target, changed));
		return [...Map.groupBy(meant, ({group}) => group.clusterArn).values()].flatMap(targets =>
			targets
				.slice(0, 1)
				.map(({group: {cluster, clusterArn, region}}) => ({
					of: one.of,
					cluster,
					clusterArn,
					region,
					instances: targets.reduce((sum, {group}) => sum + group.instances.length, 0),
				})),
		);
	});
}

/** Whether a wish means a cluster: by its ARN, by its name, or by both names with a slash between. */
export function isNamed(
	{of, cluster, clusterArn}: Pick<JointCanary, 'of' | 'cluster' | 'clusterArn'>,
	wish: string,
): boolean {
	const slash = wish.lastIndexOf('/');
	return (
		wish === clusterArn ||
		(wish.slice(slash + 1) === cluster &&
			(slash === -1 || [of.account, of.alias, of.profile].includes(wish.slice(0, slash))))
	);
}
