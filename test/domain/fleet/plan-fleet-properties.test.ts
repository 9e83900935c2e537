import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {JsonObject} from '../../../source/domain/kit/json.ts';
import {placeKey} from '../../../source/domain/fleet/place.ts';
import {planFleet} from '../../../source/domain/fleet/plan-fleet.ts';
import type {StackSet} from '../../../source/domain/fleet/stack-set.ts';
import {anySpoiling, anyWish, spoilt, units, wantedOf, type Wish} from '../../support/fleet/any-fleet.ts';
import {carriedOut, namedPlaces, namesIn} from '../../support/fleet/stack-set-model.ts';

/** Wishes for one set, one after another, with what befalls its stacks between them. */
const histories = fc
	.constantFrom('service-managed' as const, 'self-managed' as const)
	.chain(model => fc.array(fc.record({wish: anyWish(model), spoiling: anySpoiling}), {minLength: 1, maxLength: 4}));

type Moment = {readonly wish: Wish; readonly set: StackSet | undefined};

/** Each wish with the set as it is when it comes. */
function momentsOf(history: ReadonlyArray<{readonly wish: Wish; readonly spoiling: readonly number[]}>) {
	const moments: Moment[] = [];
	let set: StackSet | undefined;
	for (const {wish, spoiling} of history) {
		moments.push({wish, set});
		set = spoilt(carriedOut(set, planFleet(wantedOf(wish, set), set, 'run').changes, units), spoiling);
	}

	return moments;
}

function always(judge: (moment: Moment) => void) {
	fc.assert(
		fc.property(histories, history => {
			for (const moment of momentsOf(history)) {
				judge(moment);
			}
		}),
		{numRuns: 200},
	);
}

test('planned again from what its own operations lead to, nothing is left to do', () => {
	always(({wish, set}) => {
		const {changes} = planFleet(wantedOf(wish, set), set, 'run');
		const after = carriedOut(set, changes, units);
		deepEqual(
			planFleet(wantedOf(wish, after), after, 'later').changes.map(({id, request}) => [id, request]),
			[],
		);
	});
});

test('stopped after any of its operations, a later run comes to the same end', () => {
	always(({wish, set}) => {
		const {changes} = planFleet(wantedOf(wish, set), set, 'run');
		const end = carriedOut(set, changes, units);
		for (const count of changes.keys()) {
			const half = carriedOut(set, changes.slice(0, count), units);
			const after = carriedOut(half, planFleet(wantedOf(wish, half), half, 'later').changes, units);
			deepEqual(stands(after), stands(end));
		}
	});
});

const isSeat = (name: string) => /^(?:Cluster|Providers)/v.test(name);

/**
Without the order in which stacks were made, and with the clusters of each in any seats, of however many: where a run
stopped, a cluster may stand in the way that another one is told of before it comes.
*/
function stands(set: StackSet | undefined) {
	const seated = (values: Readonly<Record<string, string>>) => ({
		names: Object.keys(values)
			.filter(name => !isSeat(name))
			.toSorted(),
		values: Object.values(values).filter(Boolean).toSorted(),
	});
	return (
		set && {
			...set,
			template: namesIn(set.template).filter(name => !isSeat(name)),
			parameters: seated(set.parameters),
			instances: set.instances
				.map(one => ({...one, overrides: seated(one.overrides ?? {})}))
				.toSorted((one, other) => (placeKey(one) < placeKey(other) ? -1 : 1)),
		}
	);
}

test('no request names a place that is not meant, was not read, or takes no operation', () => {
	always(({wish, set}) => {
		const wanted = wantedOf(wish, set);
		const {changes, next} = planFleet(wanted, set, 'run');
		const meant = new Set(wanted.places.filter(({problem}) => !problem).map(place => placeKey(place)));
		const stuck = new Set(
			(set?.instances ?? []).filter(({status}) => status === 'inoperable').map(place => placeKey(place)),
		);
		for (const [index, {kind, request}] of changes.entries()) {
			const named = namedPlaces(request, units);
			if (named === undefined) {
				// Of a whole set: none of its stacks is behind, so that it changes none.
				const {instances = []} = carriedOut(set, changes.slice(0, index), units) ?? {};
				deepEqual(
					instances.filter(({status}) => status === 'outdated'),
					[],
					kind,
				);
			}

			for (const place of named ?? []) {
				const key = placeKey(place);
				ok(meant.has(key), `${kind} ${key}`);
				ok(!stuck.has(key), `${kind} ${key}`);
				ok(next.has(key), `${kind} ${key}`);
			}
		}
	});
});

test('what is not meant is by its stack as it was before, whatever becomes of the set', () => {
	always(({wish, set}) => {
		const {changes, next} = planFleet(wantedOf(wish, set), set, 'run');
		const before = new Map((set?.instances ?? []).map(one => [placeKey(one), one.overrides]));
		for (const instance of carriedOut(set, changes, units)?.instances ?? []) {
			const key = placeKey(instance);
			ok(next.has(key) || before.get(key) === instance.overrides, key);
		}
	});
});

test('one place goes first and alone, and none does where only one has anything to do', () => {
	always(({wish, set}) => {
		const {changes, next, canary, first} = planFleet(wantedOf(wish, set), set, 'run');
		deepEqual(canary !== undefined, wish.canary !== undefined && next.size > 1);
		const key = canary && placeKey(canary);
		for (const {id, request} of changes) {
			const named = new Set((namedPlaces(request, units) ?? []).map(place => placeKey(place)));
			ok(named.size === 0 || key === undefined || named.has(key) === first.has(id), id);
			ok(!first.has(id) || named.size <= 1, id);
		}
	});
});

test('each operation needs the one before it, and has an id and a token of its own', () => {
	always(({wish, set}) => {
		const {changes} = planFleet(wantedOf(wish, set), set, 'run');
		deepEqual(
			changes.map(({needs}) => needs),
			changes.map((_, index) =>
				changes
					.slice(0, index)
					.map(({id}) => id)
					.slice(-1),
			),
		);
		const tokens = changes.map(({request}) => request.OperationId ?? request.ClientRequestToken);
		deepEqual([new Set(changes.map(({id}) => id)).size, new Set(tokens).size], [changes.length, changes.length]);
	});
});

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

test('what becomes of accounts that join is said of the whole set alone, after all else', () => {
	always(({wish, set}) => {
		const wanted = wantedOf(wish, set);
		const {changes, keeping} = planFleet(wanted, set, 'run');
		for (const {request} of changes) {
			ok(request.AutoDeployment === undefined || namedPlaces(request, units) === undefined);
		}

		const after = carriedOut(set, changes, units);
		const isMeant = keeping.length > 0 ? set?.autoDeployment !== undefined : wish.isAutomatic;
		ok(after === undefined || (after.autoDeployment !== undefined) === isMeant);
	});
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
