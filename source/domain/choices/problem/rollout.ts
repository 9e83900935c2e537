import type {Command} from '../../account/repair.ts';
import type {HostPort} from '../../account/task.ts';
import type {Unread} from '../../account/unread.ts';

/** Where one instance stands in a rollout. */
export type InstanceRollout = {
	readonly instance: string;
	readonly privateIp?: string;
	readonly state: InstanceState;
	readonly cause?: Cause;
};

/** Where an instance can stand in a rollout; part of the contract with scripts. */
export const instanceStates = [
	'running',
	'starting',
	'checking-health',
	'replacing',
	'waiting',
	'draining',
	'failed',
] as const;

/** Where an instance stands; `waiting` has no task of ours yet, `failed` had one that ended. */
export type InstanceState = (typeof instanceStates)[number];

/** Why something does not run. The texts of AWS stay data: `detail` is what AWS said. */
export type Cause =
	| {
			readonly kind: 'port-taken';
			readonly port?: HostPort;
			readonly heldBy?: string;
			/** Windows says so, which has no sockets to use instead. */
			readonly isWindows?: true;
			readonly detail: string;
	  }
	| {readonly kind: 'no-room'; readonly resource: 'cpu' | 'memory' | 'eni' | 'ports'; readonly detail: string}
	| {readonly kind: 'attribute'; readonly attribute?: string; readonly detail: string}
	| {readonly kind: 'constraint'; readonly expression?: string; readonly detail: string}
	| {readonly kind: 'agent-disconnected'; readonly detail: string}
	| {readonly kind: 'no-instances'; readonly detail: string}
	| {
			readonly kind: 'image';
			readonly why:
				| 'not-found'
				| 'rate-limit'
				| 'no-access'
				| 'no-route'
				| 'too-slow'
				| 'untrusted'
				| 'wrong-platform'
				| 'disk-full'
				| 'other';
			readonly detail: string;
	  }
	| {
			readonly kind: 'secret';
			readonly why: 'denied' | 'kms' | 'not-found' | 'deleted' | 'form' | 'json-key' | 'no-route' | 'other';
			readonly detail: string;
	  }
	| {readonly kind: 'role'; readonly detail: string}
	| {readonly kind: 'linked-role'; readonly detail: string}
	| {readonly kind: 'log-driver'; readonly why: 'no-group' | 'denied' | 'other'; readonly detail: string}
	| {readonly kind: 'docker-socket'; readonly detail: string}
	| {readonly kind: 'unhealthy'; readonly detail: string}
	| {
			readonly kind: 'exited';
			readonly container: string;
			readonly exitCode?: number;
			readonly why:
				'out-of-memory' | 'killed' | 'crashed' | 'ended' | 'no-api-key' | 'wrong-architecture' | 'other';
			readonly detail: string;
	  }
	| {readonly kind: 'cannot-start'; readonly detail: string}
	/** ECS says that tasks end, and not why. */
	| {readonly kind: 'keeps-failing'; readonly detail: string}
	| {readonly kind: 'throttled'; readonly detail: string}
	| {readonly kind: 'deployment-stuck'; readonly detail: string}
	/** ECS waits for somebody to continue the deployment; `command` does it. */
	| {
			readonly kind: 'paused';
			readonly command: Command;
			readonly until?: string;
			readonly otherwise?: string;
			readonly detail: string;
	  }
	/** ECS calls the deployment complete by the service's early success criteria, and it isn't everywhere. */
	| {readonly kind: 'early'; readonly detail: string}
	| {readonly kind: 'infrastructure'; readonly detail: string}
	| {readonly kind: 'other'; readonly detail: string};

/** Instances by state, draining ones left out of `total`. */
export type RolloutCounts = {
	readonly running: number;
	readonly starting: number;
	readonly waiting: number;
	readonly failed: number;
	readonly total: number;
};

/**
How a rollout stands. `succeeded`: our revision runs, healthy, on every eligible instance. `rolled-back`: AWS or
somebody put another revision in its place. `failing`: it won't get there by itself, with the causes.
*/
export type Rollout = {
	/** The id of the target that is watched; what follows are its names for people. */
	readonly target: string;
	readonly cluster: string;
	readonly region: string;
	readonly service: string;
	readonly kind: 'service' | 'daemon';
	/** The run has another on the same cluster, so that the cluster alone doesn't tell which this is. */
	readonly isOneOfSeveral?: true;
	/** The plan has a cluster of this name in another region too. */
	readonly isNamesake?: true;
	readonly taskDefinition: string;
	readonly verdict: 'going-on' | 'succeeded' | 'failing' | 'rolled-back' | 'superseded';
	readonly counts: RolloutCounts;
	readonly instances: readonly InstanceRollout[];
	/** Newest first, each kind once. */
	readonly causes: readonly Cause[];
	/** Of what is `superseded`: what came in its place. */
	readonly instead?: Instead;
	/** It leads back to what ran before: after a rollout that failed, or because that was asked for. */
	readonly isBack?: true;
	/** AWS has nothing left to do, and no instance is there: the first that comes gets it. */
	readonly isIdle?: true;
	/** Why instances or tasks could not be read. `counts` are what ECS itself counts then, and `instances` is empty. */
	readonly unread?: Unread;
	/** Since when it could not be looked at; all else here is as old, or nothing where it never was. */
	readonly unseen?: Unseen;
};

/**
Somebody deployed another revision, at an ISO instant where ECS tells it, or other constraints, or took the whole away,
perhaps with its cluster.
*/
export type Instead =
	| {readonly kind: 'deleted'}
	| {readonly kind: 'cluster-deleted'}
	/** The revision is ours, and the constraints are not those of the plan any more. */
	| {readonly kind: 'constraints'; readonly expressions: readonly string[]}
	| {readonly kind: 'deployed'; readonly taskDefinition: string; readonly at?: string};

/** For how many seconds nothing could be read of a rollout, and whether anything was before. */
export type Unseen = {
	readonly seconds: number;
	readonly wasSeen: boolean;
	/** For want of credentials that AWS takes. */
	readonly isSignedOut?: true;
};
