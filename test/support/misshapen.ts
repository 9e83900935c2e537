/** XML whose elements are all there, with nothing in them. */
export function withoutTexts(text: string): string {
	return text.replaceAll(/>[^<>]+</gv, '><');
}

/** JSON with a number in place of what was asked for. */
export function withNumber(text: string): string {
	const answer = JSON.parse(text) as Readonly<Record<string, unknown>>;
	return JSON.stringify(
		Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, /token/iv.test(name) ? value : 7])),
	);
}
