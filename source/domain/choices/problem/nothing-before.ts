/**
Why there is nothing to go back to. `unknown`: ECS shows no earlier revision. `deleted`: `revision` ran before and is
deleted. `subnets`: `revision` has no network of its own, and no update takes the service's subnets away.
*/
export type NothingBefore = {
	readonly kind: 'service' | 'daemon';
	readonly why: 'unknown' | 'deleted' | 'subnets';
	/** What runs now, and what ran before, as `family:number`. */
	readonly runs: string;
	readonly revision?: string;
};
