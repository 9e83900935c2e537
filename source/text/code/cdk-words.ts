/** What people read in a construct and beside it. */
export type CdkWords = {
	/** What the construct is, in a sentence. */
	readonly construct: string;
	/** Why a resource has the same logical ID wherever it stands. */
	readonly fixedId: string;
	/** Why an import is told otherwise. */
	readonly asItIs: string;
	/** Why a value comes by a parameter. */
	readonly shownNowhere: string;
	/** Why one stack follows another. */
	readonly roleFirst: string;
	/** Names of the tests. */
	readonly tests: Readonly<Record<'resources' | 'daemon' | 'key', string>>;
	/** The file that says how it is used, and what it is like to have it. */
	readonly readme: (facts: ConstructFacts) => string;
};

/** What of a plan, or of what runs, the file beside the constructs tells. */
export type ConstructFacts = {
	readonly madeBy: string;
	/** Commands that make what has to be there before. */
	readonly before: readonly string[];
	/** Commands that take over what is there; none where nothing is. */
	readonly importing: readonly string[];
	/** Commands of the first deployment, where it needs what nobody may see. */
	readonly deploying: readonly string[];
	/** Names of resources that are there and would be made anew. */
	readonly inTheWay: readonly string[];
	/** Fields that no property is for, with the resource that has them. */
	readonly missing: readonly string[];
	/** What has to be done besides, a sentence each. */
	readonly beside: readonly string[];
	/** The stacks of the app. */
	readonly stacks: readonly string[];
	/** Secrets that the stacks make. */
	readonly secrets: readonly string[];
	/** Whether the version is a prop. */
	readonly canUpgrade: boolean;
};
