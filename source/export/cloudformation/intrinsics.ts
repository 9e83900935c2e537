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

	return isObject(value) ? intrinsics(value, around) : value;
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
	return kind && arnAttributes[kind];
}

/** As `Fn::Sub` reads it; what looks like a variable and is none has an exclamation mark in it. */
function substituted(part: string | Token, around: Around): string {
	if (typeof part === 'string') {
		return part.replaceAll('${', '${!');
	}

	const value = tokenValue(part, around);
	if (!isObject(value)) {
		return '';
	}

	const {Ref: name, 'Fn::GetAtt': attribute, 'Fn::Sub': text} = value;
	return isList(attribute) ? `\${${attribute.join('.')}}` : typeof text === 'string' ? text : `\${${String(name)}}`;
}
