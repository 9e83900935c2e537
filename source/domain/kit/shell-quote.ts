const safe = /^[\w%+,\-.\/:=@]+$/v;

/**
A command line that a POSIX shell reads back as exactly these arguments. Arguments made of harmless characters stay
bare, so that the usual command is readable.
*/
export function shellQuote(words: readonly string[]): string {
	return words.map(word => (safe.test(word) ? word : quoted(word))).join(' ');
}

function quoted(word: string): string {
	return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
