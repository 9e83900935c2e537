/** What only a page says of a stack set and its places. */
export type FleetPageWords = {
	/** Above a row an account and a column a Region: how they stand, and of a plan what it does. */
	readonly grid: Readonly<Record<'status' | 'plan', string>>;
};
