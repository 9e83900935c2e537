import type {Json} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import {isToken, type Token} from '../template/token.ts';
import type {StackResource} from './resource-type.ts';

/** The tokens in a value, those within others too. */
export function tokensIn(value: Json): readonly Token[] {
	return isToken(value)
		? [value, ...(value.$token === 'join' ? value.parts : inner(value)).flatMap(one => tokensIn(one))]
		: (isList(value) ? value : isObject(value) ? Object.values(value) : []).flatMap(one => tokensIn(one));
}

function inner(token: Token): readonly Json[] {
	return token.$token === 'when' ? [token.item] : [];
}

/** The tokens of a resource, of what it is granted too. */
export function tokensOf({input, grants}: StackResource): readonly Token[] {
	return tokensIn({...input, own: grants?.own});
}

/** The parameters that something refers to. */
export function usedIn<One extends {readonly name: string}>(
	resources: readonly StackResource[],
	parameters: readonly One[],
): readonly One[] {
	const used = new Set(
		resources
			.flatMap(resource => tokensOf(resource))
			.flatMap(token => (token.$token === 'parameter' || token.$token === 'when' ? [token.name] : [])),
	);
	return parameters.filter(({name}) => used.has(name));
}

/** Whether an item is there only where this parameter isn't empty. */
export function isOptional(parameter: string, resources: readonly StackResource[]): boolean {
	return resources
		.flatMap(resource => tokensOf(resource))
		.some(token => token.$token === 'when' && token.name === parameter);
}
