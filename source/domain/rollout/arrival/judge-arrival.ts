import type {DataKind, ReportedHost} from '../../account/datadog/reported-host.ts';
import {dataKey, type Arrival, type DataArrival, type DatadogLook, type TargetArrival} from './arrival.ts';
import type {Awaited} from './awaited.ts';
import {matchHosts, type Matched} from './match-hosts.ts';
import {isReporting, silenceOf} from './silence-of.ts';

/** How it stands with the data of all targets, by one look at Datadog. */
export function judgeArrival(all: readonly Awaited[], look: DatadogLook): Arrival {
	const seen = new Map(
		[...Map.groupBy(all, ({cluster}) => cluster)].map(([cluster, own]) => [cluster, seenIn(cluster, own, look)]),
	);
	// A host without a known name stands for one instance, and not for one of each service of its cluster.
	const spent = new Map<string, number>();
	const targets = all.map(awaited => {
		const before = spent.get(awaited.cluster) ?? 0;
		const {own, ...target} = judgeTarget({awaited, seen: seen.get(awaited.cluster), spent: before, look});
		spent.set(awaited.cluster, before + own);
		return target;
	});
	return {
		hosts: sum(targets.map(({hosts}) => hosts)),
		of: sum(targets.map(target => target.of)),
		site: look.site,
		targets,
	};
}

/** Whether there is nothing to wait for: each host reports, and of each kind that comes by itself some has arrived. */
export function hasArrived({targets}: Arrival): boolean {
	return targets.every(
		({hosts, of, data}) =>
			hosts >= of &&
			Object.entries(data).every(([kind, {kind: state}]) => kind === 'traces' || state !== 'none-yet'),
	);
}

/** What Datadog knows of the instances of one cluster, now and at the first look. */
type Seen = {
	readonly byInstance: Matched['byInstance'];
	readonly before: Matched['byInstance'];
	/** Hosts that report, and are none of the instances of any target. */
	readonly others: Matched['others'];
};

function seenIn(cluster: string, all: readonly Awaited[], look: DatadogLook): Seen {
	const hosts = all.flatMap(awaited => awaited.hosts);
	const {byInstance, others} = matchHosts(hosts, look.hosts.get(cluster) ?? [], cluster);
	const {byInstance: before} = matchHosts(hosts, look.first.get(cluster) ?? [], cluster);
	return {byInstance, before, others: others.filter(host => isReporting(host, look))};
}

const nothingSeen: Seen = {byInstance: new Map(), before: new Map(), others: []};

type Judging = {
	readonly awaited: Awaited;
	readonly seen: Seen | undefined;
	/** So many of the hosts without a known name stand for instances of other services. */
	readonly spent: number;
	readonly look: DatadogLook;
};

function judgeTarget({awaited, seen, spent, look}: Judging): TargetArrival & {readonly own: number} {
	const {target, cluster, region, service, hosts} = awaited;
	const {byInstance, before, others} = seen ?? nothingSeen;
	const named = new Set(hosts.filter(({id}) => isReporting(byInstance.get(id), look)));
	const silent = hosts.filter(instance => !named.has(instance));
	// ECS knows no name of an external instance, nor of one that names itself by a file: they are told by their number.
	const nameless = new Set(silent.filter(({id, isRunning}) => isRunning && !byInstance.has(id)));
	const own = others.slice(spent, spent + nameless.size);
	const isCounted = own.length > 0;
	const isAlone = named.size === 0 && !isCounted;
	const reporting = [...[...named].flatMap(({id}) => byInstance.get(id) ?? []), ...own];
	return {
		target,
		cluster,
		region,
		service,
		hosts: reporting.length,
		of: hosts.length,
		versions: versionsOf(reporting),
		silent: silent
			.filter(instance => !(isCounted && nameless.has(instance)))
			.map(instance => ({
				instance: instance.id,
				silence: silenceOf({
					instance,
					host: byInstance.get(instance.id),
					before: before.get(instance.id),
					awaited,
					isAlone,
					look,
				}),
			})),
		unnamed: isCounted ? nameless.size - own.length : 0,
		data: dataOf(awaited, look),
		own: own.length,
	};
}

function versionsOf(hosts: readonly ReportedHost[]): TargetArrival['versions'] {
	const known = hosts.flatMap(({agentVersion}) => agentVersion ?? []);
	return [...Map.groupBy(known, version => version)]
		.map(([version, same]) => ({version, hosts: same.length}))
		.toSorted((a, b) => b.hosts - a.hosts);
}

function dataOf({cluster, sends}: Awaited, look: DatadogLook): TargetArrival['data'] {
	return Object.fromEntries(
		sends.flatMap((kind): ReadonlyArray<readonly [DataKind, DataArrival]> => {
			const state = look.data.get(dataKey(cluster, kind));
			return state ? [[kind, state]] : [];
		}),
	);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
