import type {Region} from '../../account/region.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import type {TaskDefinition} from './task-definition.ts';

/**
The task definition that a service or a task shall run. Throws ECS's own sentences (observed), which differ from those
of DescribeTaskDefinition. AWS may go on accepting a deregistered one for ten minutes (API, DeregisterTaskDefinition);
here it ends at once.
*/
export function activeTaskDefinition(identifier: string | undefined, region: Region): TaskDefinition {
	if (identifier === undefined || identifier === '') {
		throw fault.invalid('TaskDefinition cannot be empty.');
	}

	const definition = find.taskDefinition(identifier, region);
	if (definition === undefined) {
		throw fault.client('TaskDefinition not found.');
	}

	if (definition.status !== 'ACTIVE') {
		throw fault.client('TaskDefinition is inactive');
	}

	return definition;
}
