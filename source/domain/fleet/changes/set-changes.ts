import type {Parameters} from '../filled-slots.ts';
import {blocksOf, preferencesOf, targetsOf, type Block} from '../placed-targets.ts';
import type {StackSet} from '../stack-set.ts';
import {joiningDiff, overridesDiff, setDiff} from './fleet-diff.ts';
import {autoDeployment, sameSet, setRequest} from './set-request.ts';
import type {Planning, Todo} from './todo.ts';
import {change, type Unnumbered} from './unnumbered.ts';

/** The set itself, without any of its stacks: made, or changed. */
export function setChange({wanted, set, values}: Planning): Unnumbered {
	const request = {...setRequest(wanted, values), ...autoDeployment(wanted)};
	return set
		? change('update-stack-set', {
				wanted,
				action: 'change',
				request,
				diff: [...setDiff(wanted, set, values), ...joiningDiff(wanted, set)],
			})
		: change('create-stack-set', {wanted, action: 'add', request});
}

/** What becomes of accounts that join: said of the set as it is by then, as all of its stacks are gone over with it. */
export function joiningChange({wanted, request}: Planning, set: StackSet): Unnumbered {
	// The order of regions isn't followed with it (CloudFormation API: StackSetOperationPreferences, RegionOrder).
	const {RegionOrder, ...preferences} = preferencesOf([], wanted.pace);
	return change('update-stack-set', {
		wanted,
		action: 'change',
		request: {
			...sameSet(wanted, request ? {} : {names: Object.keys(set.parameters)}),
			...autoDeployment(wanted),
			OperationPreferences: preferences,
		},
		diff: joiningDiff(wanted, set),
	});
}

/** Every stack once more, after values of the set that were held back until each had its own. */
export function fillingChanges(
	wave: readonly Todo[],
	{wanted, set}: Planning,
	held: Parameters | undefined,
): readonly Unnumbered[] {
	return blocksOf(wave).map((block, index) => {
		const isFirst = held !== undefined && index === 0;
		return change('update-stack-set', {
			wanted,
			action: 'change',
			request: {
				...sameSet(wanted, isFirst ? {values: held} : {}),
				...targetsOf(block, wanted),
				OperationPreferences: preferencesOf(block.regions, wanted.pace),
			},
			...(isFirst && {diff: overridesDiff(set?.parameters, {...set?.parameters, ...held})}),
		});
	});
}

/** Said once, and to the other stacks without a change: then those that are not named keep their status. */
export function updateSet(block: Block<Todo>, {wanted, set, values, request}: Planning): Unnumbered {
	return change('update-stack-set', {
		wanted,
		action: 'change',
		request: {
			...request,
			...targetsOf(block, wanted),
			OperationPreferences: preferencesOf(block.regions, wanted.pace),
		},
		...(request?.TemplateBody !== undefined && set && {diff: setDiff(wanted, set, values)}),
	});
}
