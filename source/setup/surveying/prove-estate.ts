import type {Cluster} from '../../domain/account/cluster.ts';
import type {Observed} from '../../domain/account/observed.ts';
import type {Site} from '../../domain/account/site.ts';
import {kindOfStored} from '../../domain/account/stored-key.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {agentsKey} from '../../domain/choices/tidy-key.ts';
import type {Proof, SetupEvent} from '../../domain/ending/event.ts';
import {awaitedIn, type Sending} from '../../domain/estate/awaited-in.ts';
import {seal, type Secret} from '../../domain/kit/secret.ts';
import {proveArrival} from '../applying/arrival/prove-arrival.ts';
import type {Ports} from '../ports.ts';
import {readableKey} from '../readers/readable-key.ts';
import type {Place} from './read-estate.ts';

/** How long before the look data may be from, in seconds: hosts send every 15, and some are late. */
const recent = 180;

/** Application keys by the site that knows them; `any` where one was given. */
export type AppKeys = {readonly any?: Secret; readonly offered?: Readonly<Partial<Record<Site, Secret>>>};

/** What `--data` asks with. Throws the problem that there is none. */
export function appKeys({run: {given}}: Ports): AppKeys {
	const {applicationKey, offeredApplicationKeys: offered} = given;
	if (!applicationKey && Object.keys(offered ?? {}).length === 0) {
		throw new ProblemError({code: 'missing-answer', question: 'applicationKey', flags: ['DD_APP_KEY']});
	}

	return {...(applicationKey && {any: applicationKey}), ...(offered && {offered})};
}

/**
Whether the data of Agents that run already arrives, asked once for each site and key that they send with. Returns how
many hosts don't report, or may not, as far as Datadog answered.
*/
export async function* proveEstate(
	{clusters}: Pick<Observed, 'clusters'>,
	keys: AppKeys,
	place: Place,
): AsyncGenerator<SetupEvent, number> {
	const at = new Date(place.ports.clock.now()).toISOString();
	const sending = clusters.flatMap(cluster => awaitedIn(cluster, at).map(one => ({...one, cluster})));
	const groups = Map.groupBy(sending, ({awaited: {site}, key}) => JSON.stringify([site, placeOf(key)]));
	let silent = 0;
	for (const [first, ...others] of groups.values()) {
		if (!first) {
			continue;
		}

		const {site} = first.awaited;
		const reading = keys.any ?? keys.offered?.[site];
		const api = await apiKeyOf(first, place);
		const awaited = [first, ...others].map(one => ({...one.awaited, hasThisKey: api?.isTheirs === true}));
		const proof: Proof =
			reading && api
				? yield* proveArrival(
						awaited,
						{reader: {site, keys: {api: api.key, application: reading}}, patience: 0, recent},
						place.ports,
					)
				: yield* unproven({kind: 'unknown', site, why: reading ? 'no-api-key' : 'no-application-key'});
		const hosts = awaited.reduce((sum, {hosts: those}) => sum + those.length, 0);
		silent += proof.kind === 'unknown' ? hosts : proof.of - proof.hosts;
	}

	return silent;
}

function* unproven(proof: Extract<Proof, {readonly kind: 'unknown'}>): Generator<SetupEvent, Proof> {
	yield {type: 'proof', proof};
	return proof;
}

/** Tells keys apart without saying them. */
function placeOf(key: Sending['key']): string {
	return key.kind === 'secret' ? key.valueFrom : key.kind;
}

type ApiKey = {readonly key: Secret; readonly isTheirs: boolean};

/** That of the Agents, where it may be read; else the one of the environment, which may be of another organization. */
async function apiKeyOf(
	{key, cluster}: Sending & {readonly cluster: Cluster},
	{session: {aws}, ports}: Place,
): Promise<ApiKey | undefined> {
	const theirs = key.kind === 'plain' ? key.secret : key.kind === 'secret' ? await opened(key.valueFrom) : undefined;
	if (theirs) {
		return {key: seal(agentsKey(theirs.reveal())), isTheirs: true};
	}

	const {key: given} = ports.run.given.choices;
	return given?.kind === 'given' ? {key: given.secret, isTheirs: false} : undefined;

	async function opened(reference: string): Promise<Secret | undefined> {
		const region = reference.startsWith('arn:') ? (reference.split(':', 4)[3] ?? '') : cluster.region;
		return readableKey(aws, {kind: kindOfStored(reference), reference, region}, ports.interrupt.graceful);
	}
}
