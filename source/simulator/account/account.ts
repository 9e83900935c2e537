import type {Clock} from '../clock.ts';
import type {Faults} from '../server/faults.ts';
import type {Random} from '../random.ts';
import type {SingleSignOn} from '../single-sign-on/single-sign-on.ts';
import type {TokenBucket} from '../server/token-bucket.ts';
import type {OrganisationSettings} from './organisation-settings.ts';
import type {Principal} from './principal.ts';
import type {Region} from './region.ts';
import type {ManagedPolicy, Role} from './role.ts';

/** No way out to Datadog, so many pulls of the Agent that fail, or a clock that is so many seconds ahead. */
export type HostTrouble = 'no-egress' | {readonly lostPulls: number} | {readonly clockAhead: number};

/** The whole simulated account, and all that a running simulator remembers. Everything that changes is in here. */
export type Account = {
	/** Twelve digits. */
	readonly id: string;
	/** `aws`, `aws-us-gov` or `aws-cn`: the second part of every ARN. */
	readonly partition: string;
	/** The account's name at sign-in; absent where nobody gave it one. */
	readonly alias?: string;
	readonly clock: Clock;
	readonly random: Random;
	/** Every account that this simulator serves, by id, this one too. */
	readonly organisation: Map<string, Account>;
	readonly organisationSettings: OrganisationSettings;
	/** By access key id. */
	readonly principals: Map<string, Principal>;
	readonly regions: Map<string, Region>;
	/** By name. */
	readonly roles: Map<string, Role>;
	/** Managed policies by ARN. */
	readonly policies: Map<string, ManagedPolicy>;
	/** Datadog site to the API keys that are valid there. */
	readonly datadogKeys: Map<string, ReadonlySet<string>>;
	/** Datadog site to the application keys that are valid there, and what each may. */
	readonly applicationKeys: Map<string, ReadonlyMap<string, readonly string[]>>;
	/** What keeps an instance's Agent from running or being seen at Datadog, by the instance's id (`i-…`, `mi-…`). */
	readonly hostTroubles: Map<string, HostTrouble>;
	/** What a deployment's first task found behind the tag of a container, by both. */
	readonly pulledDigests: Map<string, string>;
	/** Region and bucket name to its state. */
	readonly buckets: Map<string, TokenBucket>;
	readonly faults: Faults;
	/** IAM Identity Center, where the account uses it. */
	singleSignOn?: SingleSignOn;
	/** Requests served so far, for faults that come every so often. */
	requestCount: number;
};
