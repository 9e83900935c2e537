/**
Who is signed in at IAM Identity Center. Permission sets are roles of the account named `AWSReservedSSO_<set>_<16 hex
digits>` below the path `/aws-reserved/sso.amazonaws.com/`.
*/
export type SingleSignOn = {
	/** The name that role sessions get. */
	readonly user: string;
	/** Access tokens and when they end, in epoch seconds. */
	readonly tokens: Map<string, number>;
	/** They never end here (ours). */
	readonly refreshTokens: Set<string>;
	/** Devices that were told to wait for the person. */
	readonly deviceCodes: Set<string>;
};
