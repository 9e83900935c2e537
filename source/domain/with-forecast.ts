import type {Forecast} from './forecast.ts';
import type {Cause, Rollout} from './rollout.ts';

type PortTaken = Extract<Cause, {readonly kind: 'port-taken'}>;

/**
Names the port and who holds it, where the forecast knew: AWS's event says only that some port is taken. Instances are matched
by their ids.
*/
export function withForecast(rollout: Rollout, forecast: Forecast): Rollout {
	const known = new Map(forecast.instances.flatMap(({instance, obstacles}) => {
		const port = obstacles.find(obstacle => obstacle.kind === 'port');
		return port ? [[instance.id, port] as const] : [];
	}));
	const [first] = known.values();
	const named = (cause: PortTaken, obstacle = first): Cause =>
		obstacle && cause.port === undefined ? {...cause, port: obstacle.port, heldBy: obstacle.heldBy} : cause;
	return {
		...rollout,
		causes: rollout.causes.map(cause => cause.kind === 'port-taken' ? named(cause) : cause),
		instances: rollout.instances.map(each =>
			each.cause?.kind === 'port-taken' && known.has(each.instance) ? {...each, cause: named(each.cause, known.get(each.instance))} : each),
	};
}
