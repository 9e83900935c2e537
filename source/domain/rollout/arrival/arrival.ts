import type {Unanswered} from '../../account/datadog/datadog-answer.ts';
import type {DataKind, ReportedHost} from '../../account/datadog/reported-host.ts';
import type {Site} from '../../account/site.ts';

/** How the arrival of data stands, over all targets. */
export type Arrival = {
	/** So many hosts report. */
	readonly hosts: number;
	readonly of: number;
	readonly site: Site;
	readonly targets: readonly TargetArrival[];
};

/** How it stands for one service or daemon. */
export type TargetArrival = {
	readonly target: string;
	readonly cluster: string;
	readonly region: string;
	readonly service: string;
	readonly hosts: number;
	readonly of: number;
	/** Most hosts first. */
	readonly versions: ReadonlyArray<{readonly version: string; readonly hosts: number}>;
	readonly silent: readonly SilentHost[];
	/** So many of the silent ones can't be told from those that report under a name of their own. */
	readonly unnamed: number;
	readonly data: Readonly<Partial<Record<DataKind, DataArrival>>>;
};

/** `unknown`: Datadog did not tell, `why`. */
export type DataArrival =
	{readonly kind: 'arriving'} | {readonly kind: 'none-yet'} | {readonly kind: 'unknown'; readonly why: Unanswered};

/** An instance that does not report, and the likely reason. */
export type SilentHost = {readonly instance: string; readonly silence: Silence};

/** Why a host is not seen at Datadog, as far as it can be told from there and from ECS. */
export type Silence =
	/** No Agent runs there. */
	| {readonly kind: 'not-running'}
	/** Its Agents send to another site than was asked. */
	| {readonly kind: 'wrong-site'; readonly site: Site}
	/** No host of the service reports, and its Agents have a key that may be of another organization. */
	| {readonly kind: 'other-key'}
	/** It reports at a wrong time, so many seconds ahead; absent where the time is so wrong that nothing is taken. */
	| {readonly kind: 'clock'; readonly ahead?: number}
	/** Its Agent has run for long enough; `last` is an ISO instant at which another Agent there reported. */
	| {readonly kind: 'no-egress'; readonly last?: string}
	/** Its Agent has not run for long enough to tell. */
	| {readonly kind: 'too-early'};

/** What Datadog told in one look; ISO instants by its clock. */
export type DatadogLook = {
	readonly site: Site;
	/** From when on data is that of these Agents. */
	readonly since: string;
	readonly now: string;
	/** Hosts by the name of their cluster. */
	readonly hosts: ReadonlyMap<string, readonly ReportedHost[]>;
	/** The same at the first look: a clock that is behind is told by a time that moves and stays behind. */
	readonly first: ReadonlyMap<string, readonly ReportedHost[]>;
	/** By cluster and kind; absent where it was not asked yet. */
	readonly data: ReadonlyMap<string, DataArrival>;
};

/** Under which name `DatadogLook` has the data of a cluster. */
export function dataKey(cluster: string, kind: DataKind): string {
	return `${kind} ${cluster}`;
}
