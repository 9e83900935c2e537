import type {Json} from '../../domain/kit/json.ts';
import type {Labelled, Template} from '../template/template.ts';
import {joined, type Token} from '../template/token.ts';

/**
An ARN of ECS in the account and region of a resource for whichever account and cluster the code is applied in;
`undefined` for anything else.
*/
export function portableArn(value: Json, {region, cluster}: Labelled, template: Template): Json {
	const match =
		typeof value === 'string' ? /^arn:[^:]+:ecs:(?<at>[^:]+):(?<of>\d+):(?<rest>.+)$/v.exec(value) : undefined;
	const {at, of, rest = ''} = match?.groups ?? {};
	if (at !== region || of !== template.account) {
		return undefined;
	}

	const [kind = '', owner, ...name] = rest.split('/');
	const parameter = template.parameters.find(one => one.kind === 'cluster' && one.value === cluster?.name);
	const inCluster: ReadonlyArray<string | Token> =
		parameter && owner === parameter.value && name.length > 0
			? [`:${kind}/`, {$token: 'parameter', name: parameter.name}, `/${name.join('/')}`]
			: [`:${rest}`];
	return joined('arn:', {$token: 'partition'}, ':ecs:', {$token: 'region'}, ':', {$token: 'account'}, ...inCluster);
}
