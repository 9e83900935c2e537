import type {AwsProblem} from '../account/aws-problem.ts';
import type {Owner} from '../account/owner.ts';
import type {Platform} from '../account/platform.ts';
import type {Unread} from '../account/unread.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {OwnStanding} from '../choices/problem/standing.ts';
import type {Cause, InstanceRollout, InstanceState} from '../choices/problem/rollout.ts';
import type {Obstacle} from '../choices/problem/obstacle.ts';
import type {Doubt} from '../found/found-agent.ts';
import type {OtherFacts} from '../found/cluster-facts.ts';
import type {DiffLine} from '../plan/diff/diff-line.ts';
import type {TagToday} from './tag-today.ts';

/** All Agents of an account's clusters as they were read at one moment. */
export type Estate = {
	/** ISO instant of our clock. */
	readonly at: string;
	/** Why it could not be read again since: all of it is of `at`. */
	readonly stale?: Problem;
	readonly account: string;
	readonly clusters: readonly ClusterEstate[];
	/** Regions whose clusters could not be listed: what is there is unknown, and not nothing. */
	readonly unread: ReadonlyArray<{readonly region: string; readonly problem: AwsProblem}>;
};

/** One cluster. The counts are instances that are ACTIVE: those that drain have no Agent to expect. */
export type ClusterEstate = {
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	readonly standing: OwnStanding;
	/** It was asked for by its name, so that having no Agent is a gap. */
	readonly isNamed: boolean;
	readonly kinds: ReadonlyArray<{readonly platform: Platform; readonly count: number}>;
	readonly instances: number;
	/** On how many an Agent runs, whoever it belongs to. */
	readonly covered: number;
	readonly agents: readonly AgentEstate[];
	/** Each instance that is ACTIVE, and how it stands. */
	readonly hosts: readonly HostEstate[];
	/** Instances for which no Agent is meant. */
	readonly bare: readonly BareInstance[];
	/** What sends to Datadog and is no Agent of the cluster. */
	readonly others: readonly OtherFacts[];
	/** What could not be read of it. */
	readonly unread: readonly Unread[];
};

/**
How an Agent stands on an instance, the one that is best where several are meant for it. `bare`: none is meant for it;
`unknown`: tasks could not be read.
*/
export type HostEstate = {readonly instance: string; readonly state: HostState};

export type HostState = InstanceState | 'bare' | 'unknown';

/** An instance without an Agent, and what keeps those that are there from it; nothing where there is none. */
export type BareInstance = {readonly instance: string; readonly why: BareWhy};

/** `disconnected`: its ECS agent is gone, so that ECS starts nothing there. */
export type BareWhy =
	| {readonly kind: 'no-agent'}
	| {readonly kind: 'disconnected'}
	| {readonly kind: 'left-out'; readonly agent: string; readonly obstacle: Obstacle};

/**
How an Agent is. `rolling-out`: a deployment is under way. `incomplete`: some instances don't run it. `failing`: it
won't get there by itself. `rolled-back`: its last deployment failed and was taken back. `idle`: there is no instance
for it. `unknown`: its tasks or instances could not be read.
*/
export type Health = 'healthy' | 'rolling-out' | 'incomplete' | 'failing' | 'rolled-back' | 'idle' | 'unknown';

/** One Agent: a service or a daemon. */
export type AgentEstate = {
	/** The id of the service or daemon, as in plans. */
	readonly target: string;
	readonly kind: 'service' | 'daemon';
	readonly name: string;
	readonly platforms: readonly Platform[];
	readonly owner: Owner;
	/** Ours to change, and somebody else's before. */
	readonly isAdopted: boolean;
	readonly doubt?: Doubt;
	readonly image: string;
	/** Where the image's tag is one. */
	readonly version?: string;
	/** The image's tag, or the digest of one without; `latest` of one that has neither, as Docker takes it. */
	readonly tag: string;
	/** The newest Agent that this version of the tool knows of, where this one is older; both are of that day. */
	readonly newer?: {readonly version: string; readonly released: string};
	/** By a digest: what the tag means another day changes nothing. */
	readonly isPinned: boolean;
	/** What its tag means today beside what runs; absent where no registry was asked. */
	readonly today?: TagToday;
	/** `family:revision`. */
	readonly definition: string;
	/** ISO instant of the deployment that runs. */
	readonly since?: string;
	readonly health: Health;
	readonly running: number;
	/** On how many instances it is to run. */
	readonly eligible: number;
	/** Those of them on which it doesn't, with the cause where one is known. */
	readonly gaps: readonly InstanceRollout[];
	/** Newest first, each kind once. */
	readonly causes: readonly Cause[];
	readonly key: KeptKey;
	/** What differs from what its own choices would make; absent of what is not ours or could not be read. */
	readonly drift?: readonly Drift[];
};

/** Where an Agent's API key is. `name` is the secret's or parameter's. */
export type KeptKey =
	| {readonly kind: 'secret' | 'parameter'; readonly name: string}
	/** In clear in the definition. */
	| {readonly kind: 'plain'}
	/** Perhaps in a file that only the task's start reads. */
	| {readonly kind: 'file'}
	| {readonly kind: 'none'}
	/** The definition could not be read. */
	| {readonly kind: 'unknown'};

/**
A difference: `line.before` is what is there, `line.after` what this tool wrote. `isKept`: the next install takes it for
somebody's decision and keeps it; otherwise it puts back what it wrote.
*/
export type Drift = {readonly line: DiffLine; readonly isKept: boolean};
