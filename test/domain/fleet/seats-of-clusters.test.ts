import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {placeKey} from '../../../source/domain/fleet/place.ts';
import {planFleet} from '../../../source/domain/fleet/plan-fleet.ts';
import type {StackSet} from '../../../source/domain/fleet/stack-set.ts';
import {spoilt, units, wantedOf} from '../../support/fleet/any-fleet.ts';
import {carriedOut, namedPlaces} from '../../support/fleet/stack-set-model.ts';
import {always, histories} from '../../support/fleet/histories.ts';

test('at no moment has a stack a cluster that it neither had nor is to have', () => {
	fc.assert(
		fc.property(histories, history => {
			let set: StackSet | undefined;
			// What runs in each place, which other hands and failures don't change here.
			const running = new Map<string, readonly string[]>();
			for (const {wish, spoiling} of history) {
				const {changes} = planFleet(wantedOf(wish, set), set, 'run');
				const end = clustersIn(carriedOut(set, changes, units));
				const before = new Map(running);
				// Who says other clusters of all places says it of those too that keep what they have.
				const keeping = wish.places.filter(({keeps}) => keeps === 'all').map(place => placeKey(place));
				const ofSet = [...seats(set?.parameters ?? {}).keys()];
				for (const key of keeping.filter(one => !before.has(one))) {
					before.set(key, ofSet);
				}

				for (const change of changes) {
					set = carriedOut(set, [change], units);
					const now = clustersIn(set);
					for (const place of namedPlaces(change.request, units) ?? []) {
						const key = placeKey(place);
						const has = now.get(key) ?? [];
						const may = new Set([...(before.get(key) ?? []), ...(end.get(key) ?? [])]);
						deepEqual(
							has.filter(name => !may.has(name)),
							[],
							`${change.id} ${key}`,
						);
						running.set(key, has);
					}
				}

				set = spoilt(set, spoiling);
			}
		}),
		{numRuns: 400},
	);
});

/** By place the clusters that its stack has services for, once it is as its set says. */
function clustersIn(set: StackSet | undefined): ReadonlyMap<string, readonly string[]> {
	return new Map(
		(set?.instances ?? [])
			.filter(({status}) => status !== 'inoperable')
			.map(one => [placeKey(one), [...seats({...set?.parameters, ...one.overrides}).keys()]]),
	);
}

test('clusters of all places are held back until those with clusters of their own have said so', () => {
	const place = (account: string, own = {}) => ({account, region: 'us-east-1', unit: 'ou-a', ...own});
	const wish = {
		name: 'agents',
		region: 'us-east-1',
		isDelegate: false,
		permissionModel: 'service-managed' as const,
		replacesKey: false,
		isAutomatic: false,
		env: '',
		revision: 0,
		clusters: [{name: 'a', platform: 'linux' as const}],
		places: [place('1'), place('2', {clusters: [{name: 'x', platform: 'linux'}]})],
		canary: place('1'),
		pace: {concurrency: 1, tolerance: 0, isParallel: false},
	};
	const set = carriedOut(undefined, planFleet(wantedOf(wish, undefined), undefined, 'run').changes, units);
	const more = {...wish, clusters: ['a', 'b'].map(name => ({name, platform: 'linux' as const}))};
	const {changes, first} = planFleet(wantedOf(more, set), set, 'run');
	const valueOf = ({Parameters, ParameterOverrides}: JsonObject) =>
		((Parameters ?? ParameterOverrides) as readonly JsonObject[])
			.filter(({ParameterKey}) => ParameterKey === 'ClusterLinux2')
			.map(({ParameterValue, UsePreviousValue}) => ParameterValue ?? UsePreviousValue)[0];
	deepEqual(
		changes.map(({id, kind, request}) => [
			kind,
			namedPlaces(request, units)
				?.map(({account}) => account)
				.join(' '),
			valueOf(request),
			first.has(id),
		]),
		[
			['update-stack-set', '1', '', true],
			['update-stack-set', '2', true, false],
			['update-stack-instances', '2', '', false],
			['update-stack-set', '1', 'b', true],
			['update-stack-set', '2', true, false],
		],
	);
});

test('a cluster that has a seat keeps it through every plan', () => {
	always(({wish, set}) => {
		const wanted = wantedOf(wish, set);
		const after = carriedOut(set, planFleet(wanted, set, 'run').changes, units);
		for (const before of set?.instances ?? []) {
			const now = after?.instances.find(one => placeKey(one) === placeKey(before));
			const [was, is] = [
				{...set?.parameters, ...before.overrides},
				{...after?.parameters, ...now?.overrides},
			].map(values => seats(values));
			const place = wanted.places.find(one => placeKey(one) === placeKey(before));
			// Of places that have none of their own the set's are meant, and these keep theirs.
			if (!place?.clusters || now?.status === 'inoperable') {
				continue;
			}

			for (const [name, own] of was ?? []) {
				const others = (is?.get(name) ?? []).filter(seat => !own.includes(seat));
				deepEqual(others, [], name);
			}
		}
	});
});

test('no plan puts a cluster where its stack has another: a service is never replaced', () => {
	always(({wish, set}) => {
		const wanted = wantedOf(wish, set);
		const after = carriedOut(set, planFleet(wanted, set, 'run').changes, units);
		for (const before of set?.instances ?? []) {
			const now = after?.instances.find(one => placeKey(one) === placeKey(before));
			const place = wanted.places.find(one => placeKey(one) === placeKey(before));
			const [was, is]: ReadonlyArray<Readonly<Record<string, string>>> = [
				{...set?.parameters, ...before.overrides},
				{...after?.parameters, ...now?.overrides},
			];
			const moved = Object.entries(was ?? {}).filter(
				([name, value]) =>
					name.startsWith('Cluster') && value !== '' && !['', value].includes(is?.[name] ?? ''),
			);
			// Of places that have none of their own the set's are meant, where they had others too.
			deepEqual(place?.clusters ? moved : [], []);
		}
	});
});

/** Seats by cluster. */
function seats(values: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
	const taken = Object.entries(values).filter(([name, value]) => name.startsWith('Cluster') && value !== '');
	return new Map(
		[...Map.groupBy(taken, ([, value]) => value)].map(([value, own]) => [value, own.map(([name]) => name)]),
	);
}
