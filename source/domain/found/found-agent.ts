/** A Datadog Agent that already runs on a cluster, under whatever name. */
export type FoundAgent = {
	readonly kind: 'service' | 'daemon';
	readonly cluster: string;
	readonly name: string;
	readonly arn: string;
	readonly taskDefinitionArn: string;
	readonly container: string;
	readonly image: string;
	/** The image tag where it is a version, else undefined. */
	readonly version?: string;
	readonly running: number;
	readonly desired: number;
	readonly owner: Owner;
};

/** Who put it there, told from tags. */
export type Owner =
	| {readonly kind: 'us'}
	| {readonly kind: 'terraform'}
	| {readonly kind: 'cloudformation'; readonly stack?: string}
	| {readonly kind: 'cdk'}
	| {readonly kind: 'unknown'; readonly createdBy?: string};
