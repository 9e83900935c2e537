/** Quotes are off the text of what was quoted, which is never an operator. */
export type Token = {readonly kind: 'sign' | 'word' | 'quoted'; readonly text: string};

const quoted = '"(?<double>[^"]*)"|\'(?<single>[^\']*)\'';

const signed = String.raw`(?<sign>&&|\|\||[!=]=|=~|!~|[<>]=?|[!\(\),\[\]])`;

const anyForm = new RegExp(String.raw`^(?:${quoted}|${signed}|(?<word>[^\s!"&'\(\),<=>\[\]\|]+))\s*`, 'v');

// Brackets and bars belong to a pattern. Parentheses need quotes: a single expression can't contain any (AWS's page).
const patternForm = new RegExp(String.raw`^(?:${quoted}|(?<word>[^\s"'\(\)]+))\s*`, 'v');

const beforePattern = new Set(['=~', '!~', 'matches', 'not_matches']);

/** Cuts an expression into words, signs and quoted texts; `undefined` where something is none of these. */
export function tokensOf(expression: string): readonly Token[] | undefined {
	const tokens: Token[] = [];
	let rest = expression.trim();
	while (rest !== '') {
		const last = tokens.at(-1);
		const isPattern = last !== undefined && last.kind !== 'quoted' && beforePattern.has(last.text);
		const match = (isPattern ? patternForm : anyForm).exec(rest);
		if (!match) {
			return undefined;
		}

		tokens.push(tokenOf(match.groups ?? {}));
		rest = rest.slice(match[0].length);
	}

	return tokens;
}

function tokenOf({sign, word, single, double}: Readonly<Record<string, string | undefined>>): Token {
	if (sign !== undefined) {
		return {kind: 'sign', text: sign};
	}

	return word === undefined ? {kind: 'quoted', text: single ?? double ?? ''} : {kind: 'word', text: word};
}
