import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject} from '../../domain/kit/shape.ts';
import {isToken, type Token} from '../template/token.ts';
import type {Names} from './names.ts';
import {arnAttributes, type StackResource} from './resource-type.ts';

/** What tokens are written with: the names in a template, and its resources. */
export type Around = {readonly names: Names; readonly resources: readonly StackResource[]};

/** A value with CloudFormation's functions in the place of tokens, in their long form. */
export function intrinsic(value: Json, around: Around): Json {
	if (isToken(value)) {
		return tokenValue(value, around);
	}

	if (isList(value)) {
		return value.map(item => intrinsic(item, around));
	}

	if (isObject(value)) {
		return intrinsics(value, around);
	}

	if (typeof value !== 'string') {
		return value;
	}

	// A variable of somebody else's: linters take it for a function that was forgotten (cfn-lint, E1029).
	const escaped = literal(value);
	return escaped === value ? value : {'Fn::Sub': escaped};
}

/** As `Fn::Sub` reads it: what looks like a variable and is none has an exclamation mark in it. */
function literal(text: string): string {
	return text.replaceAll(/(?<=\$\{)(?=[^\}]*\})/gv, '!');
}

/** The same for all values of an object. */
export function intrinsics(value: JsonObject, around: Around): JsonObject {
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, intrinsic(inner, around)]));
}

/** The condition that a parameter isn't empty. */
export function conditionName(names: Names, parameter: string): string {
	return `Has${names.parameter(parameter)}`;
}

const pseudo = {partition: 'AWS::Partition', account: 'AWS::AccountId', region: 'AWS::Region'} as const;

function tokenValue(token: Token, around: Around): Json {
	const {names} = around;
	switch (token.$token) {
		case 'parameter': {
			return {Ref: names.parameter(token.name)};
		}

		case 'arn': {
			const attribute = attributeOf(token.resource, around);
			const name = names.resource(token.resource);
			return attribute === undefined ? {Ref: name} : {'Fn::GetAtt': [name, attribute]};
		}

		case 'partition':
		case 'account':
		case 'region': {
			return {Ref: pseudo[token.$token]};
		}

		case 'join': {
			return {'Fn::Sub': token.parts.map(part => substituted(part, around)).join('')};
		}

		case 'when': {
			const item = intrinsics(token.item, around);
			return {'Fn::If': [conditionName(names, token.name), item, {Ref: 'AWS::NoValue'}]};
		}
	}
}

function attributeOf(id: string, {resources}: Around): string | undefined {
	const kind = resources.find(one => one.id === id)?.kind;
	return kind === undefined ? undefined : arnAttributes[kind];
}

/** A part of a text in `Fn::Sub`. */
function substituted(part: string | Token, around: Around): string {
	if (typeof part === 'string') {
		return literal(part);
	}

	switch (part.$token) {
		case 'parameter': {
			return `\${${around.names.parameter(part.name)}}`;
		}

		case 'arn': {
			const attribute = attributeOf(part.resource, around);
			const name = around.names.resource(part.resource);
			return `\${${attribute === undefined ? name : `${name}.${attribute}`}}`;
		}

		case 'partition':
		case 'account':
		case 'region': {
			return `\${${pseudo[part.$token]}}`;
		}

		case 'join': {
			return part.parts.map(inner => substituted(inner, around)).join('');
		}

		// An item of a list is part of no text.
		case 'when': {
			return '';
		}
	}
}
