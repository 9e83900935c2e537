import type {Parameters} from '../filled-slots.ts';
import type {SetValues} from '../fleet-values.ts';
import {isSeating, type Planning, type Todo} from './todo.ts';

/**
Clusters of the set in slots that are new, which are held back where a place has clusters of its own: a parameter that
is new comes to each stack with the set's value, and only then can a stack have its own (CloudFormation API:
UpdateStackInstances, ParameterOverrides). Empty at first, it puts no Agent where nobody wants one.
*/
export function heldValues(moving: readonly Todo[], {wanted: {template}, set, values}: Planning): Parameters {
	if (!set || set.instances.length === 0 || moving.every(({overrides}) => !isSeating(overrides, template))) {
		return {};
	}

	const names = template.slots
		.filter(({cluster}) => set.parameters[cluster] === undefined && values.shown[cluster] !== '')
		.flatMap(({cluster, providers}) => [cluster, ...(providers === undefined ? [] : [providers])]);
	return Object.fromEntries(names.map(name => [name, values.shown[name] ?? '']));
}

/** What the set has meanwhile. */
export function without(held: Parameters, values: SetValues): SetValues {
	const empty = Object.fromEntries(Object.keys(held).map(name => [name, '']));
	return {
		...values,
		shown: {...values.shown, ...empty},
		sent: values.sent.map(one =>
			typeof one.ParameterKey === 'string' && held[one.ParameterKey] !== undefined
				? {ParameterKey: one.ParameterKey, ParameterValue: ''}
				: one,
		),
	};
}
