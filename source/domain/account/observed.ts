import type {Workloads} from './workloads.ts';
import type {AwsProblem} from './aws-problem.ts';
import type {Cluster, ClusterPart, ClusterSummary} from './cluster.ts';
import type {CredentialSource} from './credential-source.ts';
import type {ExecutionRole} from './execution-role.ts';
import type {Identity} from './identity.ts';
import type {ImageVerdict} from './image-verdict.ts';
import type {KeyVerdict} from './datadog/key-verdict.ts';
import type {StoredKey} from './stored-key.ts';
import type {OwnThings} from './left/own-things.ts';
import type {Unread} from './unread.ts';
import type {Users} from './left/user.ts';

/** A region that was looked at, and why its clusters could not be listed. `isOpen`: their list is not there yet. */
export type RegionRead = {readonly region: string; readonly unread?: AwsProblem; readonly isOpen?: true};

/** Family and service, without suffix, that a cluster was read in full for. */
export type NamesReadFor = {readonly family: string; readonly serviceName: string};

/**
Everything that was read so far. Grows while the person answers; each part is replaced whole, never changed in place.
*/
export type Observed = {
	readonly sources: readonly CredentialSource[];
	/** The region that the chosen credentials bring along, if any. */
	readonly defaultRegion?: string;
	/** Regions enabled for the account, where readable. */
	readonly enabledRegions: readonly string[];
	readonly identity?: Identity;
	readonly regions: readonly RegionRead[];
	/** Every cluster found in the regions. */
	readonly found: readonly ClusterSummary[];
	/** The clusters whose inside was read, and those that nobody looks into because the list says enough. */
	readonly clusters: readonly Cluster[];
	/** What is known so far of those that are being read while somebody chooses. */
	readonly parts?: readonly ClusterPart[];
	/** Of clusters that were read in full along with the list: for which names. */
	readonly readAhead?: Readonly<Record<string, NamesReadFor>>;
	/** The services of clusters, where a run is about them. */
	readonly workloads?: readonly Workloads[];
	readonly key?: KeyVerdict;
	/** Secrets and parameters whose name looks like a Datadog API key. */
	readonly storedKeys: readonly StoredKey[];
	/** Why they are not all that there are. */
	readonly storedKeysUnread: readonly Unread[];
	/** What registries said of images, by reference; asked only where somebody wants them pinned. */
	readonly images: Readonly<Record<string, ImageVerdict>>;
	readonly executionRole?: ExecutionRole;
	/** Who uses roles, secrets and parameters, by region; absent where nobody asked. */
	readonly users?: readonly Users[];
	/** Why these are not all regions that the account has enabled. */
	readonly usersUnlisted?: Unread;
	/** What may be this tool's own, by region; absent where nobody asked. */
	readonly ownThings?: readonly OwnThings[];
	/** AWS actions that the caller was found to be allowed or denied (`iam:SimulatePrincipalPolicy`). */
	readonly permissions?: Permissions;
	/** Seconds by which AWS's clock is ahead of ours, from the date of an answer. */
	readonly clockSkew?: number;
};

/**
`boundary`, `scp`: a policy that only limits; `explicit`: a statement that denies and wins over all that allow;
`boundary-required`: roles may be made with a permissions boundary only.
*/
export type PermissionLimit = 'boundary' | 'scp' | 'explicit' | 'boundary-required';

/** What is denied, in AWS words; `unknown` where the caller may not simulate, which says nothing of what it may do. */
export type Permissions =
	/** `limits`: what else keeps from an action than a statement that is missing. */
	| {
			readonly kind: 'known';
			readonly denied: readonly string[];
			readonly limits?: Readonly<Record<string, PermissionLimit>>;
	  }
	| {readonly kind: 'unknown'; readonly why: Unread};

/** Before anything was read. Not the same as an account with nothing in it. */
export const nothingObserved: Observed = {
	sources: [],
	enabledRegions: [],
	regions: [],
	found: [],
	clusters: [],
	storedKeys: [],
	storedKeysUnread: [],
	images: {},
};
