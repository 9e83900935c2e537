import type {Stack} from '../stack.ts';
import {fieldsOf, isFields, isList, type Fields, type Value} from '../template/value.ts';

/** Properties as events show them: what came from a parameter with `NoEcho` is never shown (user guide: parameters). */
export function masked(properties: Fields, {definition}: Pick<Stack, 'definition'>): Fields {
	const secrets = [...definition.parameters.values()]
		.filter(({noEcho, value}) => noEcho && value !== '')
		.map(({value}) => value);
	return fieldsOf(maskedValue(properties, secrets));
}

function maskedValue(value: Value, secrets: readonly string[]): Value {
	if (isList(value)) {
		return value.map(item => maskedValue(item, secrets));
	}

	if (isFields(value)) {
		return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, maskedValue(member, secrets)]));
	}

	if (typeof value !== 'string') {
		return value;
	}

	let text = value;
	for (const secret of secrets) {
		text = text.replaceAll(secret, '****');
	}

	return text;
}
