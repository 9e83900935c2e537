/**
IAM's wildcards: `*` is any text, `?` one character, everything else is itself.
*/
export function isMatch(pattern: string, text: string): boolean {
	const source = pattern
		.replaceAll(/[$()+.[\\\]^{|}]/g, String.raw`\$&`)
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${source}$`, 's').test(text);
}
