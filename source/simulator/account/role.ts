import type {PolicyDocument} from './policy-document.ts';

/** An IAM role. `changedAt` feeds the propagation delay: services see a change some seconds after it. */
export type Role = {
	readonly name: string;
	readonly arn: string;
	/** `AROA…`; another role of the same name later has another one. */
	readonly id: string;
	readonly path: string;
	readonly createdAt: number;
	changedAt: number;
	description?: string;
	trust: PolicyDocument;
	/** ARNs of managed policies. */
	readonly attached: Set<string>;
	readonly inline: Map<string, PolicyDocument>;
	readonly tags: Map<string, string>;
	/** A managed policy that limits what the role may do, whatever is attached. */
	boundaryArn?: string;
	/** How long a session may last; an hour where it isn't said. */
	maxSessionSeconds?: number;
	/** What the other services still see while a change spreads; a role that is itself new has none. */
	before?: RolePolicies;
};

/** The part of a role that other services look at, and that takes time to reach them. */
export type RolePolicies = {
	readonly trust: PolicyDocument;
	readonly attached: ReadonlySet<string>;
	readonly inline: ReadonlyMap<string, PolicyDocument>;
	readonly boundaryArn?: string;
};

/** The account's own or Amazon's; only the default version is kept. */
export type ManagedPolicy = {
	readonly arn: string;
	readonly name: string;
	readonly versionId: string;
	document: PolicyDocument;
};
