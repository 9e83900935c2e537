import {visible} from '../../letters/visible.ts';

/** Text in a sentence or a table: nothing in it marks up anything or ends a line. */
export function cell(text: string): string {
	// Between letters an underscore marks up nothing.
	return oneLine(text).replaceAll(/[*<>\[\\\]`\|]|(?<![\d\p{Letter}])_|_(?![\d\p{Letter}])/gv, String.raw`\$&`);
}

/** Text as code, with as many marks around it as it takes. */
export function code(text: string): string {
	const line = oneLine(text).replaceAll('|', String.raw`\|`);
	return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** Lines to be pasted. */
export function block(...lines: readonly string[]): readonly string[] {
	return ['```', ...lines, '```'];
}

/** A name that leads to a page. */
export function link(name: string, page: string): string {
	return `[${name}](${page})`;
}

const widest = 110;

/** Lines as a text: those of a paragraph or of a point of a list are filled, tables and what is pasted stay. */
export function flowing(lines: readonly string[]): string {
	const filled: string[] = [];
	let isPasted = false;
	for (const line of lines) {
		const last = filled.at(-1) ?? '';
		const isBegun = /^(?:#|\||- |```)/v.test(line);
		if (isPasted || isBegun || line === '' || last === '' || /^(?:#|\||```)/v.test(last)) {
			filled.push(line);
		} else {
			filled[filled.length - 1] = `${last} ${line.trim()}`;
		}

		isPasted = line.startsWith('```') ? !isPasted : isPasted;
	}

	return filled.map(line => (/^(?:#|\||```)/v.test(line) ? line : wrapped(line))).join('\n');
}

function wrapped(line: string): string {
	const margin = line.startsWith('- ') ? '  ' : '';
	const rows: string[] = [];
	for (const word of line.split(' ')) {
		const last = rows.at(-1);
		if (last !== undefined && last.length + word.length < widest) {
			rows[rows.length - 1] = `${last} ${word}`;
		} else {
			rows.push(last === undefined ? word : margin + word);
		}
	}

	return rows.join('\n');
}

function oneLine(text: string): string {
	return visible(text);
}
