// As `shellQuote` writes them: bare, in single quotes with escaped ones between, or spelled as a format of `printf`.
const written = /"\$\(printf -- (?<format>(?:'[^']*'|\\')+)\)"|(?<plain>(?:'[^']*'|\\'|[\w%+,\-.\/:=@])+)/gv;

/** The arguments of a line that `shellQuote` made; `undefined` for one that it did not make. */
export function posixWords(line: string): readonly string[] | undefined {
	const all = [...line.matchAll(written)];
	return line !== '' && all.map(([word]) => word).join(' ') === line
		? all.map(({groups: {format, plain = ''} = {}}) =>
				format === undefined ? bare(plain) : formatted(bare(format)),
			)
		: undefined;
}

function bare(word: string): string {
	return word.replaceAll(/'(?<inner>[^']*)'|\\'/gv, (quoted, inner?: string) => inner ?? quoted.slice(1));
}

/** What `printf` makes of a format: bytes of UTF-8 by their octal numbers, and signs that stand twice. */
function formatted(format: string): string {
	return format.replaceAll(/(?:\\\d{3})+|%%|\\\\/gv, sign =>
		sign.startsWith('%') || sign === String.raw`\\` ? sign.slice(1) : characters(sign),
	);
}

function characters(octal: string): string {
	const bytes = octal
		.slice(1)
		.split('\\')
		.map(byte => Number.parseInt(byte, 8));
	return new TextDecoder('utf-8', {ignoreBOM: true}).decode(Uint8Array.from(bytes));
}
