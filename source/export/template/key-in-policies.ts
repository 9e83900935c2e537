import {keyVariableName} from '../../domain/agent/key-variable.ts';
import type {CodeResource} from '../../domain/code/code-resource.ts';
import type {Json} from '../../domain/kit/json.ts';
import {isList, isObject, objectsOf, textOf} from '../../domain/kit/shape.ts';

/** A key that a policy of the same code lets a role read: as it is named to ECS, and in the policy. */
export type KeyInPolicy = {
	/** `valueFrom` without what chooses a key of a JSON secret. */
	readonly key: string;
	/** What of the policy's text is before and after it: nothing, but for names and for ARNs that aren't whole. */
	readonly start: string;
	readonly end: string;
};

/**
The key in a policy's text; `undefined` where it is another one. A policy knows ARNs alone, and six question marks where
the end of a secret's ARN isn't known.
*/
export function keyInPolicy(text: string, keys: readonly string[]): KeyInPolicy | undefined {
	for (const valueFrom of keys) {
		const key = bareKey(valueFrom);
		const end = text === `${key}-??????` ? '-??????' : '';
		const slash = key.startsWith('/') ? '' : '/';
		const isNamed = !key.startsWith('arn:') && text.includes(':ssm:') && text.endsWith(`:parameter${slash}${key}`);
		if (isNamed || text === `${key}${end}`) {
			return {key, start: isNamed ? text.slice(0, -key.length) : '', end};
		}
	}

	return undefined;
}

/** `:NAME:STAGE:VERSION` behind an ARN chooses a key of a secret (Amazon ECS, "Specifying sensitive data"). */
export function bareKey(valueFrom: string): string {
	return valueFrom.includes(':secretsmanager:') ? valueFrom.split(':').slice(0, 7).join(':') : valueFrom;
}

/** What the Agents of some resources read their key from, as far as it is a text. */
export function keysOf(resources: readonly CodeResource[]): readonly string[] {
	return resources
		.flatMap(({input}) => objectsOf(input.containerDefinitions))
		.flatMap(container => objectsOf(container.secrets))
		.flatMap(({name, valueFrom}) => (name === keyVariableName ? (textOf(valueFrom) ?? []) : []));
}

/** All texts in the policies of some resources. */
export function policyTexts(resources: readonly CodeResource[]): readonly string[] {
	return resources.flatMap(({kind, input, grants}) =>
		textsIn([...Object.values<Json>(grants?.own ?? {}), ...(kind === 'role-policy' ? [input.PolicyDocument] : [])]),
	);
}

function textsIn(value: Json): readonly string[] {
	return typeof value === 'string'
		? [value]
		: (isList(value) ? value : isObject(value) ? Object.values<Json>(value) : []).flatMap(inner => textsIn(inner));
}
