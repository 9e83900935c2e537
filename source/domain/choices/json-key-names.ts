import {checkKeyForm} from './check-key-form.ts';

/**
The names under which a text that is a JSON object holds what looks like an API key; `undefined` for a text that is
none.
*/
export function jsonKeyNames(text: string): readonly string[] | undefined {
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === 'object' && parsed !== null
			? Object.entries(parsed).flatMap(([name, value]) =>
					typeof value === 'string' && checkKeyForm(value) === undefined ? [name] : [],
				)
			: undefined;
	} catch (error) {
		// The parser's message quotes what it could not read, so it goes nowhere.
		if (error instanceof SyntaxError) {
			return undefined;
		}

		throw error;
	}
}
