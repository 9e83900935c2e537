import type {Caller} from '../resources/caller.ts';
import {invoke} from '../resources/invoke.ts';
import {listIn, textIn} from '../resources/reply.ts';
import {validationError} from '../validation-error.ts';
import type {ParameterDeclaration, Template} from './template.ts';
import type {Value} from './value.ts';

/** `value` is what was given; `resolved` is what `Ref` gives: a list for the types that are lists. */
export type ParameterValue = {
	readonly value: string;
	readonly resolved: Value;
	readonly noEcho: boolean;
	/** What a parameter of Parameter Store had, where the type names one. */
	readonly looksUp: boolean;
};
export type ParameterValues = ReadonlyMap<string, ParameterValue>;

/** One entry of `Parameters` in a request. */
export type GivenParameter = {readonly key: string; readonly value?: string; readonly usesPrevious: boolean};

type Wanted = {
	readonly template: Template;
	readonly given: readonly GivenParameter[];
	readonly previous?: ParameterValues;
};

/** The value of each parameter, by what is given, what was before, and its default; or CloudFormation's refusal. */
export function parameterValues({template, given, previous}: Wanted, caller: Caller): ParameterValues {
	const unknown = given.map(({key}) => key).filter(key => template.parameters[key] === undefined);
	if (unknown.length > 0) {
		throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
	}

	const values = Object.entries(template.parameters).map(([name, declaration]) => {
		const entry = given.find(({key}) => key === name);
		const before = entry?.usesPrevious === true ? previous?.get(name)?.value : undefined;
		if (entry?.usesPrevious === true && before === undefined) {
			throw validationError(
				`Invalid input for parameter key ${name}. Cannot specify usePreviousValue as true for a parameter ` +
					'key not in the previous template',
			);
		}

		return {name, declaration, value: before ?? entry?.value ?? declaration.defaultValue};
	});
	const missing = values.filter(({value}) => value === undefined).map(({name}) => name);
	if (missing.length > 0) {
		throw validationError(`Parameters: [${missing.join(', ')}] must have values`);
	}

	return new Map(
		values.map(({name, declaration, value = ''}) => {
			const mistake = mistakeIn(name, value, declaration);
			if (mistake !== undefined) {
				throw validationError(mistake);
			}

			const isLookedUp = declaration.type.startsWith('AWS::SSM::Parameter::Value<');
			const found = isLookedUp ? lookUp(value, caller) : value;
			return [
				name,
				{value, resolved: asType(found, declaration), noEcho: declaration.noEcho, looksUp: isLookedUp},
			];
		}),
	);
}

function mistakeIn(name: string, value: string, declaration: ParameterDeclaration): string | undefined {
	const broken = constraintBrokenBy(value, declaration);
	if (broken === undefined) {
		return undefined;
	}

	const {constraintDescription} = declaration;
	return constraintDescription === undefined
		? `Parameter '${name}' ${broken}`
		: `Parameter ${name} failed to satisfy constraint: ${constraintDescription}`;
}

function constraintBrokenBy(value: string, declaration: ParameterDeclaration): string | undefined {
	const {type, allowedValues, allowedPattern, minLength = 0, maxLength = Infinity} = declaration;
	const {minValue = -Infinity, maxValue = Infinity} = declaration;
	const each = isListType(type) ? value.split(',').map(item => item.trim()) : [value];
	const numbers = /^(?:Number|List<Number>)$/v.test(type) ? each.map(Number) : [];
	if (numbers.some(number => Number.isNaN(number)) || (numbers.length > 0 && each.includes(''))) {
		return 'must be a number';
	}

	if (allowedValues !== undefined && each.some(item => !allowedValues.includes(item))) {
		return 'must be one of AllowedValues';
	}

	// The whole value has to match, as Java's matcher wants it (user guide: parameters).
	if (allowedPattern !== undefined && each.some(item => !isMatching(item, allowedPattern))) {
		return `must match pattern ${allowedPattern}`;
	}

	if (value.length < minLength) {
		return `must contain at least ${minLength} characters`;
	}

	if (value.length > maxLength) {
		return `must contain at most ${maxLength} characters`;
	}

	if (numbers.some(number => number < minValue)) {
		return `must be a number not less than ${minValue}`;
	}

	return numbers.some(number => number > maxValue) ? `must be a number not greater than ${maxValue}` : undefined;
}

function isMatching(value: string, pattern: string): boolean {
	try {
		// Without the flags of newer engines: patterns here are Java's.
		// eslint-disable-next-line require-unicode-regexp
		return new RegExp(`^(?:${pattern})$`).test(value);
	} catch (error) {
		if (error instanceof SyntaxError) {
			return false;
		}

		throw error;
	}
}

function isListType(type: string): boolean {
	return type === 'CommaDelimitedList' || /^(?:AWS::SSM::Parameter::Value<)?List</v.test(type);
}

function asType(value: string, {type}: ParameterDeclaration): Value {
	return isListType(type) || type.includes('<CommaDelimitedList>')
		? value.split(',').map(item => item.trim())
		: value;
}

function lookUp(name: string, caller: Caller): string {
	const reply = invoke(caller, {service: 'ssm', operation: 'GetParameters', input: {Names: [name]}});
	const value = textIn(listIn(reply, 'Parameters')[0], 'Value');
	if (value === '') {
		throw validationError(`Unable to fetch parameters [${name}] from parameter store for this account.`);
	}

	return value;
}
