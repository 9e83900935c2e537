import {isFields, isList, listOf, textOf, type Value} from './value.ts';

/** A name that a value refers to, and the attribute where it is asked for one. */
export type Reference = {readonly name: string; readonly attribute?: string};

/** Everything that functions inside of a value refer to, in the order in which they stand there. */
export function references(value: Value | undefined): readonly Reference[] {
	if (isList(value)) {
		return value.flatMap(item => references(item));
	}

	if (!isFields(value)) {
		return [];
	}

	return Object.entries(value).flatMap(([name, argument]) => {
		switch (name) {
			case 'Ref': {
				return [{name: textOf(argument) ?? ''}];
			}

			case 'Fn::GetAtt': {
				return [attributeOf(argument)];
			}

			case 'Fn::Sub': {
				return ofSubstitution(argument);
			}

			default: {
				return references(argument);
			}
		}
	});
}

/** The resource and the attribute of `Fn::GetAtt`, which takes a list or, in JSON too, one text. */
export function attributeOf(argument: Value): Required<Reference> {
	const [name = '', ...attribute] = isList(argument)
		? listOf(argument).map(part => textOf(part) ?? '')
		: (textOf(argument) ?? '').split('.');
	return {name, attribute: attribute.join('.')};
}

/** The names in `${…}`; `${!…}` is text. */
export const placeholder = /\$\{(?<literal>!?)(?<name>[^!\}][^\}]*)\}/gv;

function ofSubstitution(argument: Value): readonly Reference[] {
	const [text, variables] = isList(argument) ? argument : [argument, undefined];
	const own = isFields(variables) ? Object.keys(variables) : [];
	const found = [...(textOf(text) ?? '').matchAll(placeholder)]
		.filter(({groups}) => groups?.literal === '' && !own.includes(groups.name?.trim() ?? ''))
		.map(({groups}) => {
			const [name = '', ...attribute] = (groups?.name ?? '').trim().split('.');
			return attribute.length === 0 ? {name} : {name, attribute: attribute.join('.')};
		});
	return [...found, ...references(variables)];
}
