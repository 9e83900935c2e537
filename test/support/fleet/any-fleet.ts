import fc from 'fast-check';
import type {Platform} from '../../../source/domain/account/platform.ts';
import {keyReference} from '../../../source/domain/kit/reference.ts';
import type {FleetTemplate, Slot} from '../../../source/domain/fleet/fleet-template.ts';
import {placeKey} from '../../../source/domain/fleet/place.ts';
import {roomOf} from '../../../source/domain/fleet/room.ts';
import {clusterWords, logical, providersWords} from '../../../source/domain/fleet/slot-names.ts';
import type {StackSet} from '../../../source/domain/fleet/stack-set.ts';
import type {FleetCluster, WantedFleet, WantedPlace} from '../../../source/domain/fleet/wanted-fleet.ts';
import type {Room} from '../../../source/domain/fleet/model-clusters.ts';
import type {Units} from './stack-set-model.ts';

export const units: Units = {'ou-a': ['1', '2', '3'], 'ou-b': ['4', '5'], 'ou-c': ['6']};

export const denied = {
	code: 'access-denied',
	action: 'ecs:ListClusters',
	policy: 'identity',
	explicit: false,
	trace: {operation: 'ListClusters'},
	detail: '',
} as const satisfies NonNullable<WantedPlace['problem']>;

/** The slots for so many clusters of each platform, as the exporter names them. */
export function slotsOf(room: Room): readonly Slot[] {
	return Object.entries(room).flatMap(([name, count]) =>
		Array.from({length: count}, (_, index): Slot => {
			const platform = name as Platform;
			return {
				platform,
				cluster: logical(clusterWords(platform, index + 1)),
				...(platform === 'managed-instances' && {providers: logical(providersWords(platform, index + 1))}),
			};
		}),
	);
}

/** A template that says no more than its parameters. */
export function templateOf(slots: readonly Slot[], {env = '', revision = 0} = {}): FleetTemplate {
	const parameters = {ApiKey: keyReference, Env: env, ...(revision > 1 && {Late: 'late'})};
	const names = [
		...Object.keys(parameters),
		...slots.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])]),
	];
	return {body: JSON.stringify({names, revision}), parameters, hidden: ['ApiKey'], slots};
}

/** What is wanted, but for the template, which must have room for what is there. */
export type Wish = Omit<WantedFleet, 'template' | 'units'> & {readonly env: string; readonly revision: number};

export function wantedOf({env, revision, ...rest}: Wish, set: StackSet | undefined): WantedFleet {
	const room = roomOf(rest, set);
	const accounts = new Set(rest.places.map(({account}) => account));
	return {
		...rest,
		template: templateOf(slotsOf(room), {env, revision}),
		units: Object.entries(units)
			.map(([id, all]) => ({id, accounts: all}))
			.filter(unit => unit.accounts.every(account => accounts.has(account))),
	};
}

const everyCluster: readonly FleetCluster[] = [
	...['a', 'b', 'c'].map(name => ({name, platform: 'linux' as const})),
	...['w', 'x'].map(name => ({name, platform: 'windows' as const})),
	{name: 'm', platform: 'managed-instances', providers: ['arn:aws:ecs:us-east-1:1:capacity-provider/m']},
];

export const anyClusters = fc.shuffledSubarray([...everyCluster]);

const everyPlace = Object.entries(units).flatMap(([unit, accounts]) =>
	accounts.flatMap(account => ['eu-west-1', 'us-east-1'].map(region => ({account, region, unit}))),
);

const anyOwn: fc.Arbitrary<Partial<WantedPlace>> = fc.oneof(
	{weight: 3, arbitrary: fc.record({clusters: anyClusters})},
	{weight: 2, arbitrary: fc.constant({})},
	{weight: 1, arbitrary: fc.record({clusters: anyClusters, keeps: fc.constant('parameters' as const)})},
	{weight: 1, arbitrary: fc.constant({keeps: 'all' as const})},
	{weight: 1, arbitrary: fc.record({parameters: fc.record({Env: fc.constantFrom('dev', 'prod')})})},
	{weight: 1, arbitrary: fc.constant({problem: denied})},
);

const anyPlaces = fc
	.shuffledSubarray(everyPlace, {minLength: 1})
	.chain(places => fc.tuple(...places.map(place => anyOwn.map((own): WantedPlace => ({...place, ...own})))));

export const anyWish = (permissionModel: WantedFleet['permissionModel']): fc.Arbitrary<Wish> =>
	fc
		.record({
			env: fc.constantFrom('', 'dev'),
			revision: fc.nat({max: 2}),
			clusters: anyClusters,
			places: anyPlaces,
			isAutomatic: permissionModel === 'service-managed' ? fc.boolean() : fc.constant(false),
			hasCanary: fc.boolean(),
			at: fc.nat(),
			concurrency: fc.integer({min: 1, max: 20}),
			tolerance: fc.nat({max: 20}),
			isParallel: fc.boolean(),
		})
		.map(({hasCanary, at, concurrency, tolerance, isParallel, ...rest}) => {
			const canary = rest.places[at % rest.places.length];
			return {
				name: 'agents',
				region: 'us-east-1',
				isDelegate: false,
				permissionModel,
				replacesKey: false,
				...rest,
				...(hasCanary && canary && {canary: {account: canary.account, region: canary.region}}),
				pace: {concurrency, tolerance, isParallel},
			};
		});

/** The set with some of its stacks in other states, as another hand or a failure leaves them. */
export function spoilt(set: StackSet | undefined, which: readonly number[]): StackSet | undefined {
	const states = [
		{status: 'outdated', detail: 'failed', reason: 'ResourceLogicalId:Service'},
		{status: 'outdated', detail: 'cancelled'},
		{status: 'inoperable', detail: 'inoperable'},
		{status: 'outdated', detail: 'succeeded'},
	] as const;
	return (
		set && {
			...set,
			instances: set.instances.map((instance, index) => {
				const state = states[which[index] ?? -1];
				return state ? {...instance, ...state} : instance;
			}),
		}
	);
}

export const anySpoiling = fc.array(fc.integer({min: 0, max: 12}), {minLength: 12, maxLength: 12});

export const keysOf = (places: Iterable<{readonly account: string; readonly region: string}>) =>
	[...places].map(place => placeKey(place)).toSorted();
