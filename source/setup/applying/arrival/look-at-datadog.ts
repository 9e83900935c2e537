import type {Datadog, Reader} from '../../../datadog/gateway.ts';
import type {DatadogAnswer} from '../../../domain/account/datadog/datadog-answer.ts';
import type {ReportedHost} from '../../../domain/account/datadog/reported-host.ts';
import {dataKey, type DataArrival, type DatadogLook} from '../../../domain/rollout/arrival/arrival.ts';
import type {Awaited} from '../../../domain/rollout/arrival/awaited.ts';
import {matchHosts} from '../../../domain/rollout/arrival/match-hosts.ts';

/** What one look needs, and how deep it is. */
export type Looking = {
	readonly datadog: Datadog;
	readonly reader: Reader;
	readonly signal: AbortSignal;
	readonly awaited: readonly Awaited[];
	/** The look before; absent at the first one. */
	readonly before?: DatadogLook;
	/** How long before the first look data may be from, in seconds. */
	readonly recent: number;
	/** ISO instant, where Datadog doesn't tell the time. */
	readonly now: string;
	/** Also what is limited to some hundred requests an hour, and by name what the tag of the cluster did not find. */
	readonly isDeep: boolean;
};

/** Requests at a time: a run over a hundred clusters is no burst. */
const abreast = 6;

/** Instances that are looked up by name; more of them have a reason in common. */
const mostByName = 10;

/** One look at the hosts and data of all clusters; the first failure of a list of hosts where one can't be read. */
export async function lookAtDatadog(looking: Looking): Promise<DatadogAnswer<DatadogLook>> {
	const {awaited, reader, before, recent, now} = looking;
	const clusters = [...new Set(awaited.map(({cluster}) => cluster))];
	const answers = await inTurn(clusters, async cluster => hostsOf(cluster, looking));
	const failed = answers.find(answer => answer.kind === 'unanswered');
	if (failed) {
		return failed;
	}

	const hosts = new Map(
		clusters.map((cluster, index) => {
			const answer = answers[index];
			return [cluster, answer?.kind === 'answered' ? answer.value : []] as const;
		}),
	);
	const at =
		answers
			.flatMap(answer => (answer.kind === 'answered' ? (answer.at ?? []) : []))
			.toSorted()
			.at(-1) ?? now;
	const since = before?.since ?? new Date(Date.parse(at) - recent * 1000).toISOString();
	const look: DatadogLook = {
		site: reader.site,
		since,
		now: at,
		hosts,
		first: before?.first ?? hosts,
		data: before?.data ?? new Map(),
	};
	return {kind: 'answered', value: {...look, data: await dataOf(look, looking)}, at};
}

/** Those that the tag finds, and in a deep look those that only their name does. */
async function hostsOf(cluster: string, looking: Looking): Promise<DatadogAnswer<readonly ReportedHost[]>> {
	const {datadog, reader, signal, awaited, isDeep} = looking;
	const tagged = await datadog.readHosts(reader, `ecs_cluster_name:${cluster.toLowerCase()}`, signal);
	if (tagged.kind === 'unanswered' || !isDeep) {
		return tagged;
	}

	const instances = awaited.filter(one => one.cluster === cluster).flatMap(({hosts}) => hosts);
	const {byInstance} = matchHosts(instances, tagged.value, cluster);
	const missing = instances.filter(({id}) => id.startsWith('i-') && !byInstance.has(id)).slice(0, mostByName);
	const named = await inTurn(missing, async ({id}) => datadog.readHosts(reader, id, signal));
	// That one isn't found by its name is no failure of the look: the list of the cluster is there.
	return {...tagged, value: [...tagged.value, ...named.flatMap(one => (one.kind === 'answered' ? one.value : []))]};
}

/** What was found stays found; what could not be asked is asked again, but for what may never be asked. */
async function dataOf(look: DatadogLook, looking: Looking): Promise<DatadogLook['data']> {
	const {datadog, reader, signal, awaited, isDeep} = looking;
	const wanted = awaited
		.flatMap(({cluster, sends}) => sends.map(kind => ({cluster, kind, key: dataKey(cluster, kind)})))
		.filter(({key}, index, all) => all.findIndex(other => other.key === key) === index)
		.filter(({kind, key}) => (isDeep || kind === 'metrics') && isOpen(look.data.get(key)));
	const answers = await inTurn(wanted, async ({cluster, kind, key}) => {
		const answer = await datadog.findData(reader, {cluster, kind, since: look.since}, signal);
		return [key, arrivalOf(answer)] as const;
	});
	return new Map([...look.data, ...answers]);
}

function isOpen(known: DataArrival | undefined): boolean {
	return known?.kind !== 'arriving' && !(known?.kind === 'unknown' && known.why === 'not-permitted');
}

function arrivalOf(answer: DatadogAnswer<boolean>): DataArrival {
	return answer.kind === 'unanswered'
		? {kind: 'unknown', why: answer.why}
		: {kind: answer.value ? 'arriving' : 'none-yet'};
}

async function inTurn<Item, Result>(
	items: readonly Item[],
	act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
	const results: Result[] = [];
	for (let start = 0; start < items.length; start += abreast) {
		results.push(...(await Promise.all(items.slice(start, start + abreast).map(async item => act(item)))));
	}

	return results;
}
