import type {Service} from '../account/service.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import {leftOut} from './left-out.ts';
import type {PlacementGroup} from './placement-group.ts';

/**
A group with those of its instances alone that a service of it may be on, by its constraints beside the group's own.
Percentages are of these; an instance that drains or is away for a moment is still one of them.
*/
export function withinConstraints(
	group: PlacementGroup,
	{placementConstraints}: Pick<Service, 'placementConstraints'>,
	definition: TaskDefinition,
): PlacementGroup {
	const constraints = [...placementConstraints, ...group.constraints];
	const gapsOf = leftOut({definition, constraints});
	const instances = group.instances.filter(instance => gapsOf(instance).every(({kind}) => kind === 'untold'));
	return {...group, instances};
}
