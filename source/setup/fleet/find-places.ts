import {isAwsProblem, type AwsProblem} from '../../domain/account/aws-problem.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {seatedClusters} from '../../domain/fleet/filled-slots.ts';
import {foundClusters} from '../../domain/fleet/found-clusters.ts';
import type {Slot} from '../../domain/fleet/fleet-template.ts';
import {placeKey} from '../../domain/fleet/place.ts';
import type {StackSet} from '../../domain/fleet/stack-set.ts';
import type {FleetCluster, WantedPlace} from '../../domain/fleet/wanted-fleet.ts';
import type {Aws} from '../../aws/gateway.ts';
import type {Cluster} from '../../domain/account/cluster.ts';
import {choicesOf, type LookedAt} from '../choosing/session.ts';
import {gather} from '../readers/gather.ts';
import type {Ports} from '../ports.ts';

/** Where clusters are looked for, and with which role. */
export type Search = {
	readonly places: readonly WantedPlace[];
	readonly role: string;
	readonly called: readonly string[];
	/** It was said in this run. */
	readonly isSaid: boolean;
	/** The set with its slots, whose clusters stay. */
	readonly set: StackSet | undefined;
	readonly slots: readonly Slot[];
	/** The real account, whose credentials assume the role. */
	readonly session: LookedAt;
};

/** So many accounts are read at a time: each has limits of its own, the role's STS has those of one. */
const atOnce = 8;

/**
Reads the clusters of each place by a role in its account. What refuses is told with its place, and left as it is.
*/
export async function* findPlaces(search: Search, ports: Ports): AsyncGenerator<SetupEvent, readonly WantedPlace[]> {
	const byAccount = [...Map.groupBy(search.places, ({account}) => account)];
	yield {type: 'reading', what: 'fleet-clusters', subject: String(byAccount.length)};
	const found = new Map<string, WantedPlace>();
	const waiting = [...byAccount];
	async function* lane(): AsyncGenerator<readonly WantedPlace[]> {
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const [account, places] = next;
			yield await readAccount(account, places, {...search, ports});
		}
	}

	const lanes = Array.from({length: Math.min(atOnce, waiting.length)}, () => lane());
	for await (const places of gather(lanes)) {
		for (const place of places) {
			found.set(placeKey(place), place);
		}

		yield {type: 'progress', answers: ports.signIn.answered()};
	}

	return search.places.map(place => found.get(placeKey(place)) ?? place);
}

type Reading = Search & {readonly ports: Ports};

async function readAccount(
	account: string,
	places: readonly WantedPlace[],
	reading: Reading,
): Promise<readonly WantedPlace[]> {
	const {role, session, ports} = reading;
	const {credentials} = choicesOf(session);
	if (!credentials) {
		throw new TypeError('clusters are looked for by nobody');
	}

	try {
		const aws = await ports.signIn.open(credentials, {
			// A code is good for one sign-in, and there may be a thousand.
			async mfa(serial) {
				const profile = credentials.kind === 'profile' ? credentials.name : '';
				throw new ProblemError({code: 'mfa-needed', profile, serial});
			},
			role: {account, role},
		});
		return await Promise.all(places.map(async place => readPlace(place, aws, reading)));
	} catch (error) {
		const problem = refusalIn(error, ports);
		return places.map(place => ({...place, problem}));
	}
}

async function readPlace(
	place: WantedPlace,
	aws: Aws,
	{called, isSaid, set, slots, ports}: Reading,
): Promise<WantedPlace> {
	try {
		const clusters = await clustersIn(place.region, aws, ports);
		const instance = set?.instances.find(one => placeKey(one) === placeKey(place));
		const served = instance ? seatedClusters(slots, {...set?.parameters, ...instance.overrides}) : [];
		const {linux} = ports.run.given.choices;
		return {
			...place,
			...foundClusters(clusters, {
				called,
				isSaid,
				...(linux !== undefined && {linux}),
				served: new Map(served.map((cluster): [string, FleetCluster] => [cluster.name, cluster])),
			}),
		};
	} catch (error) {
		return {...place, problem: refusalIn(error, ports)};
	}
}

async function clustersIn(region: string, aws: Aws, {interrupt}: Ports): Promise<readonly Cluster[]> {
	const {graceful: signal} = interrupt;
	const pass = Symbol('fleet');
	const read: Array<Promise<Cluster>> = [];
	for await (const page of aws.readClusters(region, signal)) {
		read.push(...page.map(async summary => aws.readCluster(summary, {families: [], depth: 'list', pass}, signal)));
	}

	return Promise.all(read);
}

/** What AWS answered, of one account among many; anything else ends the run. */
function refusalIn(error: unknown, {interrupt}: Ports): AwsProblem {
	if (!(error instanceof ProblemError) || interrupt.graceful.aborted) {
		throw error;
	}

	const {problem} = error;
	if (isAwsProblem(problem)) {
		return problem;
	}

	if (problem.code === 'role-refused') {
		return {
			code: 'access-denied',
			action: 'sts:AssumeRole',
			resource: problem.role,
			policy: 'unknown',
			explicit: false,
			...(problem.principal !== undefined && {principal: problem.principal}),
			trace: {operation: 'AssumeRole'},
			detail: problem.detail,
		};
	}

	throw error;
}
