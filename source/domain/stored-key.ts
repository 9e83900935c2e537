/** A secret or parameter that may hold a Datadog API key; found by name, not read. */
export type StoredKey = {
	readonly kind: 'secret' | 'parameter';
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	/** ISO instant of the scheduled deletion, when one is scheduled. */
	readonly deletion?: string;
	/** The ARN or alias of a customer-managed KMS key. */
	readonly kmsKey?: string;
	readonly managed: boolean;
};
