import {notLookedAt, perTarget} from '../check.ts';

/** Whether a service is deleted and made again, as ECS changes it in no other way: meanwhile no Agent runs there. */
export const remadeService = perTarget('remade-service', ({id, name, group, forecast}, _cluster, {changes}) =>
	changes.some(({kind, target}) => kind === 'delete-service' && target === id) &&
	changes.some(({kind, target}) => kind === 'create-service' && target === id)
		? {
				verdict: 'warn',
				finding: 'subnets',
				facts: {name, instances: forecast.runsOn, region: group.region},
				fixes: [{'network-mode': 'awsvpc'}],
			}
		: notLookedAt,
);
