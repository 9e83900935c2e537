/** A removal that did not get there. */
export type RemovalProblem =
	/** What a removal took away was found again afterwards. */
	| {readonly code: 'left-behind'; readonly what: readonly string[]}
	/** Its tasks did not stop in that time; ECS goes on by itself. */
	| {readonly code: 'still-draining'; readonly service: string; readonly seconds: number};
