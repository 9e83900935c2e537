/** What only a page says of what runs where. */
export type EstatePageWords = {
	/** Above the grid of clusters and their instances. */
	readonly grid: string;
};
