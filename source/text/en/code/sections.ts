/** A part of a file in Markdown; nothing where it has no paragraphs. */
export function section(title: string, paragraphs: readonly string[]): readonly string[] {
	return paragraphs.length > 0 ? [`## ${title}`, ...paragraphs] : [];
}

/** Commands of a shell. */
export function shell(commands: readonly string[]): string {
	return ['```sh', ...commands, '```'].join('\n');
}

/** A line for each. */
export function list(items: readonly string[]): string {
	return items.map(item => `- ${item}`).join('\n');
}

/** What the tag means that every file has at first. */
export const movingTag =
	'A tag such as `7` means another Agent with each release, and instances that start later get the newer one: ' +
	'say a whole version to have the same everywhere.';
