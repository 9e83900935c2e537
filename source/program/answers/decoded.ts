/**
The text of a file that may have gone through another program: UTF-8, with or without the mark that some editors of
Windows put before it, or what PowerShell 5 writes when output is redirected. Bytes that are neither are refused.
*/
export function decoded(bytes: Uint8Array): string {
	const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
	return new TextDecoder(isWide ? 'utf-16le' : 'utf8', {fatal: true}).decode(bytes);
}
