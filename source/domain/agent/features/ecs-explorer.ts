import type {Feature} from './feature.ts';

/**
Tasks and task definitions in Datadog's ECS Explorer. On by default in current Agents; written because older ones have
it off.
*/
export const ecsExplorer: Feature = {
	id: 'ecs-explorer',
	standing: 'default',
	on: () => ({environment: {DD_ECS_TASK_COLLECTION_ENABLED: 'true'}}),
	isIn: ({isOn}) => isOn('DD_ECS_TASK_COLLECTION_ENABLED'),
	minimumAgent: '7.58.0',
	needs: [],
	excludes: [],
	documentation: 'https://docs.datadoghq.com/infrastructure/containers/amazon_elastic_container_explorer/',
};
