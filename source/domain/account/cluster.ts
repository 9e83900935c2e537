import type {Tags} from '../kit/tags.ts';
import type {Daemon} from './daemon.ts';
import type {History} from './history.ts';
import type {Instance} from './instance.ts';
import type {Platform} from './platform.ts';
import type {Registered} from './registered.ts';
import type {Service} from './service.ts';
import type {Task} from './task.ts';
import type {Unread} from './unread.ts';

/**
Where a cluster gets capacity from; only `managed-instances` takes daemons (CreateDaemon refuses every other kind).
*/
export type CapacityProvider = {
	readonly arn: string;
	readonly name: string;
	readonly kind: 'auto-scaling' | 'managed-instances' | 'fargate';
};

/** A cluster as the list shows it, before its inside is read. */
export type ClusterSummary = {
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	/** Registered instances of every status, DRAINING ones included: the list does not tell them apart. */
	readonly instanceCount: number;
	/** Running and pending tasks on Fargate. */
	readonly fargateTasks: number;
	/** Services of every kind; those of daemons are not among them. */
	readonly activeServices: number;
	readonly capacityProviders: readonly string[];
	/**
	A default capacity provider strategy would apply to a service that names no launch type, so ours always names one.
	*/
	readonly hasDefaultStrategy: boolean;
	readonly tags: Tags;
	/** Why not even this could be read; then only its names count, and every number is 0. */
	readonly hidden?: Unread;
};

/** A cluster with everything a plan needs. */
export type Cluster = ClusterSummary & {
	readonly providers: readonly CapacityProvider[];
	readonly instances: readonly Instance[];
	/** Every DAEMON service, DRAINING ones included. */
	readonly daemonServices: readonly Service[];
	/** Of the other services on instances those that may be an Agent, or have the name that ours would take. */
	readonly replicaServices: readonly Service[];
	/** Task definitions by ARN: of the DAEMON services, of daemons, and of what runs on the instances where read. */
	readonly taskDefinitions: Readonly<Record<string, Registered>>;
	/** Newest ACTIVE revision by family for the families we might write. */
	readonly families: Readonly<Record<string, Registered>>;
	/** What of these families was registered last, and of the DAEMON services' since what they run, newest first. */
	readonly revisions?: readonly Registered[];
	readonly daemons: readonly Daemon[];
	/** What was deployed before in Agents of ours, by ARN of service or daemon; read where it is needed. */
	readonly histories?: Readonly<Record<string, History>>;
	/**
	Running and pending tasks on instances, and those of moving DAEMON services that are stopping; empty where only the
	list was read.
	*/
	readonly tasks: readonly Task[];
	readonly unread: readonly Unread[];
	/**
	By security group id: what its rules let in from everywhere (`0.0.0.0/0`, `::/0`). Absent where EC2 was not asked.
	*/
	readonly openRanges?: Readonly<Record<string, readonly OpenRange[]>>;
};

/** Ports that are open to the world; protocol `-1` opens all. */
export type OpenRange = {readonly protocol: string; readonly from: number; readonly to: number};

/** What is known of a cluster while its instances are read: it goes for those of them that were read, and no others. */
export type ClusterPart = {
	readonly summary: ClusterSummary;
	/** How many instances were read. */
	readonly read: number;
	/** By platform; not among them are those of which only EC2 can tell. */
	readonly kinds: ReadonlyMap<Platform, number>;
};
