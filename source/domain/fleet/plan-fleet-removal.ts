import {fingerprint} from '../kit/fingerprint.ts';
import type {JsonObject} from '../kit/json.ts';
import type {Change} from '../plan/change.ts';
import {withTokens} from '../plan/changes/with-tokens.ts';
import {blocksOf, preferencesOf, targetsOf} from './placed-targets.ts';
import {placeKey, type Place} from './place.ts';
import type {StackSet} from './stack-set.ts';
import type {Pace} from './wanted-fleet.ts';

function unitsOf({
	instances,
	units,
}: StackSet): ReadonlyArray<{readonly id: string; readonly accounts: readonly string[]}> {
	return units.map(id => ({
		id,
		accounts: [...new Set(instances.filter(({unit}) => unit === id).map(({account}) => account))],
	}));
}

/** What goes: all stacks of the set, or those of some accounts and regions. */
export type RemovedFleet = {
	readonly set: StackSet;
	readonly isDelegate: boolean;
	/** Of which it is removed; absent: of all, and the set itself goes too. */
	readonly only?: {readonly accounts: readonly string[]; readonly regions: readonly string[]};
	/** What the stacks made stays, without them. */
	readonly retains: boolean;
	readonly pace: Pace;
};

/** The stacks that go, and the operations that take them out. Where none is left, the set goes too. */
export type PlannedRemoval = {
	readonly places: readonly Place[];
	readonly changes: readonly Change[];
	readonly fingerprint: string;
};

/** Takes out stacks, in as few operations as name them, and then the set. Pure. */
export function planFleetRemoval({set, isDelegate, only, retains, pace}: RemovedFleet, run: string): PlannedRemoval {
	const {name, region, permissionModel, instances} = set;
	const isMeant = (list: readonly string[] | undefined, one: string) =>
		list === undefined || list.length === 0 || list.includes(one);
	const places = instances.filter(
		place => isMeant(only?.accounts, place.account) && isMeant(only?.regions, place.region),
	);
	const isWhole = places.length === instances.length;
	const common = {StackSetName: name, ...(isDelegate && {CallAs: 'DELEGATED_ADMIN'})};
	const blocks = blocksOf(places);
	const removals = blocks.map((block, index): Change => {
		const id = index === 0 ? 'delete-stack-instances' : `delete-stack-instances-${index + 1}`;
		return {
			id,
			kind: 'delete-stack-instances',
			action: 'remove',
			region,
			subject: name,
			request: {
				...common,
				...targetsOf(block, {
					permissionModel,
					// Accounts that were closed or moved are in no unit any more, and their stacks go too.
					units: isWhole && blocks.length === 1 ? unitsOf(set) : [],
				}),
				OperationPreferences: preferencesOf(block.regions, pace),
				RetainStacks: retains,
			},
			diff: [],
			needs: index === 0 ? [] : [index === 1 ? 'delete-stack-instances' : `delete-stack-instances-${index}`],
		};
	});
	const last: readonly Change[] = isWhole
		? [
				{
					id: 'delete-stack-set',
					kind: 'delete-stack-set',
					action: 'remove',
					region,
					subject: name,
					request: common,
					diff: [],
					needs: removals.slice(-1).map(({id}) => id),
				},
			]
		: [];
	const planned = [...removals, ...last];
	return {
		places: places.map(({account, region: at}) => ({account, region: at})),
		changes: withTokens(planned, run),
		fingerprint: fingerprint([
			...planned.map(({request}) => request),
			places.map(place => placeKey(place)),
		] as readonly JsonObject[]),
	};
}
