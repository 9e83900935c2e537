/** Who we are on AWS. `expires` is an ISO 8601 instant; absent for credentials that do not end. */
export type Identity = {
	readonly account: string;
	readonly alias?: string;
	readonly arn: string;
	/** `aws`, `aws-cn`, `aws-us-gov`: every ARN we write starts with it. */
	readonly partition: string;
	readonly expires?: string;
	/** Seconds by which AWS's clock is ahead of ours, from the date of the answer. */
	readonly clockSkew?: number;
	/** Access keys stand in the environment, and are not those that are used: a profile was named. */
	readonly keysPassedOver?: true;
};

/** The short name of the caller: the role of an assumed role, else the user. */
export function callerName({arn}: Identity): string {
	const parts = arn.split(':').at(-1)?.split('/') ?? [];
	return (parts[0] === 'assumed-role' ? parts[1] : parts.at(-1)) ?? arn;
}
