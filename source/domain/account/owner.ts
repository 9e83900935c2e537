/** Tools that keep what they made, and put their own state back. */
export const keepers = ['terraform', 'cloudformation', 'cdk', 'pulumi', 'copilot'] as const;

/** One of `keepers`. */
export type Keeper = (typeof keepers)[number];

/** Who put an Agent there, told from tags. */
export type Owner =
	| {readonly kind: 'us'}
	| {readonly kind: Exclude<Keeper, 'cloudformation'>}
	| {readonly kind: 'cloudformation'; readonly stack?: string}
	| {readonly kind: 'unknown'; readonly createdBy?: string};

/** The tool that will take changes of ours back, if any. */
export function keeperOf({kind}: Pick<Owner, 'kind'>): Keeper | undefined {
	return keepers.find(keeper => keeper === kind);
}
