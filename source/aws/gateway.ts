import type {Cluster, ClusterSummary} from '../domain/account/cluster.ts';
import type {Change, ChangeResult} from '../domain/plan/change.ts';
import type {Workloads} from '../domain/account/workloads.ts';
import type {CredentialSource} from '../domain/account/credential-source.ts';
import type {ChangeNote} from '../domain/ending/event.ts';
import type {ExecutionRole} from '../domain/account/execution-role.ts';
import type {History} from '../domain/account/history.ts';
import type {Identity} from '../domain/account/identity.ts';
import type {Permissions} from '../domain/account/observed.ts';
import type {EcrImage} from '../domain/agent/releases/ecr-image.ts';
import type {HostsPage} from '../domain/hosts/with-page.ts';
import type {PermissionNeed} from '../domain/iam/permission-need.ts';
import type {ThereReference} from '../domain/kit/reference.ts';
import type {Registered} from '../domain/account/registered.ts';
import type {Secret} from '../domain/kit/secret.ts';
import type {DaemonSnapshot, ServiceSnapshot} from '../domain/rollout/snapshot.ts';
import type {StoredKey} from '../domain/account/stored-key.ts';
import type {Unread} from '../domain/account/unread.ts';
import type {Users} from '../domain/account/left/user.ts';
import type {FleetReader} from './fleet-gateway.ts';

/**
Lists what credentials there are and opens AWS with one of them. Nothing here talks to AWS but `open`'s first use.
*/
/** A role by its name, with its path in front where it has one, and the account that it is in. */
export type AssumedRole = {readonly account: string; readonly role: string};

/** `role`: AWS is opened as this role, which is assumed from the source. */
export type Opening = {readonly mfa: (serial: string) => Promise<string>; readonly role?: AssumedRole};

export type SignIn = {
	/**
	Profiles of the AWS files, then environment, container, instance: those that exist, and the profile that was named
	also where it holds nothing to sign in with. Throws a ProblemError for what is named and not there.
	*/
	sources(named?: string): Promise<readonly CredentialSource[]>;
	/** The region that belongs to a source (`AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's), if any. */
	region(source: CredentialSource): Promise<string | undefined>;
	/** Requests that AWS has not answered for some seconds, longest first. */
	unanswered(): readonly Unanswered[];
	/** How many requests AWS has answered so far: a run that says nothing may be busy. */
	answered(): number;
	/** Opens AWS. `mfa` is asked for a code by a profile that needs one. Throws a ProblemError. */
	open(source: CredentialSource, options: Opening): Promise<Aws>;
};

/** A request without an answer; `since` in milliseconds on the clock of `performance.now()`. */
export type Unanswered = {readonly operation: string; readonly region: string; readonly since: number};

/** `unread` is what may be there besides. */
export type StoredKeysRead = {readonly keys: readonly StoredKey[]; readonly unread: readonly Unread[]};

/**
Families of task definitions by name; those of daemons are found by their tag. `withInactive` is for who deletes them:
also deregistered revisions, and the families that begin like ours and have no others.
*/
export type RevisionsToRead = {
	readonly region: string;
	readonly families: readonly string[];
	readonly withInactive: boolean;
	/** `family:revision` of single ones, whatever became of them. */
	readonly named: readonly string[];
};

/** `unread` is what may be there besides. */
export type RevisionsRead = {readonly revisions: readonly Registered[]; readonly unread: readonly Unread[]};

/** Where a daemon is. */
export type DaemonAddress = {readonly region: string; readonly cluster: string; readonly daemon: string};

/** Where a stored key is; `reference` as a task definition has it. */
export type KeyReference = {
	readonly kind: 'secret' | 'parameter';
	readonly reference: string;
	readonly region: string;
	/** The value that was there before the current one. */
	readonly isBefore?: true;
};

/**
AWS in our own words. Every call may throw a `ProblemError` and nothing else that is expected; every call takes a
signal. Reads never change anything. `perform` is the only write; a dry run's gateway does not have it.
*/
export type AwsReader = FleetReader & {
	identify(region: string, signal?: AbortSignal): Promise<Identity>;
	/** Regions enabled for the account (`ec2:DescribeRegions`); throws access-denied where that may not be read. */
	readRegions(region: string, signal?: AbortSignal): Promise<readonly string[]>;
	/** Every ACTIVE cluster of a region, a page of at most 100 at a time. */
	readClusters(region: string, signal?: AbortSignal): AsyncIterable<readonly ClusterSummary[]>;
	/**
	Instances, DAEMON services, their task definitions, daemons, tasks, EC2 facts. What may not be read stands in
	`unread`.
	*/
	readCluster(summary: ClusterSummary, options: ReadClusterOptions, signal?: AbortSignal): Promise<Cluster>;
	/**
	Every service of a cluster, whoever runs it and on what, with those task definitions that are not `known` yet. What
	of them may not be read stands in `unread`; without the list there is nothing, and it throws.
	*/
	readWorkloads(at: WorkloadsAddress, signal?: AbortSignal): Promise<Workloads>;
	/** A rollout's raw facts. Tasks are those of the service or daemon, running and stopped. */
	readService(at: ServiceAddress, signal?: AbortSignal): Promise<ServiceSnapshot>;
	readDaemon(at: DaemonAddress, signal?: AbortSignal): Promise<DaemonSnapshot>;
	/** What was deployed before in a service or daemon; a failed read is thrown, never an empty past. */
	readHistory(at: HistoryAddress, signal?: AbortSignal): Promise<History>;
	/** The execution role by name or ARN. */
	readRole(role: string, signal?: AbortSignal): Promise<ExecutionRole>;
	/** Secrets and parameters whose names look like a Datadog API key, and what of them could not be listed. */
	readStoredKeys(region: string, signal?: AbortSignal): Promise<StoredKeysRead>;
	/** The value of a secret or parameter, JSON key picked, for checking it; never printed. */
	readKey(reference: KeyReference, signal?: AbortSignal): Promise<Secret>;
	/** Who uses roles, secrets and parameters in a region; what could not be read stands in `unread`. */
	readUsers(region: string, signal?: AbortSignal): Promise<Users>;
	/** All revisions of these families, those of daemons too, with our tag or without it. */
	readRevisions(which: RevisionsToRead, signal?: AbortSignal): Promise<RevisionsRead>;
	/** What a tag of an account's own registry means; the account may be another one, which may refuse. */
	readImage(image: EcrImage, signal?: AbortSignal): Promise<ImageRead>;
	/** Compares the actions with what the caller may do (`iam:SimulatePrincipalPolicy`). */
	readPermissions(needs: readonly PermissionNeed[], signal?: AbortSignal): Promise<Permissions>;
	/** Begins what `readPermissions` has to know whatever it is asked for. */
	beginPermissions(signal?: AbortSignal): Promise<void>;
};

/** `uncached`: the registry hands on what another one has, and nobody has asked it for this tag yet. */
export type ImageRead =
	| {readonly kind: 'found'; readonly digest: string; readonly version?: string}
	| {readonly kind: 'absent'}
	| {readonly kind: 'unknown'; readonly why: 'uncached'; readonly detail: string};

/** A cluster's hosts, before the rest of it is read. */
export type Hosts = ClusterSummary & Pick<Cluster, 'instances' | 'providers'>;

/** Names that are known, or that depend on the hosts. */
export type Names = readonly string[] | ((hosts: Hosts) => readonly string[]);

/** How deep to look: the list of an account with hundreds of clusters reads no tasks. */
export type ReadClusterOptions = {
	/** Families whose newest ACTIVE revision is wanted. */
	readonly families: Names;
	/** Services to look up by name too: a DRAINING one stands in no list any more, but holds its name. */
	readonly services?: Names;
	/** `list`: what a row of the list shows. `full`: also tasks, their definitions and the families. */
	readonly depth: 'list' | 'full';
	/** Absent where only this one is read. */
	readonly pass?: Pass;
	/** Told of each page of instances at once, while others are on their way; not where its providers can't be read. */
	readonly onPage?: (page: HostsPage) => void;
};

/**
One look at several clusters: what they have in common (task definitions, families, what EC2 knows of their machines) is
asked for once and not once each. Every look has a symbol of its own, so that none is shown what an earlier one saw; a
change that is sent ends what was shared before it too.
*/
export type Pass = symbol;

/** A cluster by ARN, and the task definitions of it, by ARN, that are read already. */
export type WorkloadsAddress = {readonly region: string; readonly cluster: string; readonly known: readonly string[]};

/** The only way to change an account. A dry run's gateway has no such method, so it can't. */
export type AwsWriter = {
	/**
	Sends one change. References are resolved here, from the results of earlier changes and the key. Yields nothing;
	notes go to `note`. "Already exists" is read and compared, never assumed.
	*/
	perform(change: Change, options: PerformOptions): Promise<ChangeResult>;
};

/** AWS as the process gets it; whether it can write is decided where it is made. */
export type Aws = AwsReader & Partial<AwsWriter>;

/** What sending a change needs and a plan must not hold. */
export type PerformOptions = {
	readonly results: Readonly<Record<string, ChangeResult>>;
	readonly key?: Secret;
	/** The values that stand in clear in what was read. */
	readonly there?: (reference: ThereReference) => string | undefined;
	/** An earlier send of it in this run got no answer: it may be made already. */
	readonly mayBeDone?: boolean;
	/** Told what a change waits for. */
	readonly note?: (note: ChangeNote) => void;
	readonly signal?: AbortSignal;
};

/** A service is known within its cluster only; `cluster` is an ARN. */
export type ServiceAddress = {readonly region: string; readonly cluster: string; readonly service: string};

/** A service or daemon of a cluster, all by ARN, and the revision that it runs. */
export type HistoryAddress = {
	readonly region: string;
	readonly cluster: string;
	readonly kind: 'service' | 'daemon';
	readonly arn: string;
	readonly taskDefinition: string;
	/** Revisions that something else names as what ran before: they are described too. */
	readonly also?: readonly string[];
};

export type {DaemonSnapshot, ServiceSnapshot} from '../domain/rollout/snapshot.ts';
export type {PermissionNeed} from '../domain/iam/permission-need.ts';
export type {StackSetAddress} from './fleet-gateway.ts';
