import type {Json, JsonObject} from '../kit/json.ts';
import {isObject} from '../kit/shape.ts';
import type {Statement} from './policy.ts';

/**
The statements of a policy document as IAM shows it: one or a list, with single texts or lists of them. `NotAction` and
its like are left out.
*/
export function statementsOf(document: JsonObject | undefined): readonly Statement[] {
	const list = document?.Statement;
	const items: readonly Json[] = Array.isArray(list) ? list : list === undefined ? [] : [list];
	return items.flatMap((item): readonly Statement[] =>
		!isObject(item) || item.Action === undefined || item.Resource === undefined
			? []
			: [
					{
						...(typeof item.Sid === 'string' && {Sid: item.Sid}),
						Effect: item.Effect === 'Deny' ? 'Deny' : 'Allow',
						Action: strings(item.Action),
						Resource: strings(item.Resource),
						...(isObject(item.Condition) && {Condition: item.Condition}),
					},
				],
	);
}

function strings(value: Json): readonly string[] {
	return typeof value === 'string'
		? [value]
		: Array.isArray(value)
			? value.filter(item => typeof item === 'string')
			: [];
}
