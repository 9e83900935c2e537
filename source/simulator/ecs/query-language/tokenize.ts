import {Fault} from '../../server/call.ts';

/** Quotes are off the text; a quoted symbol is a word. */
export type Token = {readonly kind: 'symbol' | 'word'; readonly text: string};

// Longer ones first: `>` must not cut `>=` in two.
const symbols = ['&&', '||', '==', '!=', '>=', '<=', '=~', '!~', '>', '<', '(', ')', '[', ']', ',', '!'];

// What a word without quotes stops at.
const ends = new Set(' \t\n!&(),<=>[]|');

/**
Cuts an expression of the cluster query language into words and symbols; a quoted text is one word. Colons, dots, stars
and slashes belong to words, as in `attribute:ecs.os-type` and `t3.*`. Throws for an open quote.
*/
export function tokenize(expression: string): readonly Token[] {
	const found: Token[] = [];
	let rest = expression.trimStart();
	while (rest !== '') {
		const token = symbolAt(rest) ?? wordAt(rest);
		found.push({kind: token.kind, text: token.text});
		rest = rest.slice(token.length).trimStart();
	}

	return found;
}

function symbolAt(rest: string): (Token & {length: number}) | undefined {
	const text = symbols.find(symbol => rest.startsWith(symbol));
	return text === undefined ? undefined : {kind: 'symbol', text, length: text.length};
}

function wordAt(rest: string): Token & {length: number} {
	const quote = rest.charAt(0);
	if (quote === '"' || quote === "'") {
		const end = rest.indexOf(quote, 1);
		if (end === -1) {
			throw new Fault({code: 'InvalidParameterException', message: `Invalid expression: ${rest}`});
		}

		return {kind: 'word', text: rest.slice(1, end), length: end + 1};
	}

	const end = Array.from({length: rest.length}).findIndex((nothing, index) => ends.has(rest.charAt(index)));
	const text = end === -1 ? rest : rest.slice(0, end);
	if (text === '') {
		throw new Fault({code: 'InvalidParameterException', message: `Invalid expression: ${rest}`});
	}

	return {kind: 'word', text, length: text.length};
}
