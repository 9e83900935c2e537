/** An IAM action and the resources it is needed on; `*` where AWS can't narrow it down. */
export type PermissionNeed = {
	readonly action: string;
	readonly resources: readonly string[];
	/** Keys of conditions that policies have for it, with their values: a boundary that an organization requires. */
	readonly context?: Readonly<Record<string, string>>;
};
