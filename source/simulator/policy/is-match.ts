/** IAM's wildcards: `*` is any text, `?` one character, everything else is itself. */
export function isMatch(pattern: string, text: string): boolean {
	const source = pattern
		.replaceAll(/[$\(\)+.\[\\\]^\{\|\}]/gv, String.raw`\$&`)
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${source}$`, 'sv').test(text);
}
