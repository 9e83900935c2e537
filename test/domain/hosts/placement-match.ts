import type {Instance} from '../../../source/domain/account/instance.ts';
import type {PlacementGroup} from '../../../source/domain/hosts/placement-group.ts';

/**
Whether ECS would put a group's task on an instance: launch type and constraints as the cluster query language means
them.
*/
export function isPlaced({launchType, constraints}: PlacementGroup, instance: Instance): boolean {
	const isManaged = instance.capacityProvider === 'fleet';
	const isExternal = 'ecs.capability.external' in instance.attributes;
	return isManaged || launchType === undefined
		? isManaged && launchType === undefined
		: isExternal === (launchType === 'EXTERNAL') &&
				constraints.every(({expression = ''}) => isHeld(expression, instance));
}

// The small part of the language that is used: `subject == value`, `subject in [a, b]`, `subject !in [a, b]`, joined by
// `or`.
function isHeld(expression: string, instance: Instance): boolean {
	return expression.split(' or ').some(part => {
		const [subject = '', operator = '', ...rest] = part.split(' ');
		const value =
			subject === 'ec2InstanceId' ? instance.id : instance.attributes[subject.replace('attribute:', '')];
		const values = new Set(
			rest
				.join(' ')
				.replaceAll(/[\[\]]/gv, '')
				.split(', '),
		);
		return operator === '!in' ? !values.has(value ?? '') : values.has(value ?? '');
	});
}
