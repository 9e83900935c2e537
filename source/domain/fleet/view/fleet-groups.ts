import {inOrder} from '../../kit/sorted.ts';
import {fleetStates, type FleetCell, type FleetState} from '../fleet-cell.ts';

/** What is said of a place: how it stands, or what a plan does there. */
export type FleetWord = FleetState | NonNullable<FleetCell['next']>;

/** One account with its places, in the order of regions. */
export type FleetAccount = {readonly account: string; readonly name?: string; readonly cells: readonly FleetCell[]};

/** Regions of an account of which the same is said, and how many clusters are in each; absent where nobody knows. */
export type FleetPart = {
	readonly word: FleetWord;
	readonly regions: readonly string[];
	readonly clusters?: number;
	/** CloudFormation found other things there than its template made. */
	readonly isDrifted: boolean;
	readonly isFirst: boolean;
};

/** Accounts of which the same is said in the same regions. */
export type FleetGroup = {readonly accounts: readonly FleetAccount[]; readonly parts: readonly FleetPart[]};

/** What is said first: of a plan what it does, and before it what keeps it from doing more. */
const order: readonly FleetWord[] = [
	...fleetStates.slice(0, fleetStates.indexOf('running')),
	'delete',
	'update',
	'create',
	...fleetStates.slice(fleetStates.indexOf('running')).filter(state => state !== 'empty'),
	// Nothing is there, and nothing is to be said where anything else is.
	'empty',
];

const ranks = new Map(order.map((word, index) => [word, index]));

export function wordRank(word: FleetWord): number {
	return ranks.get(word) ?? order.length;
}

/** Of a plan what is done in a place, where anything is. */
export function wordOf({state, next}: FleetCell, isPlan: boolean): FleetWord {
	return isPlan && state !== 'unread' ? (next ?? state) : state;
}

/** The regions of a fleet, by name. */
export function fleetRegions(cells: readonly FleetCell[]): readonly string[] {
	return [...new Set(cells.map(({region}) => region))].toSorted((one, other) => inOrder(one, other));
}

/** A row an account, the one with the worst place first, then by its id. */
export function fleetAccounts(cells: readonly FleetCell[], isPlan: boolean): readonly FleetAccount[] {
	const all = [...Map.groupBy(cells, ({account}) => account)].map(([account, own]) => {
		const name = own.find(({accountName}) => accountName !== undefined)?.accountName;
		return {
			account,
			...(name !== undefined && {name}),
			cells: own.toSorted((one, other) => inOrder(one.region, other.region)),
			worst: Math.min(...own.map(cell => wordRank(wordOf(cell, isPlan)))),
			isFirst: isPlan && own.some(({isCanary}) => isCanary),
		};
	});
	return all
		.toSorted((one, other) =>
			firstOf(
				Number(other.isFirst) - Number(one.isFirst),
				one.worst - other.worst,
				inOrder(one.account, other.account),
			),
		)
		.map(({worst, isFirst, ...account}) => account);
}

/**
A fleet in few lines: accounts of which the same is to be said stand together. Worst first; of a plan, what goes first
before that. A thousand accounts that are alike are one group.
*/
export function fleetGroups(cells: readonly FleetCell[], isPlan: boolean): readonly FleetGroup[] {
	const groups = Map.groupBy(
		fleetAccounts(cells, isPlan).map(account => ({account, parts: partsOf(account, isPlan)})),
		({parts}) => JSON.stringify(parts),
	);
	return [...groups.values()].flatMap(all => {
		const [first] = all;
		return first ? [{accounts: all.map(({account}) => account), parts: first.parts}] : [];
	});
}

function partsOf({cells}: FleetAccount, isPlan: boolean): readonly FleetPart[] {
	const parts = Map.groupBy(
		cells.map(cell => ({
			region: cell.region,
			about: {
				word: wordOf(cell, isPlan),
				...(cell.clusters && {clusters: cell.clusters.length}),
				isDrifted: cell.drift === 'drifted',
				isFirst: isPlan && cell.isCanary === true,
			},
		})),
		({about}) => JSON.stringify(about),
	);
	return [...parts.values()]
		.flatMap(all => {
			const [first] = all;
			return first ? [{...first.about, regions: all.map(({region}) => region)}] : [];
		})
		.toSorted((one, other) =>
			firstOf(wordRank(one.word) - wordRank(other.word), Number(other.isDrifted) - Number(one.isDrifted)),
		);
}

/** What decides an order: the first by which they differ. */
function firstOf(...orders: readonly number[]): number {
	return orders.find(one => one !== 0) ?? 0;
}

/** What is wrong in places, the same of several together: in which of them, and CloudFormation's or AWS's reason. */
export type FleetReason = {readonly cells: readonly FleetCell[]};

/** Places that need somebody, with the same reason each; worst first. */
export function fleetReasons(cells: readonly FleetCell[]): readonly FleetReason[] {
	const needy = cells.filter(
		({state, reason, problem, drift}) =>
			reason !== undefined || problem !== undefined || drift === 'drifted' || state === 'inoperable',
	);
	const alike = Map.groupBy(needy, ({state, reason, problem, drift}) =>
		JSON.stringify([state, reason, problem?.code, drift === 'drifted']),
	);
	return [...alike.values()].map(own => ({cells: own}));
}

/** Where a stack is, or is to be, that names no cluster: an account that joined by itself has none of its own. */
export function idlePlaces(cells: readonly FleetCell[]): readonly FleetCell[] {
	return cells.filter(
		({state, clusters, next}) =>
			clusters?.length === 0 &&
			next !== 'delete' &&
			(idle.has(state) || (state === 'missing' && next === 'create')),
	);
}

const idle: ReadonlySet<FleetState> = new Set(['current', 'outdated', 'running', 'waiting']);

/** Clusters that are left alone anywhere, by why. */
export function leftClusters(cells: readonly FleetCell[]) {
	return Map.groupBy(
		cells.flatMap(cell => (cell.left ?? []).map(({cluster, why}) => ({...cell, cluster, why}))),
		({why}) => why,
	);
}
