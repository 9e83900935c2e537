import type {AwsProblem} from '../account/aws-problem.ts';

/** A unit of an organisation with the accounts in it and below it. The root is one too. */
export type Unit = {
	/** `ou-…` or `r-…`. */
	readonly id: string;
	readonly name: string;
	/** Ids of ACTIVE accounts, without the one that manages: service-managed stack sets never reach that one. */
	readonly accounts: readonly string[];
};

/** An organisation as its management account, or a delegated administrator, sees it. */
export type Organisation = {
	readonly id: string;
	readonly management: string;
	/** The root first; each unit follows the one that it is in. */
	readonly units: readonly Unit[];
	/** Names of accounts by id. */
	readonly names: Readonly<Record<string, string>>;
	/** Whether StackSets may work in it (`cloudformation:DescribeOrganizationsAccess`); absent where nobody may ask. */
	readonly hasTrustedAccess?: boolean;
};

/** `none`: the account is in no organisation. `unread`: it may be; every member may ask who manages it. */
export type OrganisationRead =
	| {readonly kind: 'found'; readonly organisation: Organisation}
	| {readonly kind: 'none'}
	| {readonly kind: 'unread'; readonly problem: AwsProblem; readonly management?: string};
