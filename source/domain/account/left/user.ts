import {isList, isObject, textOf} from '../../kit/shape.ts';
import type {Json} from '../../kit/json.ts';
import type {TaskDefinition} from '../task-definition.ts';
import type {Unread} from '../unread.ts';

/** A service, a daemon, or the newest revision of a family, as far as it uses roles, secrets and parameters. */
export type User = {
	readonly kind: 'service' | 'daemon' | 'family';
	readonly region: string;
	readonly name: string;
	/** Where a service or daemon is. */
	readonly cluster?: {readonly arn: string; readonly name: string};
	/** ARNs of the revisions that its tasks have, or have again when a rollout is taken back. */
	readonly definitions: readonly string[];
	readonly references: readonly string[];
};

/**
Who uses what in one region. `unread` is who may use it besides, `ownFamilies` whose newest revision has our tag.
*/
export type Users = {
	readonly region: string;
	readonly users: readonly User[];
	readonly ownFamilies: readonly string[];
	readonly unread: readonly Unread[];
};

const roles: ReadonlySet<string> = new Set(['executionRoleArn', 'taskRoleArn']);
const keys: ReadonlySet<string> = new Set(['valueFrom', 'credentialsParameter']);

/**
The roles, secrets and parameters that a definition names: as roles, `valueFrom` and registry credentials, by ARN or
name, and as ARNs anywhere else, as applications get them to read a secret by themselves. Never the rest of a text.
*/
export function referencesIn(definition: TaskDefinition): readonly string[] {
	return [...new Set(referencesAt(definition, ''))];
}

function referencesAt(value: Json, field: string): readonly string[] {
	if (isList(value)) {
		return value.flatMap(item => referencesAt(item, field));
	}

	if (value !== undefined && isObject(value)) {
		return Object.entries(value).flatMap(([name, inner]) => referencesAt(inner, name));
	}

	const text = textOf(value);
	if (text === undefined) {
		return [];
	}

	return roles.has(field) || keys.has(field)
		? [text]
		: [...text.matchAll(/arn:[\w\-]+:(?:secretsmanager|ssm|iam):[^\s"',;<>\\\{\}]+/gv)].map(([arn]) => arn);
}

/** Whether a definition that is in `region` means this role, by ARN or by its bare name. */
export function isRoleNamed(reference: string, arn: string): boolean {
	return reference === arn || reference === arn.split('/').at(-1);
}

/** A secret or parameter, and where it is. */
type Stored = {
	readonly kind: 'secret' | 'parameter';
	readonly arn: string;
	readonly name: string;
	readonly region: string;
};

/**
Whether a reference means this secret or parameter: a secret by its ARN, with or without the six characters that Secrets
Manager adds and with what of it is meant; a parameter by its ARN, or in its own region by its name (Amazon ECS,
"Specifying sensitive data").
*/
export function isStoredNamed(reference: string, from: string, {kind, arn, name, region}: Stored): boolean {
	if (kind === 'parameter') {
		return reference === arn || (from === region && [name, `/${name}`].includes(reference));
	}

	const bare = arn.replace(/-[\dA-Za-z]{6}$/v, '');
	return reference.startsWith(bare) && /^(?:-[\dA-Za-z]{6})?(?:$|:)/v.test(reference.slice(bare.length));
}
