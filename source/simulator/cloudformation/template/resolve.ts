import {Buffer} from 'node:buffer';
import {validationError} from '../validation-error.ts';
import {attributeOf, placeholder} from './references.ts';
import {fieldsOf, isFields, isList, isSame, listOf, textOf, type Fields, type Value} from './value.ts';

/** What functions are answered from. `ref` and `attribute` throw where there is no such thing. */
export type Scope = {
	readonly mappings: Fields;
	readonly conditions: Fields;
	/** Of a parameter, a pseudo parameter or a resource; undefined is `AWS::NoValue`. */
	readonly ref: (name: string) => Value | undefined;
	readonly attribute: (name: string, attribute: string) => Value;
	readonly importValue: (name: string) => Value;
	readonly zones: (region: string) => readonly string[];
};

/** A value with all functions carried out; undefined where nothing is left of it. */
export function resolve(value: Value, scope: Scope): Value | undefined {
	if (isList(value)) {
		return value.flatMap(item => resolve(item, scope) ?? []);
	}

	if (!isFields(value)) {
		return value;
	}

	const [[name, argument] = ['', ''], ...others] = Object.entries(value);
	const run = others.length === 0 ? functions[name] : undefined;
	return run === undefined ? resolveFields(value, scope) : run(argument, scope);
}

export function resolveFields(fields: Fields, scope: Scope): Fields {
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, member]) => {
			const resolved = resolve(member, scope);
			return resolved === undefined ? [] : [[name, resolved] as const];
		}),
	);
}

/** Whether a condition of the template holds. */
export function isHolding(name: string, scope: Scope): boolean {
	const condition = scope.conditions[name];
	if (condition === undefined) {
		throw validationError(`Template format error: Unresolved condition dependency ${name}`);
	}

	return isTrue(condition, scope);
}

function isTrue(condition: Value, scope: Scope): boolean {
	const [[name, argument] = ['', '']] = Object.entries(fieldsOf(condition));
	switch (name) {
		case 'Condition': {
			return isHolding(textOf(argument) ?? '', scope);
		}

		case 'Fn::Equals': {
			const [one = '', other = ''] = listOf(argument);
			return isSame(resolve(one, scope), resolve(other, scope));
		}

		case 'Fn::Not': {
			return listOf(argument).some(part => !isTrue(part, scope));
		}

		case 'Fn::And': {
			return listOf(argument).every(part => isTrue(part, scope));
		}

		case 'Fn::Or': {
			return listOf(argument).some(part => isTrue(part, scope));
		}

		default: {
			return textOf(condition) === 'true';
		}
	}
}

// The named groups of a match, which a replacement is given last.
function groupsOf(match: readonly unknown[]): {readonly literal?: string; readonly name?: string} {
	const groups = match.at(-1);
	return typeof groups === 'object' && groups !== null ? groups : {};
}

type Run = (argument: Value, scope: Scope) => Value | undefined;

const functions: Readonly<Record<string, Run>> = {
	Ref: (argument, scope) => scope.ref(textOf(argument) ?? ''),

	'Fn::GetAtt'(argument, scope) {
		const {name, attribute} = attributeOf(argument);
		return scope.attribute(name, attribute);
	},

	'Fn::Sub'(argument, scope) {
		const [text, variables] = isList(argument) ? argument : [argument, undefined];
		const own = resolveFields(fieldsOf(variables), scope);
		return (textOf(text) ?? '').replaceAll(placeholder, (...match) => {
			const {literal = '', name = ''} = groupsOf(match);
			if (literal === '!') {
				return `\${${name}}`;
			}

			const [first = '', ...attribute] = name.trim().split('.');
			const value =
				own[name.trim()] ??
				(attribute.length === 0 ? scope.ref(first) : scope.attribute(first, attribute.join('.')));
			return textOf(value) ?? '';
		});
	},

	'Fn::Join'(argument, scope) {
		const [delimiter, parts = []] = listOf(argument);
		return listOf(resolve(parts, scope))
			.map(part => textOf(part) ?? '')
			.join(textOf(delimiter) ?? '');
	},

	'Fn::Split'(argument, scope) {
		const [delimiter, source = ''] = listOf(argument);
		return (textOf(resolve(source, scope)) ?? '').split(textOf(delimiter) ?? '');
	},

	'Fn::Select'(argument, scope) {
		const [index = '', items = []] = listOf(argument);
		const chosen = listOf(resolve(items, scope))[Number(textOf(resolve(index, scope)))];
		if (chosen === undefined) {
			throw validationError(
				`Template error: Fn::Select  cannot select nonexistent value at index ${textOf(index)}`,
			);
		}

		return chosen;
	},

	'Fn::If'(argument, scope) {
		const [condition, whenTrue = '', whenFalse = ''] = listOf(argument);
		return resolve(isHolding(textOf(condition) ?? '', scope) ? whenTrue : whenFalse, scope);
	},

	'Fn::FindInMap'(argument, scope) {
		const [map = '', first = '', second = ''] = listOf(argument).map(key => textOf(resolve(key, scope)) ?? '');
		const found = fieldsOf(fieldsOf(scope.mappings[map])[first])[second];
		if (found === undefined) {
			throw validationError(`Template error: Unable to get mapping for ${map}::${first}::${second}`);
		}

		return found;
	},

	'Fn::Base64': (argument, scope) => Buffer.from(textOf(resolve(argument, scope)) ?? '').toString('base64'),

	'Fn::ImportValue': (argument, scope) => scope.importValue(textOf(resolve(argument, scope)) ?? ''),

	'Fn::GetAZs': (argument, scope) => scope.zones(textOf(resolve(argument, scope)) ?? ''),
};
