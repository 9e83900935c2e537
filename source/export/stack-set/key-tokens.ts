import type {Json} from '../../domain/kit/json.ts';
import {joined, type Token} from '../template/token.ts';
import type {Model} from './model.ts';
import type {PlaceValue} from './parameter.ts';

/** A key that is there already, as definitions and as policies name it. */
export type KeyTokens = {
	/** `valueFrom` of a container's secret. */
	readonly valueFrom: string | Token;
	/** In place of a policy's text about it; nothing for other texts. */
	readonly inPolicy: (text: string) => Json;
};

/**
A secret is always named by its ARN, and what is behind that chooses a key of a JSON secret: `:NAME:STAGE:VERSION`
(Amazon ECS, "Pass Secrets Manager secrets"). A parameter given by name is one of each account and region; policies know
ARNs only.
*/
export function keyTokens(key: string, place: PlaceValue): KeyTokens {
	return key.startsWith('arn:') ? byArn(key, place) : byName(key, place);
}

function byArn(key: string, place: PlaceValue): KeyTokens {
	const parts = key.split(':');
	const arn = parts.slice(0, parts[2] === 'secretsmanager' ? 7 : parts.length).join(':');
	const token = place({kind: 'key-reference', value: arn, isOpen: false});
	return {
		valueFrom: joined(token, key.slice(arn.length)),
		inPolicy(text) {
			// Without the six characters that Secrets Manager adds, a policy has a pattern for them.
			const ending = text.slice(arn.length);
			return text.startsWith(arn) && /^(?:-\?{6})?$/v.test(ending)
				? joined(token, ending)
				: policyKey(text, place);
		},
	};
}

function byName(key: string, place: PlaceValue): KeyTokens {
	const token = place({kind: 'key-name', value: key});
	const slash = key.startsWith('/') ? '' : '/';
	const ending = `:parameter${slash}${key}`;
	return {
		valueFrom: token,
		inPolicy: text =>
			text.startsWith('arn:') && text.includes(':ssm:') && text.endsWith(ending)
				? joined(
						'arn:',
						{$token: 'partition'},
						':ssm:',
						{$token: 'region'},
						':',
						{$token: 'account'},
						`:parameter${slash}`,
						token,
					)
				: policyKey(text, place),
	};
}

/** The key of KMS that encrypts it. By an alias it is one of each account. */
function policyKey(text: string, place: PlaceValue): Json {
	return /^arn:[^:]+:kms:[^:]+:[^:]+:key\/[^*]+$/v.test(text)
		? place({kind: 'kms-key', value: text, isOpen: false})
		: undefined;
}

/** None where the stack makes the secret, or the key stands in clear. */
export function keyOf({key}: Pick<Model, 'key'>, place: PlaceValue): KeyTokens | undefined {
	return key === undefined ? undefined : keyTokens(key, place);
}
