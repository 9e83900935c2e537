import type {Json, JsonObject} from '../kit/json.ts';
import {isObject} from '../kit/shape.ts';
import {taskPrincipal} from './policy.ts';

/** Whether ECS tasks may assume a role: a statement of its trust policy lets them. */
export function isTaskRole({Statement: list}: JsonObject): boolean {
	const items: readonly Json[] = Array.isArray(list) ? list : [list];
	return items.some(
		item =>
			isObject(item) &&
			item.Effect === 'Allow' &&
			isObject(item.Principal) &&
			names(item.Principal.Service).includes(taskPrincipal) &&
			names(item.Action).some(action => action.toLowerCase() === 'sts:assumerole' || action === 'sts:*'),
	);
}

function names(value: Json): readonly string[] {
	return [value].flat().filter(item => typeof item === 'string');
}
