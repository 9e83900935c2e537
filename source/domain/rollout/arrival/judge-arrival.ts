import type {DataKind, ReportedHost} from '../../account/datadog/reported-host.ts';
import {dataKey, type Arrival, type DataArrival, type DatadogLook, type TargetArrival} from './arrival.ts';
import type {Awaited} from './awaited.ts';
import {matchHosts} from './match-hosts.ts';
import {isReporting, silenceOf} from './silence-of.ts';

/** How it stands with the data of all targets, by one look at Datadog. */
export function judgeArrival(all: readonly Awaited[], look: DatadogLook): Arrival {
	// A host without a known name stands for one instance, and not for one of each service of its cluster.
	const spent = new Map<string, number>();
	const targets = all.map(awaited => {
		const before = spent.get(awaited.cluster) ?? 0;
		const {own, ...target} = judgeTarget({awaited, besides: namedBy(all, awaited), spent: before, look});
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

/** Instances of the other targets of the same cluster: a host that is one of them is none of this target. */
function namedBy(all: readonly Awaited[], {target, cluster}: Awaited): Awaited['hosts'] {
	return all.filter(other => other.cluster === cluster && other.target !== target).flatMap(({hosts}) => hosts);
}

type Judging = {
	readonly awaited: Awaited;
	readonly besides: Awaited['hosts'];
	/** So many of the hosts without a known name stand for instances of other services. */
	readonly spent: number;
	readonly look: DatadogLook;
};

function judgeTarget({awaited, besides, spent, look}: Judging): TargetArrival & {readonly own: number} {
	const {target, cluster, region, service, hosts} = awaited;
	const reported = look.hosts.get(cluster) ?? [];
	const {byInstance, others} = matchHosts([...hosts, ...besides], reported, cluster);
	const before = matchHosts(hosts, look.first.get(cluster) ?? [], cluster).byInstance;
	const named = hosts.filter(({id}) => isReporting(byInstance.get(id), look));
	const silent = hosts.filter(instance => !named.includes(instance));
	// ECS knows no name of an external instance, nor of one that names itself by a file: they are told by their number.
	const nameless = silent.filter(({id, isRunning}) => isRunning && !byInstance.has(id));
	const own = others.filter(host => isReporting(host, look)).slice(spent, spent + nameless.length);
	const isCounted = own.length > 0;
	const isAlone = named.length === 0 && !isCounted;
	const seen = [...named.flatMap(({id}) => byInstance.get(id) ?? []), ...own];
	return {
		target,
		cluster,
		region,
		service,
		hosts: seen.length,
		of: hosts.length,
		versions: versionsOf(seen),
		silent: silent
			.filter(instance => !(isCounted && nameless.includes(instance)))
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
		unnamed: isCounted ? nameless.length - own.length : 0,
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
