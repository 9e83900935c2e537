import {deepEqual, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {placeKey} from '../../../source/domain/fleet/place.ts';
import {planFleet} from '../../../source/domain/fleet/plan-fleet.ts';
import type {StackSet} from '../../../source/domain/fleet/stack-set.ts';
import {units, wantedOf} from '../../support/fleet/any-fleet.ts';
import {carriedOut, namedPlaces, namesIn} from '../../support/fleet/stack-set-model.ts';
import {always} from '../../support/fleet/histories.ts';

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
