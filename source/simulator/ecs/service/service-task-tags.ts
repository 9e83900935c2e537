import type {Tag} from '../tag/tag.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {Service} from './service.ts';

/**
The tags a task gets from its service: propagated ones, and the two that ECS manages where `enableECSManagedTags` is set
(ECS, "Tagging your Amazon ECS resources"). They are given at the start: later tags of the service don't reach tasks
that run.
*/
export function serviceTaskTags(service: Service, definition: TaskDefinition): readonly Tag[] {
	const propagated = {SERVICE: service.tags, TASK_DEFINITION: definition.tags, NONE: []};
	const managed = [
		{key: 'aws:ecs:clusterName', value: service.clusterName},
		{key: 'aws:ecs:serviceName', value: service.name},
	];
	const own =
		service.propagateTags === 'SERVICE' || service.propagateTags === 'TASK_DEFINITION'
			? propagated[service.propagateTags]
			: [];
	return service.enableECSManagedTags ? [...managed, ...own] : own;
}
