import type {Obstacle} from '../../choices/problem/obstacle.ts';
import type {Instance} from '../../account/instance.ts';

/** No obstacle means that it will run there, as far as ECS knows: processes outside ECS may hold a port. */
export type InstanceForecast = {readonly instance: Instance; readonly obstacles: readonly Obstacle[]};

/**
Per instance: will it run here, and if not why. `eligible` are those the daemon scheduler counts (ACTIVE, agent
connected, matching constraints and attributes); DRAINING ones never count against us. Those of which it can't be told
are `untold`, where there are any, and not promised.
*/
export type Forecast = {
	readonly instances: readonly InstanceForecast[];
	readonly eligible: number;
	readonly untold?: number;
	readonly runsOn: number;
};

/** The obstacles of a kind, each with its instance. Most instances have none, and nothing is made for them. */
export function obstaclesOf<Kind extends Obstacle['kind']>(
	instances: readonly InstanceForecast[],
	kind: Kind,
): ReadonlyArray<{readonly instance: Instance; readonly obstacle: Extract<Obstacle, {readonly kind: Kind}>}> {
	const isOfKind = (obstacle: Obstacle): obstacle is Extract<Obstacle, {readonly kind: Kind}> =>
		obstacle.kind === kind;
	return instances
		.filter(({obstacles}) => obstacles.length > 0)
		.flatMap(({instance, obstacles}) => obstacles.filter(isOfKind).map(obstacle => ({instance, obstacle})));
}
