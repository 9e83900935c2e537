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
