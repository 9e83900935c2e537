import type {Line} from '../../domain/kit/message.ts';
import {plain} from '../letters/plain.ts';
import {visible} from '../letters/visible.ts';
import type {Guide} from '../words.ts';

const fence = '```';

/** Parts as Markdown: each under its title, and what is pasted as it stands. */
export function markdown({title, parts}: Guide): string {
	const blocks = parts.flatMap(part => [`## ${visible(part.title)}`, ...blocksOf(part.lines)]);
	return `${[`# ${visible(title)}`, ...blocks].join('\n\n')}\n`;
}

/** A paragraph a line; commands that follow one another share a fence. */
function blocksOf(lines: readonly Line[]): readonly string[] {
	const blocks: Array<{readonly isPasted: boolean; readonly rows: readonly string[]}> = [];
	for (const line of lines) {
		const isPasted = isOnly(line, 'command');
		const text = visible(plain(line).trim());
		const row = isOnly(line, 'link') ? `<${text}>` : text;
		const last = blocks.at(-1);
		if (isPasted && last?.isPasted) {
			blocks[blocks.length - 1] = {isPasted, rows: [...last.rows, row]};
		} else {
			blocks.push({isPasted, rows: [row]});
		}
	}

	return blocks.map(({isPasted, rows}) => (isPasted ? [fence, ...rows, fence] : rows).join('\n'));
}

function isOnly(line: Line, kind: 'command' | 'link'): boolean {
	return line.every(part => (typeof part === 'string' ? part.trim() === '' : part.kind === kind));
}
