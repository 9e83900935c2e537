/**
A key without what came along when it was copied: white space, line breaks, a byte order mark, and one pair of quotes.
It is the same wherever a key in hand comes from, so that what is checked is what is stored.
*/
export function tidyKey(text: string): string {
	const bare = trimmed(text);
	const quoted = /^(?<quote>["'`])(?<inner>.*)\k<quote>$/sv.exec(bare)?.groups?.inner;
	return quoted === undefined ? bare : trimmed(quoted);
}

/**
A stored key as an Agent sees it: it takes white space off and nothing else, so that quotes and a byte order mark are
part of its key (DataDog/datadog-agent, `sanitizeAPIKeyConfig` in `pkg/config/setup/config.go`, which is Go's
`strings.TrimSpace`, and `TestSanitizeAPIKeyConfig` beside it).
*/
export function agentsKey(text: string): string {
	return within(text, character => character !== byteOrderMark && /[\s\u{85}]/v.test(character));
}

/** JavaScript counts it as white space; Go does not. */
const byteOrderMark = '\u{FEFF}';

/** Also what no eye sees: spaces without width. */
function trimmed(text: string): string {
	return within(text, character => /[\s\u{85}\u{200B}\u{2060}]/v.test(character));
}

/** What is left without such characters at either end. */
function within(text: string, isAround: (character: string) => boolean): string {
	let start = 0;
	let end = text.length;
	while (start < end && isAround(text.charAt(start))) {
		start += 1;
	}

	while (end > start && isAround(text.charAt(end - 1))) {
		end -= 1;
	}

	return text.slice(start, end);
}
