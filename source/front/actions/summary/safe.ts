import type {Line, Part} from '../../../domain/kit/message.ts';
import {visible} from '../../../text/letters/visible.ts';

// A blank of no width behind what GitHub would make a mention or a link of: an escape doesn't keep it from that.
const blank = '&#8203;';
const linking = /[#@]|:(?=\/\/)|(?<=www)\./giv;

/** Text as Markdown that is nothing but text: no markup, no HTML, no mention of a person or an issue. */
export function prose(text: string): string {
	return visible(text)
		.replaceAll(/[&*<>\[\\\]_`\{\|\}~]/gv, String.raw`\$&`)
		.replaceAll(linking, found => found + blank);
}

/** The same for what stands in a block of HTML, where Markdown's escapes are shown. */
export function html(text: string): string {
	return visible(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll(linking, found => found + blank);
}

/** Text as it stands, in the type of code. */
export function code(text: string): string {
	const shown = visible(text);
	const fence = '`'.repeat(longestRun(shown) + 1);
	// Blanks at both ends are taken away by whoever shows it, and keep its own backticks from the fence.
	return shown === '' ? '' : shown.includes('`') ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

/** Lines as a block that is copied as it stands. */
export function block(lines: readonly string[], language = ''): string {
	const shown = lines.map(line => visible(line));
	const fence = '`'.repeat(Math.max(3, ...shown.map(line => longestRun(line) + 1)));
	return [`${fence}${language}`, ...shown, fence].join('\n');
}

/** A line of ours with what stands in it from outside. */
export function inline(line: Line): string {
	return line.map(part => marked(part)).join('');
}

/** A table; nothing where there are no rows. Columns that nobody has anything in are left out. */
export function table(heads: readonly string[], rows: ReadonlyArray<readonly string[]>): readonly string[] {
	const shown = [...heads.keys()].filter(index => rows.some(row => (row[index] ?? '') !== ''));
	// In a cell a bar ends it, also in code.
	const lineOf = (cells: readonly string[]) => `| ${shown.map(index => cells[index] ?? '').join(' | ')} |`;
	const clean = rows.map(row =>
		row.map((cell, index) => (index === 0 ? code(cell).replaceAll('|', String.raw`\|`) : prose(cell))),
	);
	return rows.length === 0
		? []
		: [
				[
					lineOf(heads.map(head => prose(head))),
					lineOf(heads.map(() => '---')),
					...clean.map(row => lineOf(row)),
				].join('\n'),
			];
}

/** The longest run of backticks. */
function longestRun(text: string): number {
	return Math.max(0, ...[...text.matchAll(/`+/gv)].map(([run]) => run.length));
}

function marked(part: Part): string {
	if (typeof part === 'string') {
		return prose(part);
	}

	switch (part.kind) {
		case 'command':
		case 'value': {
			return code(part.text);
		}

		case 'link': {
			// Nothing that could end it.
			return /^https:\/\/[^\s<>\\]+$/v.test(part.url) ? `<${visible(part.url)}>` : code(part.url);
		}

		case 'strong': {
			return `**${prose(part.text)}**`;
		}

		case 'quiet': {
			return prose(part.text);
		}
	}
}
