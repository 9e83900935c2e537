import type {JsonObject} from '../kit/json.ts';
import type {WantedFleet, WantedPlace} from './wanted-fleet.ts';
import type {Place} from './place.ts';

/** Accounts and regions that one call names: each account in each region. */
export type Block<One extends Place = Place> = {
	readonly places: readonly One[];
	readonly accounts: readonly string[];
	readonly regions: readonly string[];
};

/** At most so many units go into one call (CloudFormation API: CreateStackInstances, DeploymentTargets). */
export const mostUnits = 50;

/** At most so many stacks are worked on at a time (CloudFormation quotas, "Concurrent stack instance operations"). */
export const mostStacks = 10_000;

/** Places as few calls name them: accounts that are meant in the same regions go together. */
export function blocksOf<One extends Place>(places: readonly One[]): ReadonlyArray<Block<One>> {
	const byAccount = [...Map.groupBy(places, ({account}) => account)];
	const alike = Map.groupBy(byAccount, ([, own]) => JSON.stringify(own.map(({region}) => region).toSorted()));
	return [...alike.values()].flatMap(group => {
		const accounts = group.map(([account]) => account);
		const regions = [...new Set(group.flatMap(([, own]) => own.map(({region}) => region)))];
		const regionsEach = Math.max(1, Math.floor(mostStacks / accounts.length));
		const parts = Array.from({length: Math.ceil(regions.length / regionsEach)}, (_, index) =>
			regions.slice(index * regionsEach, (index + 1) * regionsEach),
		);
		return parts.map(part => ({
			places: group.flatMap(([, own]) => own.filter(({region}) => part.includes(region))),
			accounts,
			regions: part,
		}));
	});
}

type Addressing = Pick<WantedFleet, 'permissionModel' | 'units'>;

/**
A block in the form of an operation's input. With the organisation's rights accounts are reached through units; fewer
than all of them by `INTERSECTION` (CloudFormation API: DeploymentTargets).
*/
export function targetsOf(
	{accounts, regions, places}: Block<Place & Pick<WantedPlace, 'unit'>>,
	{permissionModel, units}: Addressing,
): JsonObject {
	if (permissionModel === 'self-managed') {
		return {Accounts: accounts, Regions: regions};
	}

	// A unit by itself is all of its accounts, those too that nobody could read.
	const within = new Set(units.flatMap(unit => unit.accounts));
	const isWhole =
		units.length > 0 &&
		units.length <= mostUnits &&
		within.size === accounts.length &&
		accounts.every(account => within.has(account));
	const ids = isWhole
		? units.map(({id}) => id)
		: [...new Set(places.map(({unit}) => unit).filter(unit => unit !== undefined))];
	return {
		DeploymentTargets: {
			OrganizationalUnitIds: ids,
			...(!isWhole && {Accounts: accounts, AccountFilterType: 'INTERSECTION'}),
		},
		Regions: regions,
	};
}

/**
How an operation goes. More accounts at a time than may fail need the soft mode: strictly, no more run than may still
fail and one (CloudFormation API: StackSetOperationPreferences, ConcurrencyMode).
*/
export function preferencesOf(
	regions: readonly string[],
	{concurrency, tolerance, isParallel}: WantedFleet['pace'],
): JsonObject {
	return {
		RegionConcurrencyType: isParallel ? 'PARALLEL' : 'SEQUENTIAL',
		RegionOrder: regions,
		FailureToleranceCount: tolerance,
		MaxConcurrentCount: concurrency,
		ConcurrencyMode: concurrency > tolerance + 1 ? 'SOFT_FAILURE_TOLERANCE' : 'STRICT_FAILURE_TOLERANCE',
	};
}
