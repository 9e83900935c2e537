/**
A change to a library's text while it is bundled. Every patch says why it is worth the trouble, and fails when the text
it expects is gone.
*/
export type Patch = {
	/** The end of the file's path, with forward slashes. */
	readonly file: string;
	readonly apply: (text: string) => string;
};

/**
Replaces `from`, which must be there exactly once: a library that changed is noticed when it is upgraded, not by users.
*/
export function replaceOnce(text: string, from: string, to: string): string {
	const count = text.split(from).length - 1;
	if (count !== 1) {
		throw new Error(`Expected once, found ${count} times: ${from}`);
	}

	return text.replace(from, () => to);
}
