import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {clusterNames} from '../../domain/choices/given.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {FleetTemplate} from '../../domain/fleet/fleet-template.ts';
import {seatedClusters} from '../../domain/fleet/filled-slots.ts';
import {meantPlaces, type Meant} from '../../domain/fleet/meant-places.ts';
import {placeKey} from '../../domain/fleet/place.ts';
import {canaryPlace} from '../../domain/fleet/canary-place.ts';
import {slotsIn} from '../../domain/fleet/room.ts';
import type {FleetCluster, WantedFleet, WantedPlace} from '../../domain/fleet/wanted-fleet.ts';
import {choicesOf} from '../choosing/session.ts';
import type {Ports} from '../ports.ts';
import {type Entered, wishesOf} from './enter.ts';
import {findPlaces} from './find-places.ts';
import type {SeenFleet} from './read-fleet.ts';

/** What a fleet is to be, but for its template. */
export type Wanting = Pick<WantedFleet, 'clusters' | 'places'> & {
	/** The set has places that are not meant now: what is said is not said of those. */
	readonly isOfSome: boolean;
	readonly fleet: (template: FleetTemplate) => WantedFleet;
};

/** Finds out which places are meant, and which clusters in them. Throws a ProblemError. */
export async function* wantFleet(
	{session, at}: Entered,
	{organisation, set}: SeenFleet,
	ports: Ports,
): AsyncGenerator<SetupEvent, Wanting> {
	const wishes = wishesOf(ports);
	const {run} = ports;
	const meant = meantPlaces({
		wishes,
		regions: regionsOf(ports, {set, chosen: choicesOf(session).regions ?? [at.region]}),
		organisation,
		set,
		account: session.observed.identity.account,
	});
	if ('code' in meant) {
		throw new ProblemError(meant);
	}

	const called = clusterNames(run.given.entries.clusters?.entry);
	// What an earlier run was told of clusters is not said anew of those that have an Agent by now.
	const isSaid = run.said.cluster !== undefined;
	const slots = set ? slotsIn(set.parameters) : [];
	const {role} = wishes;
	const isOfSome = hasOthers(set, meant.places);
	const open = meant.places.filter(({clusters}) => clusters === undefined);
	let {places} = meant;
	// What all have without a word stays: another value would come to stacks before those of their own.
	let common: readonly FleetCluster[] = set ? seatedClusters(slots, set.parameters) : [];
	if (role !== undefined && open.length > 0) {
		const found: readonly WantedPlace[] = yield* findPlaces(
			{places: open, role, called, isSaid, set, slots, session},
			ports,
		);
		const byPlace = new Map(open.map((place, index) => [place, found[index] ?? place]));
		places = places.map(place => byPlace.get(place) ?? place);
	} else if (open.length > 0) {
		common = set && (!isSaid || isOfSome) ? common : namedClusters(called, open);
		// What is said of some accounts is not said of the others that the set has.
		const own = isOfSome && isSaid ? namedClusters(called, open) : undefined;
		places = places.map(place =>
			place.clusters
				? place
				: own
					? {...place, clusters: own}
					: {...place, ...(place.keeps !== undefined && !isSaid && {keeps: 'all' as const})},
		);
	}

	const {canary, ...pace} = {
		canary: canaryPlace(wishes.canary, places),
		concurrency: run.concurrency,
		tolerance: wishes.tolerance,
		isParallel: wishes.isParallel,
	};
	if (canary && 'code' in canary) {
		throw new ProblemError(canary);
	}

	return {
		clusters: common,
		places,
		isOfSome,
		fleet: template => ({
			...at,
			...meant,
			...kept({meant, set, wishes}),
			template,
			clusters: common,
			places,
			replacesKey: wishes.replacesKey,
			...(canary && {canary}),
			pace,
		}),
	};
}

function hasOthers(set: SeenFleet['set'], places: readonly WantedPlace[]): boolean {
	const meant = new Set(places.map(place => placeKey(place)));
	return set?.instances.some(instance => !meant.has(placeKey(instance))) ?? false;
}

type Looking = {readonly set: SeenFleet['set']; readonly chosen: readonly string[]};

/** Those that were said; else those that the set is in, or else the one of the credentials. */
function regionsOf({run: {given}}: Ports, {set, chosen}: Looking): readonly string[] {
	const there = [...new Set((set?.instances ?? []).map(({region}) => region))];
	return given.entries.regions !== undefined || there.length === 0 ? chosen : there;
}

/** By name alone nobody knows what is in them: they are meant as hosts of Linux. */
function namedClusters(called: readonly string[], open: readonly WantedPlace[]): readonly FleetCluster[] {
	if (called.length === 0 || called.some(name => /[*:?]/v.test(name)) || called.includes('all')) {
		throw new ProblemError({code: 'no-fleet-clusters', accounts: new Set(open.map(({account}) => account)).size});
	}

	return [...new Set(called)].map(name => ({name, platform: 'linux'}));
}

type Keeping = {readonly meant: Meant; readonly set: SeenFleet['set']; readonly wishes: ReturnType<typeof wishesOf>};

/** What nobody said stays as the set has it. */
function kept({
	meant,
	set,
	wishes,
}: Keeping): Pick<WantedFleet, 'isAutomatic' | 'administrationRole' | 'executionRole'> {
	const isService = meant.permissionModel === 'service-managed';
	const administrationRole = wishes.administrationRole ?? set?.administrationRole;
	const executionRole = wishes.stackRole ?? set?.executionRole;
	return {
		isAutomatic: isService && (wishes.isAutomatic ?? set?.autoDeployment !== undefined),
		...(!isService && administrationRole !== undefined && {administrationRole}),
		...(!isService && executionRole !== undefined && {executionRole}),
	};
}
