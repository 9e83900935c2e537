import {obstaclesOf} from '../../forecast/forecast.ts';
import {notLookedAt, perTarget} from '../check.ts';

const healthCheck = 'ecs.capability.container-health-check';

/**
Whether every instance has the capabilities the definition needs: secrets, health check, shared namespaces, log drivers.
*/
export const attributes = perTarget('attributes', ({group, forecast: {instances}}) => {
	// Of Managed Instances ECS takes new ones, whatever those that are there have.
	if (instances.length === 0 || group.platform === 'managed-instances') {
		return notLookedAt;
	}

	const missing = obstaclesOf(instances, 'attribute').map(({instance: {id}, obstacle}) => ({id, obstacle}));
	const names = [...new Set(missing.map(({obstacle: {attribute}}) => attribute))];
	return names.length === 0
		? undefined
		: {
				verdict: 'warn',
				finding: 'missing',
				facts: {attributes: names},
				instances: missing,
				// The one capability that can be done without; the others come with the feature that needs them.
				fixes: names.includes(healthCheck) ? [{features: '-health-check'}] : [],
			};
});
